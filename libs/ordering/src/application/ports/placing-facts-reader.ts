import type { Actor, BudgetId, OfferId } from '@commonweal/kernel';
import type { PlacingFacts } from '../place-award/placing-facts';

/** What a request is decided on, read without placing it. */
export abstract class PlacingFactsReader {
  /** @throws DomainError not-found when the actor may not reach the budget or the offer is not listed. */
  abstract read(actor: Actor, budgetId: BudgetId, offerId: OfferId): Promise<PlacingFacts>;
}
