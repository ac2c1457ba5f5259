import type { BudgetId, OfferId } from '@commonweal/kernel';

/** What was on screen when the buyer chose, in order. A search stores nothing: this travels as a signed token. */
export interface Shortlist {
  readonly budgetId: BudgetId;
  /** null where no policy applied to the buyer. */
  readonly policyVersion: number | null;
  readonly offers: readonly ShortlistedOffer[];
}

export interface ShortlistedOffer {
  readonly offerId: OfferId;
  readonly group: 0 | 1;
  readonly fit: 0 | 1 | 2;
  readonly quality: 0 | 1;
}

export abstract class Shortlists {
  abstract sign(shortlist: Shortlist): string;
  /** undefined when the token was not made here or was changed. */
  abstract read(token: string): Shortlist | undefined;
}
