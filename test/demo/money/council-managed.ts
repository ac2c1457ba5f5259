import { holderOf, type KindOfMoney } from './kind-of-money';
import { paidByCouncil } from './paid-by-run';

export const COUNCIL_MANAGED: KindOfMoney = {
  title: 'Money that the council manages: the social worker places a direct award',
  isIt: ({ type }) => type === 'council_managed',
  awardKind: 'council_award',
  buyer: ({ roles }) => roles.includes('social_worker'),
  confirmer: holderOf,
  pay: paidByCouncil,
};
