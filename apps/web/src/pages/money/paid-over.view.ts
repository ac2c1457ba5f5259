import { type BudgetView, receiverOf } from '@commonweal/budgets';
import { add, atMost, type Pence, subtract, ZERO } from '@commonweal/kernel';
import type { InstalmentTotals } from '@commonweal/payments';

/** What a council has paid over of a budget to its host or holder, what comes and what came back. */
export interface PaidOverView extends InstalmentTotals {
  readonly receiver: 'host' | 'holder' | undefined;
  readonly leftToPlanPence: Pence;
  /** Paid over, and neither spent nor back. */
  readonly unusedPence: Pence;
}

export function paidOverView({ moneyHeldIn, figures }: BudgetView, totals: InstalmentTotals): PaidOverView {
  const keptPence = subtract(totals.paidPence, totals.returnedPence);
  const unusedPence = subtract(keptPence, figures.spentPence);
  const mostPence = subtract(figures.allocatedPence, figures.contributionPence);
  return {
    ...totals,
    receiver: receiverOf(moneyHeldIn),
    leftToPlanPence: atMost(subtract(mostPence, add(keptPence, totals.toComePence)), mostPence),
    unusedPence: unusedPence > 0 ? unusedPence : ZERO,
  };
}
