import { parsePounds, plainDate, type Pence } from '@commonweal/kernel';
import {
  LAW_2026,
  type AwardFacts,
  type AwardQuestion,
  type BuyerFacts,
  type CouncilPolicy,
  type OfferFacts,
} from '@commonweal/policy';

export function pounds(text: string): Pence {
  const amount = parsePounds(text);
  if (amount === undefined) throw new RangeError(text);
  return amount;
}

export const TODAY = plainDate('2026-11-22');

/** A social worker of Knowsley with a council-managed budget and a limit that no small award meets. */
export function buyerFacts(change: Partial<BuyerFacts> = {}): BuyerFacts {
  return {
    nation: 'england',
    authorityId: 'knowsley',
    budgetType: 'council_managed',
    moneyHeldIn: 'council',
    funder: 'council',
    personId: 'person-1',
    placerRole: 'social_worker',
    isIsfPlacement: false,
    delegatedLimitPence: pounds('1,000,000'),
    ...change,
  };
}

/** A small community interest company, approved, in date, half a mile away, that fits in every way. */
export function offerFacts(change: Partial<OfferFacts> = {}): OfferFacts {
  return {
    offerId: 'offer-cic',
    providerId: 'provider-cic',
    category: 'day-activities',
    categoryOpen: true,
    regulatedActivity: false,
    providerKind: 'organisation',
    registerCategory: 'Community Interest Company',
    ownership: 'community',
    footprint: 'hyper_local',
    fullTimeStaff: 12,
    registeredWith: [],
    checks: [{ kind: 'insurance', requiredFor: 'every_buyer', held: true, validUntil: plainDate('2027-06-30') }],
    approval: 'approved',
    distanceMetres: 800,
    quality: [],
    ...change,
  };
}

export function awardFacts(change: Partial<AwardFacts> = {}): AwardFacts {
  return {
    valuePence: pounds('4,200'),
    wholeLifePence: pounds('4,200'),
    linkedTotalPence: pounds('0'),
    decidedOn: TODAY,
    startsOn: TODAY,
    ...change,
  };
}

/** Two lines, small and community-run first, then nearness of delivery. */
export function knowsleyPolicy(change: Partial<CouncilPolicy> = {}): CouncilPolicy {
  const label = { en: "Knowsley's own policy line", cy: 'Llinell bolisi Knowsley ei hun' };
  return {
    id: 'knowsley-policy-3',
    authorityId: 'knowsley',
    version: 3,
    name: { en: 'Knowsley local spend policy', cy: 'Polisi gwariant lleol Knowsley' },
    demonstration: true,
    bands: [
      { code: 'low', upperPence: pounds('5,000'), upperInclusive: false, label, source: 'CLES 2020, 4.1.1' },
      { code: 'intermediate', upperPence: pounds('181,000'), upperInclusive: false, label, source: 'CLES 2020, 4.1.1' },
    ],
    scaleMaxStaff: 50,
    communityRun: ['worker', 'community', 'local_private_tbl'],
    view: 'STEP3_LOCAL',
    preferenceOrder: ['small-community-run', 'nearness'],
    nearnessBandsMetres: [1600, 5000, 10000],
    isfInUse: true,
    effectiveFrom: plainDate('2026-01-01'),
    ...change,
  };
}

/** One line at £100,000, community scale only, the register category alone. */
export function liverpoolPolicy(): CouncilPolicy {
  const label = { en: "Liverpool's own policy line", cy: 'Llinell bolisi Lerpwl ei hun' };
  return knowsleyPolicy({
    id: 'liverpool-policy-1',
    authorityId: 'liverpool',
    version: 1,
    name: { en: 'Liverpool local spend policy', cy: 'Polisi gwariant lleol Lerpwl' },
    bands: [
      { code: 'intermediate', upperPence: pounds('100,000'), upperInclusive: false, label, source: 'demonstration' },
    ],
    view: 'APP1_STRICT',
    preferenceOrder: ['small-community-run'],
  });
}

interface Changes {
  readonly buyer?: Partial<BuyerFacts>;
  readonly offer?: Partial<OfferFacts>;
  readonly award?: Partial<AwardFacts>;
}

export function awardQuestion({ buyer, offer, award }: Changes = {}, policy?: CouncilPolicy | null): AwardQuestion {
  return {
    buyer: buyerFacts(buyer),
    offer: offerFacts(offer),
    award: awardFacts(award),
    policy: policy === null ? undefined : (policy ?? knowsleyPolicy()),
    law: LAW_2026,
  };
}

/** An award of this whole-life value. */
export function worth(text: string): Pick<AwardFacts, 'valuePence' | 'wholeLifePence'> {
  return { valuePence: pounds(text), wholeLifePence: pounds(text) };
}

/** Five that fit equally: local CIC, local micro-enterprise, national charity, national plc, the council's own team. */
export function fiveOffers(): readonly OfferFacts[] {
  const national = { fullTimeStaff: 2400, footprint: 'national' as const, distanceMetres: 700 };
  return [
    offerFacts({ distanceMetres: 2400 }),
    offerFacts({
      offerId: 'offer-micro',
      registerCategory: 'Private Limited Company',
      ownership: 'local_private_tbl',
      fullTimeStaff: 3,
      distanceMetres: 1200,
      lift: {
        decidedOn: plainDate('2026-03-01'),
        validUntil: plainDate('2027-02-28'),
        evidence: ['local_base', 'size', 'triple_bottom_line'],
      },
    }),
    offerFacts({
      offerId: 'offer-charity',
      registerCategory: 'PRI/LTD BY GUAR/NSC (Private, limited by guarantee, no share capital)',
      ...national,
    }),
    offerFacts({
      offerId: 'offer-plc',
      registerCategory: 'Public Limited Company',
      ...national,
      ownership: 'private',
      distanceMetres: 1000,
    }),
    offerFacts({ offerId: 'offer-own', providerKind: 'in_house', ownership: 'in_house', distanceMetres: 900 }),
  ];
}
