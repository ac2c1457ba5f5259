import type { AuthorityId, PersonId, PlainDate } from '@commonweal/kernel';
import {
  type BudgetType,
  type BuyerFacts,
  FUND_HOSTING,
  type Funder,
  type FundAward,
  type HostPurchasing,
  type IsfBasis,
  type MoneyPlace,
  type Nation,
  PLACER_ROLES,
  type PlacerRole,
} from '@commonweal/policy';
import type { Pence } from '@commonweal/kernel';

/** Whose money a request would spend, and who makes it; what is null or absent is not on file. */
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
  /** Of what would be bought. */
  readonly category?: string | undefined;
  readonly personCouldDecide?: boolean | null;
  readonly healthDelegated?: boolean;
  readonly hostPurchasing?: HostPurchasing | null;
  readonly fundAward?: FundAward | null;
  readonly fundLastDay?: PlainDate | undefined;
  readonly nomineeMayBuy?: boolean | undefined;
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
    isIsfPlacement: awardsTheFund(source, placerRole),
    ...(source.isfBasis === null ? {} : { isfBasis: source.isfBasis }),
    ...(source.limitPence === null ? {} : { delegatedLimitPence: source.limitPence }),
    ...onFile({
      personCouldDecide: source.personCouldDecide,
      healthDelegationInWriting: source.healthDelegated === true ? true : undefined,
      hostPurchasing: source.hostPurchasing,
      fundAward: source.fundAward,
      fundLastDay: source.fundLastDay,
      nomineeMayBuy: source.nomineeMayBuy,
    }),
  };
}

type OnFile<Facts> = { readonly [Name in keyof Facts]?: NonNullable<Facts[Name]> };

function onFile<Facts extends object>(facts: Facts): OnFile<Facts> {
  return Object.fromEntries(
    Object.entries(facts).filter(([, value]) => value !== undefined && value !== null),
  ) as OnFile<Facts>;
}

/** An officer awards the fund by placing an offer to hold it; inside the fund only the host buys. */
function awardsTheFund({ isfBasis, category }: BuyerSource, role: PlacerRole): boolean {
  return (
    isfBasis === 'council_contract' && category === FUND_HOSTING && (role === 'manager' || role === 'social_worker')
  );
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
