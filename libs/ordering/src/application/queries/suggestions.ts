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
  readonly allowedActions: readonly SuggestionAction[];
}

/** purchase: POST /awards with its suggestionId. */
export const SUGGESTION_ACTIONS = ['purchase', 'setting-aside'] as const;
export type SuggestionAction = (typeof SUGGESTION_ACTIONS)[number];

export interface SuggestionsQuery {
  /** Only what the actor made; all that the actor may see when absent. */
  readonly own?: boolean | undefined;
  /** Only those made to this person. */
  readonly personId?: PersonId | undefined;
  readonly state?: SuggestionState | undefined;
  readonly cursor?: string | undefined;
  /** At most 100. */
  readonly limit: number;
}

export interface SuggestionsPage {
  readonly items: readonly SuggestionView[];
  readonly nextCursor: string | null;
}

export abstract class ReadSuggestions {
  /**
   * Those made to the people whose money the actor may buy with, and those the actor made; the newest first.
   * @throws DomainError invalid-input for a cursor that was not given out.
   */
  abstract list(actor: Actor, page: SuggestionsQuery): Promise<SuggestionsPage>;
  /** @throws DomainError not-found */
  abstract byId(actor: Actor, id: SuggestionId): Promise<SuggestionView>;
}
