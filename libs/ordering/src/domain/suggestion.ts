import type { AuthorityId, BudgetId, Id, OfferId, PersonId, UserId } from '@commonweal/kernel';

export type SuggestionId = Id<'Suggestion'>;

export const SUGGESTION_STATES = ['open', 'used', 'set_aside'] as const;
export type SuggestionState = (typeof SUGGESTION_STATES)[number];

/** Offers that somebody puts before who may buy with a budget. It binds nobody and reserves nothing. */
export interface Suggestion {
  readonly authorityId: AuthorityId;
  readonly id: SuggestionId;
  readonly personId: PersonId;
  readonly budgetId: BudgetId;
  readonly offerIds: readonly OfferId[];
  readonly madeBy: UserId;
}
