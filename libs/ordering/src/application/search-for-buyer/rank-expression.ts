import type { ProviderId } from '@commonweal/kernel';
import { groupTable, type LocalGroups, type RankExpression, type RankingFacts } from '@commonweal/catalogue';
import {
  type BuyerFacts,
  buyerOf,
  type CouncilPolicy,
  inFirstGroup,
  reachOfList,
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
  /** Providers with evidence of section 16 in date. */
  readonly section16ProviderIds: readonly ProviderId[];
}

/** The policy's order in the terms that a search in SQL sorts by, so that what is cut off is what stands last. */
export function rankExpression(basis: RankingBasis): RankExpression {
  const { buyer, wanted, policy } = basis;
  return {
    outcomeCodes: wanted.outcomeCodes,
    ...(wanted.language === 'en' ? {} : { language: wanted.language }),
    ...preferred(basis),
    turn: rotationSeed(buyer.personId, buyerOf(buyer) === 'council' ? (policy?.version ?? null) : null),
  };
}

/** What the council's policy prefers for a list of this value: nothing above its lines or for another buyer. */
function preferred({
  buyer,
  value,
  policy,
  ...providers
}: RankingBasis): Omit<RankExpression, 'outcomeCodes' | 'language' | 'turn'> {
  const { applies } = reachOfList(buyer, policy, value);
  if (applies === undefined) return { nearnessBandsMetres: [] };
  const { preferenceOrder, nearnessBandsMetres } = applies.policy;
  return {
    ...firstGroup(applies.policy, providers),
    ...(preferenceOrder.includes('welsh-capable') ? { languageFirst: 'cy' } : {}),
    nearnessBandsMetres: preferenceOrder.includes('nearness') ? nearnessBandsMetres : [],
  };
}

function firstGroup(
  policy: CouncilPolicy,
  { liftedProviderIds, section16ProviderIds }: Pick<RankingBasis, 'liftedProviderIds' | 'section16ProviderIds'>,
): Pick<RankExpression, 'groups' | 'firstProviderIds'> {
  if (policy.preferenceOrder.includes('section-16-evidence')) return { firstProviderIds: section16ProviderIds };
  const prefersSmall = policy.preferenceOrder.includes('small-community-run');
  return prefersSmall ? { groups: groupsOf(policy, liftedProviderIds) } : {};
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
