import type { ProviderId } from '@commonweal/kernel';
import { add } from '@commonweal/kernel';
import { groupTable, type LocalGroups, type RankExpression, type RankingFacts } from '@commonweal/catalogue';
import {
  type BuyerFacts,
  type CouncilPolicy,
  inFirstGroup,
  policyReach,
  rotationSeed,
  type ValueBasis,
} from '@commonweal/policy';
import type { Wanted } from '../../domain/offer-source';

export interface RankingBasis {
  readonly buyer: BuyerFacts;
  readonly wanted: Wanted;
  readonly value: ValueBasis;
  readonly policy: CouncilPolicy | undefined;
  readonly liftedProviderIds: readonly ProviderId[];
}

/** The policy's order in the terms that a search in SQL sorts by, so that what is cut off is what stands last. */
export function rankExpression({ buyer, wanted, value, policy, liftedProviderIds }: RankingBasis): RankExpression {
  const reach = policyReach(buyer, policy, add(value.wholeLifePence, value.linkedTotalPence), value.on);
  const applied = reach.applies?.policy;
  const councilVersion = reach.reasons.some(({ code }) => code === 'policy-not-for-this-buyer')
    ? null
    : (policy?.version ?? null);
  return {
    outcomeCodes: wanted.outcomeCodes,
    ...(wanted.language === 'en' ? {} : { language: wanted.language }),
    ...(applied?.preferenceOrder.includes('small-community-run')
      ? { groups: groupsOf(applied, liftedProviderIds) }
      : {}),
    nearnessBandsMetres: applied?.preferenceOrder.includes('nearness') ? applied.nearnessBandsMetres : [],
    turn: rotationSeed(buyer.personId, councilVersion),
  };
}

function groupsOf(policy: CouncilPolicy, liftedProviderIds: readonly ProviderId[]): LocalGroups {
  const table = (lifted: boolean) =>
    groupTable((facts: RankingFacts) => (inFirstGroup(policy, { ...facts, lifted }) ? 0 : 1));
  return {
    scaleMaxStaff: policy.scaleMaxStaff,
    within: table(false),
    lifted: table(true),
    liftedProviderIds,
    beyond: 1,
  };
}
