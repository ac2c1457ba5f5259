import type { BudgetType, IsfBasis, MoneyHeldIn } from './budget-kinds';

/** To whom the money of a budget is paid over, to be held and spent; undefined where the council holds it and pays each bill. */
export function receiverOf(moneyHeldIn: MoneyHeldIn): 'host' | 'holder' | undefined {
  return RECEIVERS[moneyHeldIn];
}

const RECEIVERS: Partial<Record<MoneyHeldIn, 'host' | 'holder'>> = {
  host: 'host',
  own_account: 'holder',
  card: 'holder',
};

/** A fund that the council contracts for is paid over once it has been awarded to its host; other money is the person's own. */
export function needsAward(budget: { readonly type: BudgetType; readonly isfBasis: IsfBasis | null }): boolean {
  return budget.type === 'isf' && budget.isfBasis === 'council_contract';
}
