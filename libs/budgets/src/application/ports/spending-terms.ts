import type { Actor, AuthorityId, BudgetId, Instant, PlainDate, ProviderId, Tx } from '@commonweal/kernel';
import type { AgreedPlan, FamilyProvider, HostPurchasing, NomineePower } from '../../domain/spending-terms';

/** Whose word it is, and when it was written down. */
export interface Recorded {
  readonly actor: Actor;
  readonly at: Instant;
}

/** A budget as its user saw it. */
export interface SeenBudget {
  readonly budgetId: BudgetId;
  readonly version: number;
}

/**
 * What a budget's money may be spent on and by whom. Each change moves the budget's version, so that no purchase is decided
 * on what was said before.
 */
export abstract class SpendingTerms {
  /** @throws DomainError not-found where the actor may not see the budget, or the user is no nominee of its person; stale-version. */
  abstract nomineePower(tx: Tx, budget: SeenBudget, power: NomineePower, by: Recorded): Promise<void>;
  /** @throws DomainError not-found, stale-version */
  abstract plan(tx: Tx, budget: SeenBudget, plan: AgreedPlan, by: Recorded): Promise<void>;
  /** @throws DomainError not-found, stale-version */
  abstract family(tx: Tx, budget: SeenBudget, family: FamilyProvider, by: Recorded): Promise<void>;
  /** Of the council's agreement with a host. @throws DomainError not-found where there is no such provider. */
  abstract hostPurchasing(tx: Tx, host: HostDecision, by: Recorded): Promise<void>;
}

export interface HostDecision {
  readonly authorityId: AuthorityId;
  readonly providerId: ProviderId;
  readonly purchasing: HostPurchasing;
  readonly decidedOn: PlainDate;
}
