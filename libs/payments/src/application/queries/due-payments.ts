import type { Actor, AuthorityId, Pence } from '@commonweal/kernel';

/** What waits to be paid now: of a council's own, or of all hosts or holders of that council together. */
export interface DueByPayer {
  readonly authorityId: AuthorityId;
  readonly payerKind: 'authority' | 'host' | 'holder';
  readonly count: number;
  readonly totalPence: Pence;
}

export abstract class ReadDuePayments {
  /** The council's own first. */
  abstract byPayer(actor: Actor): Promise<readonly DueByPayer[]>;
}
