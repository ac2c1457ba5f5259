import type { AuthorityId, BudgetId, Id, Instant, PersonId, Tx } from '@commonweal/kernel';
import type { PayerKind } from '../../domain/budget-kinds';
import type { BudgetTerms, Funder } from '../../domain/budget-terms';

export interface NewFunder extends Funder {
  readonly id: Id<'Funder'>;
}

export interface NewBudget {
  readonly authorityId: AuthorityId;
  readonly id: BudgetId;
  readonly terms: BudgetTerms;
  readonly funders: readonly NewFunder[];
  readonly openedAt: Instant;
}

export abstract class Budgets {
  /**
   * Stores the budget and opens its accounts in the ledger, and the council's own where this is its first budget.
   * @returns its reference. @throws DomainError not-found when the person or the host is not there.
   */
  abstract add(tx: Tx, budget: NewBudget): Promise<string>;
}

/** Who pays for what a budget buys: the council, the host, or the person. */
export interface BudgetPayer {
  readonly personId: PersonId;
  readonly payer: { readonly kind: PayerKind; readonly id: string };
}

export abstract class BudgetPayers {
  /** @throws DomainError not-found */
  abstract payerOf(tx: Tx, authorityId: AuthorityId, budgetId: BudgetId): Promise<BudgetPayer>;
}
