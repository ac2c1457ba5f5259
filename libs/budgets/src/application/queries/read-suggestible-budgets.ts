import type { Actor, BudgetId, PersonId } from '@commonweal/kernel';
import type { BudgetView } from './budgets';

/** A budget to somebody who may suggest what to buy with it: its kind and its period, and not a figure. */
export type SuggestibleBudgetView = Pick<
  BudgetView,
  'id' | 'authorityId' | 'reference' | 'personId' | 'type' | 'startsOn' | 'endsOn'
>;

/** Money with which the person, or who acts for them, buys now or later: nobody else's money is suggested for. */
export abstract class ReadSuggestibleBudgets {
  /** The newest period first. @throws DomainError forbidden */
  abstract ofPeople(actor: Actor, personIds: readonly PersonId[]): Promise<readonly SuggestibleBudgetView[]>;
  /** @throws DomainError forbidden, not-found */
  abstract byId(actor: Actor, budgetId: BudgetId): Promise<SuggestibleBudgetView>;
}
