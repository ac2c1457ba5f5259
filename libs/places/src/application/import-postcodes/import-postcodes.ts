import { basename } from 'node:path';
import { Injectable } from '@nestjs/common';
import { systemActor, UnitOfWork } from '@commonweal/kernel';
import { PostcodeFiles } from './postcode-files';

/** The reference data that comes with Commonweal, in its folder `data`. */
export const REFERENCE_POSTCODE_FILES = ['postcodes.csv.gz', 'postcode-sectors.csv.gz', 'postcode-districts.csv'];

export interface ImportedFile {
  readonly file: string;
  readonly rows: number;
  /** The same file was in already. */
  readonly skipped: boolean;
}

/** Brings postcodes, sectors and districts in from CSV files, each file whole or not at all. */
@Injectable()
export class ImportPostcodes {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly files: PostcodeFiles,
  ) {}

  async execute(paths: readonly string[]): Promise<ImportedFile[]> {
    const imported: ImportedFile[] = [];
    for (const path of paths) imported.push(await this.one(path));
    return imported;
  }

  private async one(path: string): Promise<ImportedFile> {
    const file = basename(path);
    const sha256 = await this.files.sha256(path);
    return this.unitOfWork.run(systemActor('import-postcodes', [], file), async (tx) => {
      if ((await this.files.imported(tx, file)) === sha256) return { file, rows: 0, skipped: true };
      const rows = await this.files.load(tx, path);
      await this.files.remember(tx, file, sha256, rows);
      return { file, rows, skipped: false };
    });
  }
}
