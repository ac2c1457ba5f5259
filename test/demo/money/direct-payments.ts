import { holderOf, type KindOfMoney } from './kind-of-money';
import { paidByCouncil } from './paid-by-run';
import { paidByThemselves } from './paid-by-themselves';
import { paidOver } from './paid-over';

export const MANAGED_ACCOUNT: KindOfMoney = {
  title: 'A direct payment in a managed account: the holder buys, the council’s run pays on their word',
  isIt: ({ type, moneyHeldIn }) => type === 'direct_payment' && moneyHeldIn === 'managed_account',
  awardKind: 'purchase',
  buyer: holderOf,
  confirmer: holderOf,
  pay: paidByCouncil,
};

export const OWN_ACCOUNT: KindOfMoney = {
  title: 'A direct payment in the person’s own account: the council pays it over, the holder buys and pays',
  isIt: ({ type, moneyHeldIn }) => type === 'direct_payment' && moneyHeldIn === 'own_account',
  awardKind: 'purchase',
  buyer: holderOf,
  confirmer: holderOf,
  // Beside what is planned for the year already: no day has two instalments.
  prepare: (scene) => paidOver(scene, { to: holderOf, amountPence: 5_000, frequency: 'once', fromDay: -1 }),
  pay: paidByThemselves,
};
