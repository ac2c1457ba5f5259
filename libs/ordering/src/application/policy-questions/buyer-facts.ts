import type { AuthorityId, PersonId } from '@commonweal/kernel';
import {
  type BudgetType,
  type BuyerFacts,
  type Funder,
  type IsfBasis,
  type MoneyPlace,
  type Nation,
  PLACER_ROLES,
  type PlacerRole,
} from '@commonweal/policy';
import type { Pence } from '@commonweal/kernel';

/** Whose money a request would spend, and who makes it. */
export interface BuyerSource {
  readonly authorityId: AuthorityId;
  readonly nation: Nation;
  readonly personId: PersonId;
  readonly budgetType: BudgetType;
  readonly moneyHeldIn: MoneyPlace;
  readonly isfBasis: IsfBasis | null;
  readonly funders: readonly ('council' | 'health_body' | 'person')[];
  readonly placerRoles: readonly string[];
  readonly limitPence: Pence | null;
}

const OFFICERS_FIRST: readonly PlacerRole[] = ['manager', 'social_worker', 'isf_host'];
const HOLDERS_FIRST: readonly PlacerRole[] = [
  'budget_holder',
  'nominee',
  'authorised_person',
  'suitable_person',
  'isf_host',
];

export function buyerFacts(source: BuyerSource): BuyerFacts | undefined {
  const placerRole = roleFor(source);
  if (placerRole === undefined) return undefined;
  return {
    nation: source.nation,
    authorityId: source.authorityId,
    personId: source.personId,
    budgetType: source.budgetType,
    moneyHeldIn: source.moneyHeldIn,
    funder: funderOf(source.funders),
    placerRole,
    isIsfPlacement: false,
    ...(source.isfBasis === null ? {} : { isfBasis: source.isfBasis }),
    ...(source.limitPence === null ? {} : { delegatedLimitPence: source.limitPence }),
  };
}

/** Someone with several roles acts in the one that fits the money; undefined when no role reaches it. */
function roleFor({ budgetType, isfBasis, placerRoles }: BuyerSource): PlacerRole | undefined {
  const councilBuys = budgetType === 'council_managed' || isfBasis === 'council_contract';
  const order = [...(councilBuys ? OFFICERS_FIRST : HOLDERS_FIRST), ...PLACER_ROLES];
  return order.find((role) => placerRoles.includes(role));
}

function funderOf(funders: BuyerSource['funders']): Funder {
  const health = funders.includes('health_body');
  if (funders.includes('council')) return health ? 'both' : 'council';
  return health ? 'health_body' : 'self';
}
