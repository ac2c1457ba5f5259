import { type BudgetView, receiverOf } from '@commonweal/budgets';
import { add, atMost, type Pence, subtract } from '@commonweal/kernel';
import type { InstalmentTotals } from '@commonweal/payments';

/** What a council has paid over of a budget to its host or holder, and what comes. */
export interface PaidOverView extends InstalmentTotals {
  readonly receiver: 'host' | 'holder' | undefined;
  readonly leftToPlanPence: Pence;
}

export function paidOverView({ moneyHeldIn, figures }: BudgetView, totals: InstalmentTotals): PaidOverView {
  const mostPence = subtract(figures.allocatedPence, figures.contributionPence);
  return {
    ...totals,
    receiver: receiverOf(moneyHeldIn),
    leftToPlanPence: atMost(subtract(mostPence, add(totals.paidPence, totals.toComePence)), mostPence),
  };
}
