import type { AuthorityId, BudgetId, OfferId, PersonId, Tx, UserId } from '@commonweal/kernel';
import type { Suggestion, SuggestionId } from '../../domain/suggestion';

/** Whose budget a suggestion is about, and who is told of it. */
export interface SuggestionGround {
  readonly authorityId: AuthorityId;
  readonly personId: PersonId;
  readonly hasDied: boolean;
  readonly personUsers: readonly UserId[];
}

export abstract class Suggestions {
  /** @throws DomainError not-found when the actor may not see the budget or the person. */
  abstract ground(tx: Tx, budgetId: BudgetId): Promise<SuggestionGround>;
  /** Those of the offers that are on the menu now. */
  abstract listed(tx: Tx, offerIds: readonly OfferId[]): Promise<readonly OfferId[]>;
  /** Made now. */
  abstract add(tx: Tx, suggestion: Suggestion): Promise<void>;
  /** An open one, now. @throws DomainError stale-version */
  abstract setAside(tx: Tx, id: SuggestionId, version: number): Promise<void>;
}
