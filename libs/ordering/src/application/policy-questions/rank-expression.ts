import { groupTable, type RankExpression, type RankingFacts } from '@commonweal/catalogue';
import { add, type ProviderId } from '@commonweal/kernel';
import {
  buyerOf,
  localPlace,
  type OfferFacts,
  policyReach,
  type PolicyInBand,
  type RankQuestion,
  rotationSeed,
} from '@commonweal/policy';
import type { Wanted } from '../../domain/offer-source';

export type ListQuestion = Omit<RankQuestion, 'offers'>;

/**
 * The order that policy's rankOffers gives, in the terms of the catalogue's search, so that the best of a hundred thousand
 * offers are found in the database. lifted: the providers whose lift (liftHolds) stands with this council on the day.
 */
export function rankExpression(question: ListQuestion, wanted: Wanted, lifted: readonly ProviderId[]): RankExpression {
  const { buyer, policy, value } = question;
  const version = buyerOf(buyer) === 'council' ? (policy?.version ?? null) : null;
  const judged = add(value.wholeLifePence, value.linkedTotalPence);
  const { applies } = policyReach(buyer, policy, judged, value.on);
  const near = applies?.policy.preferenceOrder.includes('nearness') === true;
  return {
    outcomeCodes: wanted.outcomeCodes,
    ...(wanted.language !== 'en' && { language: wanted.language }),
    nearnessBandsMetres: near ? applies.policy.nearnessBandsMetres : [],
    ...(applies !== undefined && { groups: groupsUnder(applies, wanted, lifted) }),
    turn: rotationSeed(buyer.personId, version),
  };
}

function groupsUnder(applies: PolicyInBand, { on }: Wanted, liftedProviderIds: readonly ProviderId[]) {
  const groupOf = (facts: OfferFacts) => localPlace(facts, applies, on).group;
  const lift = { decidedOn: on, validUntil: on, evidence: ['local_base', 'size', 'ownership'] };
  return {
    scaleMaxStaff: applies.policy.scaleMaxStaff,
    within: groupTable((facts) => groupOf(sized(facts))),
    lifted: groupTable((facts) => groupOf({ ...sized(facts), lift })),
    liftedProviderIds,
    beyond: groupOf(NOTHING_KNOWN),
  };
}

/** Facts that no local rule reads; a size within every scale, or none. */
const NOTHING_KNOWN: OfferFacts = {
  ...{ offerId: '', providerId: '', category: '', categoryOpen: true, regulatedActivity: false },
  ...{ providerKind: 'organisation', registeredWith: [], checks: [], approval: 'none', quality: [] },
};

function sized({ inHouse, registerCategory, ownership }: RankingFacts): OfferFacts {
  return {
    ...NOTHING_KNOWN,
    providerKind: inHouse ? 'in_house' : 'organisation',
    ...(registerCategory !== null && { registerCategory }),
    ownership,
    fullTimeStaff: 0,
  };
}
