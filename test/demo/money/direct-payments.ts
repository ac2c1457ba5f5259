import { holderOf, type KindOfMoney } from './kind-of-money';
import { paidByCouncil } from './paid-by-council';
import { paidByThemselves } from './paid-by-themselves';

const OWN_MONEY = ['own_account', 'card'];

export const MANAGED_ACCOUNT: KindOfMoney = {
  title: 'A direct payment in a managed account: the holder buys, the council’s run pays on their word',
  isIt: ({ type, moneyHeldIn }) => type === 'direct_payment' && moneyHeldIn === 'managed_account',
  awardKind: 'purchase',
  buyer: holderOf,
  confirmer: holderOf,
  pay: paidByCouncil,
};

export const OWN_ACCOUNT: KindOfMoney = {
  title: 'A direct payment in the person’s own account: the holder buys and pays',
  isIt: ({ type, moneyHeldIn }) => type === 'direct_payment' && OWN_MONEY.includes(moneyHeldIn),
  awardKind: 'purchase',
  buyer: holderOf,
  confirmer: holderOf,
  pay: paidByThemselves,
};
