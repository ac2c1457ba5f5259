import type { BudgetView } from '@commonweal/budgets';

/** Whether the council is the buyer, so that its officers arrange it; else the person or their host does. */
export function councilBuys({ type }: Pick<BudgetView, 'type'>): boolean {
  return type === 'council_managed';
}
