import type { Actor, AwardId, BudgetId, Instant, OfferId, PersonId, UserId } from '@commonweal/kernel';
import type { SuggestionId, SuggestionState } from '../../domain/suggestion';

export interface SuggestionView {
  readonly id: SuggestionId;
  readonly personId: PersonId;
  readonly budgetId: BudgetId;
  readonly offerIds: readonly OfferId[];
  readonly madeBy: UserId;
  readonly madeAt: Instant;
  readonly state: SuggestionState;
  /** What it was turned into. */
  readonly awardId: AwardId | null;
  /** null where there is none, or it was erased. */
  readonly note: string | null;
  readonly version: number;
  /** purchase: POST /awards with its suggestionId. */
  readonly allowedActions: readonly 'purchase'[];
}

export abstract class ReadSuggestions {
  /** Those made to the people whose money the actor may buy with, and those the actor made; the newest 100 first. */
  abstract list(actor: Actor): Promise<readonly SuggestionView[]>;
  /** @throws DomainError not-found */
  abstract byId(actor: Actor, id: SuggestionId): Promise<SuggestionView>;
}
