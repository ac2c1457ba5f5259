import type { Actor, BudgetId, JsonValue, OfferId } from '@commonweal/kernel';
import type { AwardPlan } from '../place-award/award-plan';
import type { PlacingFacts } from '../place-award/placing-facts';

/** One request to place an award. plan is asked again, with fresh facts, when another request moved them. */
export interface PlacingRequest {
  readonly actor: Actor;
  readonly budgetId: BudgetId;
  readonly offerId: OfferId;
  readonly plan: (facts: PlacingFacts) => Promise<AwardPlan>;
}

export type PlacedAward = Readonly<Record<string, JsonValue>>;

/** Reads the facts, has the plan made in memory and writes it, so that the stored decision held at commit. */
export abstract class AwardPlacing {
  /**
   * The answer as stored under the request's idempotency key.
   * @throws DomainError not-found when the actor may not reach the budget or the offer is not listed, budget-exceeded,
   *   facts-moved after three tries, and whatever the plan throws.
   */
  abstract place(request: PlacingRequest): Promise<PlacedAward>;
}
