import type { Actor, AuthorityId, PersonId, Tx } from '@commonweal/kernel';

export interface RecordRead {
  readonly authorityId: AuthorityId;
  readonly personId: PersonId;
  /** A code: what the record was opened for. */
  readonly purpose: string;
}

/** Who opened whose record, for what, in which request; append-only, and commits with the work it was read for. */
export abstract class AccessLog {
  abstract record(tx: Tx, actor: Actor, read: RecordRead): Promise<void>;
  /** One statement for a list. */
  abstract recordAll(tx: Tx, actor: Actor, reads: readonly RecordRead[]): Promise<void>;
}
