import type { Tx } from '@commonweal/kernel';

/** Files of postcodes and the tables that they go to. */
export abstract class PostcodeFiles {
  /** Of the file as it lies on the disk. */
  abstract sha256(path: string): Promise<string>;
  /** The fingerprint under which a file of this name was last imported. */
  abstract imported(tx: Tx, file: string): Promise<string | undefined>;
  /**
   * Streams the file in; rows that are known already take the file's values.
   * @throws DomainError invalid-input when the columns are of no known kind of file.
   */
  abstract load(tx: Tx, path: string): Promise<number>;
  abstract remember(tx: Tx, file: string, sha256: string, rows: number): Promise<void>;
}
