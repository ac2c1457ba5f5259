import { type BudgetView, receiverOf } from '@commonweal/budgets';
import { add, atMost, type Pence, subtract } from '@commonweal/kernel';
import type { InstalmentStanding, InstalmentView } from '@commonweal/payments';

/** What a council has paid over of a budget to its host or holder, and what comes. */
export interface PaidOverView {
  readonly receiver: 'host' | 'holder' | undefined;
  readonly paidPence: Pence;
  readonly toComePence: Pence;
  readonly leftToPlanPence: Pence;
  readonly next: InstalmentView | undefined;
  readonly instalments: readonly InstalmentView[];
}

const PAID: readonly InstalmentStanding[] = ['sent', 'settled'];

export function paidOverView({ moneyHeldIn, figures }: BudgetView, all: readonly InstalmentView[]): PaidOverView {
  const instalments = all.filter(({ state }) => state !== 'stopped');
  const paid = instalments.filter(({ state }) => PAID.includes(state));
  const toCome = instalments.filter(({ state }) => !PAID.includes(state));
  const [paidPence, toComePence] = [sumOf(paid), sumOf(toCome)];
  const mostPence = subtract(figures.allocatedPence, figures.contributionPence);
  return {
    receiver: receiverOf(moneyHeldIn),
    ...{ paidPence, toComePence, instalments },
    leftToPlanPence: atMost(subtract(mostPence, add(paidPence, toComePence)), mostPence),
    next: toCome.find(({ state }) => state !== 'held'),
  };
}

function sumOf(instalments: readonly InstalmentView[]): Pence {
  return add(...instalments.map(({ amountPence }) => amountPence));
}
