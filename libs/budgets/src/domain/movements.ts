import { subtract, type Pence } from '@commonweal/kernel';

/**
 * The accounts that a budget's money moves between: three of its own and the council's funder and paid. Where it is paid over
 * to a host or holder, two more of its own and the council's paying_over say where it is, and nothing of what it is for.
 */
export type BudgetAccount =
  | 'funder'
  | 'available'
  | 'reserved'
  | 'payable'
  | 'paid'
  | 'paying_over'
  | 'to_pay_over'
  | 'paid_over';

/**
 * Every way in which a budget's money moves. `shows` is the account whose line the budget's page and API list for the
 * movement, with that account's balance after it; one movement is one line, the same for everybody who may see it.
 */
export const MOVEMENTS = {
  funding: { from: 'funder', to: 'available', shows: 'available' },
  reservation: { from: 'available', to: 'reserved', shows: 'available' },
  release: { from: 'reserved', to: 'available', shows: 'available' },
  delivery: { from: 'reserved', to: 'payable', shows: 'reserved' },
  payment: { from: 'payable', to: 'paid', shows: 'payable' },
  instalments_planned: { from: 'paying_over', to: 'to_pay_over', shows: 'to_pay_over' },
  instalment_stopped: { from: 'to_pay_over', to: 'paying_over', shows: 'to_pay_over' },
  instalment_paid: { from: 'to_pay_over', to: 'paid_over', shows: 'paid_over' },
  money_returned: { from: 'paid_over', to: 'paying_over', shows: 'paid_over' },
} as const satisfies Readonly<
  Record<string, { readonly from: BudgetAccount; readonly to: BudgetAccount; readonly shows: BudgetAccount }>
>;

export type Movement = keyof typeof MOVEMENTS;

export interface BudgetFigures {
  readonly allocatedPence: Pence;
  readonly contributionPence: Pence;
  readonly reservedPence: Pence;
  /** Approved, whether paid yet or not. */
  readonly spentPence: Pence;
  readonly availablePence: Pence;
}

/** allocated = available + reserved + spent, always. */
export function figuresOf(held: Omit<BudgetFigures, 'spentPence'>): BudgetFigures {
  const spentPence = subtract(subtract(held.allocatedPence, held.availablePence), held.reservedPence);
  return { ...held, spentPence };
}
