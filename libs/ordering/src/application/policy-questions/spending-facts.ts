import type { Pence, ProviderId } from '@commonweal/kernel';
import type { AwardFacts, FundAward, HostPurchasing } from '@commonweal/policy';

/** What is on file about money that is not the council's to spend; null where nothing is. */
export interface HoldingFacts {
  readonly personCouldDecide: boolean | null;
  readonly planCategories: readonly string[] | null;
  readonly planOutcomeCodes: readonly string[] | null;
  /** Of the user who places. */
  readonly nomineePower: NomineePower | null;
  /** Where the provider is close family of the person. */
  readonly family: { readonly inHousehold: boolean; readonly agreed: boolean } | null;
  readonly hostPurchasing: HostPurchasing | null;
  readonly fundAward: FundAward | null;
  readonly allocatedPence: Pence;
}

export interface NomineePower {
  readonly mayBuy: 'everything' | 'some' | 'nothing';
  readonly categories: readonly string[] | null;
  readonly mostPence: Pence | null;
}

export interface Wish {
  readonly providerId: ProviderId;
  readonly category: string;
  readonly outcomeCodes: readonly string[];
  readonly wholeLifePence: Pence;
}

/** Whether what the person has said reaches this purchase; undefined where they have said nothing. */
export function nomineeMayBuy(power: NomineePower | null, { category, wholeLifePence }: Wish): boolean | undefined {
  if (power === null) return undefined;
  if (power.mayBuy !== 'some') return power.mayBuy === 'everything';
  const kind = power.categories?.includes(category) ?? true;
  return kind && (power.mostPence === null || wholeLifePence <= power.mostPence);
}

type SpendingFacts = Pick<AwardFacts, 'insideAgreedPlan' | 'closeFamilyInHousehold' | 'familyPaymentAgreed'>;

/** What the rules on spending a direct payment or a fund read. No plan on file is no reason to refuse. */
export function spendingFacts(holding: HoldingFacts, wish: Wish): SpendingFacts {
  const inside = insidePlan(holding, wish);
  return {
    ...(inside === undefined ? {} : { insideAgreedPlan: inside }),
    ...(holding.family === null
      ? {}
      : { closeFamilyInHousehold: holding.family.inHousehold, familyPaymentAgreed: holding.family.agreed }),
  };
}

/** Named as a kind of support, or serving an outcome that the plan is for. */
function insidePlan({ planCategories, planOutcomeCodes }: HoldingFacts, wish: Wish): boolean | undefined {
  if (planCategories === null && planOutcomeCodes === null) return undefined;
  const named = planCategories?.includes(wish.category) ?? false;
  return named || wish.outcomeCodes.some((code) => planOutcomeCodes?.includes(code) ?? false);
}
