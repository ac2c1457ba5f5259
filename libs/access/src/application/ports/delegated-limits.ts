import type { AuthorityId, Pence, Tx, UserId } from '@commonweal/kernel';

/** The most whole-life value that an officer may award without a manager. */
export interface DelegatedLimit {
  readonly limitPence: Pence;
  /** Moves with every change. */
  readonly version: number;
}

export abstract class DelegatedLimits {
  /** undefined where no limit was ever set: the officer may award nothing alone. */
  abstract of(tx: Tx, authorityId: AuthorityId, userId: UserId): Promise<DelegatedLimit | undefined>;
  abstract set(tx: Tx, authorityId: AuthorityId, userId: UserId, limitPence: Pence): Promise<DelegatedLimit>;
}
