import type { BudgetView } from '@commonweal/budgets';
import { DomainError, type PersonId } from '@commonweal/kernel';

/** The budget of the address, which must be that person's. @throws DomainError not-found */
export function personsBudget(budget: BudgetView, personId: PersonId): BudgetView {
  if (budget.personId !== personId) throw new DomainError('not-found');
  return budget;
}
