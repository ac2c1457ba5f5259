import type { Actor, AuthorityId, Pence } from '@commonweal/kernel';

/** What waits to be paid now: of a council's own, of the actor's as its host, or of its other hosts or its holders together. */
export interface DueByPayer {
  readonly authorityId: AuthorityId;
  readonly payerKind: 'authority' | 'host' | 'holder';
  /** Whether it is the actor's to pay. */
  readonly isOwn: boolean;
  readonly count: number;
  readonly totalPence: Pence;
}

export abstract class ReadDuePayments {
  /** The council's own first. */
  abstract byPayer(actor: Actor): Promise<readonly DueByPayer[]>;
}
