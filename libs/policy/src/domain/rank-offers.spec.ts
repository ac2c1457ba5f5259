import * as fc from 'fast-check';
import {
  buyerFacts,
  fiveOffers,
  knowsleyPolicy,
  liverpoolPolicy,
  offerFacts,
  pounds,
  TODAY,
} from '../../../../test/support/policy-question';
import { seeded } from '../../../../test/support/seeded';
import type { CouncilPolicy } from './council-policy';
import type { BuyerFacts, OfferFacts } from './facts';
import { LAW_2026 } from './law-thresholds';
import { passedOver, rankOffers } from './rank-offers';
import type { Ranking } from './ranking';

interface Asked {
  readonly offers?: readonly OfferFacts[];
  readonly amount?: string;
  readonly policy?: CouncilPolicy;
  readonly buyer?: Partial<BuyerFacts>;
}

function rank({ offers = fiveOffers(), amount = '4,200', policy = knowsleyPolicy(), buyer = {} }: Asked = {}): Ranking {
  const value = { wholeLifePence: pounds(amount), linkedTotalPence: pounds('0'), on: TODAY };
  return rankOffers({ buyer: buyerFacts(buyer), offers, policy, law: LAW_2026, value });
}

const idsOf = (ranking: Ranking) => ranking.offers.map(({ offerId }) => offerId);
const codesOf = (ranking: Ranking, id: string) =>
  ranking.offers.find(({ offerId }) => offerId === id)?.reasons.map(({ code }) => code) ?? [];
const holder = { budgetType: 'direct_payment', placerRole: 'budget_holder', moneyHeldIn: 'own_account' } as const;

describe('local first', () => {
  it.each([
    ['4,200', 'low'],
    ['60,000', 'intermediate'],
  ])(
    'for £%s in Knowsley puts the micro-enterprise and the CIC first, naming policy, version and band',
    (amount, band) => {
      const ranking = rank({ amount });
      expect(idsOf(ranking).slice(0, 2)).toEqual(['offer-micro', 'offer-cic']);
      for (const { reasons } of ranking.offers.slice(0, 2)) {
        const line = reasons.find(({ code }) => code === 'policy-first-group');
        expect(line?.params).toMatchObject({ policyNameEn: 'Knowsley local spend policy', policyVersion: 3, band });
      }
    },
  );

  it('then prefers nearness of delivery', () => {
    expect(rank().offers.map(({ group, nearnessBand }) => [group, nearnessBand])).toEqual([
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 0],
      [1, 0],
    ]);
  });

  it('orders the same five differently in Liverpool, where the register category alone counts', () => {
    const liverpool = rank({ amount: '60,000', policy: liverpoolPolicy() });
    expect(idsOf(liverpool)[0]).toBe('offer-cic');
    expect(liverpool.offers.map(({ group }) => group)).toEqual([0, 1, 1, 1, 1]);
    expect(idsOf(liverpool)).not.toEqual(idsOf(rank({ amount: '60,000' })));
  });

  it.each(['181,000.00', '400,000'])('at £%s does not apply: the order is neutral and says so', (amount) => {
    const ranking = rank({ amount });
    expect(ranking.offers.map(({ group, nearnessBand }) => group + nearnessBand)).toEqual([0, 0, 0, 0, 0]);
    for (const { reasons } of ranking.offers) {
      expect(reasons.map(({ code }) => code)).toEqual(
        expect.arrayContaining(['policy-does-not-apply', 'neutral-order']),
      );
    }
  });

  it('counts linked awards towards the line', () => {
    const value = { wholeLifePence: pounds('60,500'), linkedTotalPence: pounds('121,000'), on: TODAY };
    const facts = { buyer: buyerFacts(), offers: fiveOffers(), policy: knowsleyPolicy(), law: LAW_2026, value };
    expect(codesOf(rankOffers(facts), 'offer-cic')).toContain('policy-does-not-apply');
  });

  it('is moved by where the worker starts from, and not by where the provider is registered', () => {
    const moved = (id: string, change: Partial<OfferFacts>) => {
      const offers = fiveOffers().map((offer) => (offer.offerId === id ? { ...offer, ...change } : offer));
      return idsOf(rank({ offers })).slice(0, 2);
    };
    expect(moved('offer-cic', { registeredOffice: 'LS1 1UR' })).toEqual(['offer-micro', 'offer-cic']);
    expect(moved('offer-cic', { distanceMetres: 9000 })).toEqual(['offer-micro', 'offer-cic']);
    expect(moved('offer-micro', { distanceMetres: 6000 })).toEqual(['offer-cic', 'offer-micro']);
  });

  it.each([
    ['of unknown size', { fullTimeStaff: undefined }, 'size_unknown'],
    ['over the line for small', { fullTimeStaff: 51 }, 'size'],
    ['of a form on the extractive list', { registerCategory: 'Limited Liability Partnership' }, 'form'],
    ['in private ownership', { ownership: 'private' as const }, 'ownership'],
    [
      'on neither list, of unknown ownership',
      { registerCategory: undefined, ownership: 'unknown' as const },
      'ownership_unknown',
    ],
  ])('leaves an offer %s in the other group and says why', (_, change, groupGap) => {
    const [offer] = rank({ offers: [offerFacts(change)] }).offers;
    expect(offer?.group).toBe(1);
    expect(offer?.reasons.find(({ code }) => code === 'policy-other-group')?.params).toMatchObject({ groupGap });
  });

  it('takes a small community-run charity that is on neither list', () => {
    const offer = offerFacts({ registerCategory: 'Charitable Incorporated Organisation' });
    expect(rank({ offers: [offer] }).offers[0]?.group).toBe(0);
  });

  it('gives unknown nearness no place to prefer', () => {
    const [offer] = rank({ offers: [offerFacts({ distanceMetres: undefined })] }).offers;
    expect(offer?.nearnessBand).toBe(3);
    expect(codesOf(rank({ offers: [offerFacts({ distanceMetres: 20_000 })] }), 'offer-cic')).toContain('policy-far');
  });
});

describe('the order of evaluation', () => {
  const steps1to4 = (ranking: Ranking) =>
    ranking.offers.map(({ fit, quality, reasons }) => ({
      fit,
      quality,
      lines: reasons.filter(({ step }) => step < 5),
    }));
  const twins = (change: Partial<OfferFacts>) => [
    offerFacts({ offerId: 'one' }),
    offerFacts({ offerId: 'two', ...change }),
  ];
  const form = { registerCategory: 'Private Limited Company' };

  it('(a) gives offers that differ only in legal form the same results in steps 1 to 4', () => {
    const [one, two] = steps1to4(rank({ offers: twins(form) }));
    expect(one).toEqual(two);
  });

  it('(b) keeps them equal for the holder of a direct payment', () => {
    const ranking = rank({ offers: twins(form), buyer: holder });
    expect(ranking.offers.map(({ group, nearnessBand }) => [group, nearnessBand])).toEqual([
      [0, 0],
      [0, 0],
    ]);
    expect(codesOf(ranking, 'two')).toEqual(expect.arrayContaining(['policy-not-for-this-buyer', 'neutral-order']));
  });

  it('(c) puts the local one first for the council in the intermediate band, naming band and version', () => {
    const offers = twins({ fullTimeStaff: 3000, footprint: 'national' });
    const [first] = rank({ offers, amount: '20,000' }).offers;
    expect(first?.offerId).toBe('one');
    const line = first?.reasons.find(({ code }) => code === 'policy-first-group');
    expect([line?.params.band, line?.ruleVersion, line?.source]).toEqual(['intermediate', '3', 'knowsley-policy-3']);
  });

  it('(d) ranks a lifted micro-enterprise with the generative in STEP3_LOCAL only, and names the view', () => {
    const groupIn = (view: 'APP1_STRICT' | 'STEP3_LOCAL') => {
      const offer = rank({ policy: knowsleyPolicy({ view }) }).offers.find(({ offerId }) => offerId === 'offer-micro');
      return [offer?.group, offer?.reasons.find(({ rule }) => rule === 'policy.local-spend')?.params.view];
    };
    expect(groupIn('STEP3_LOCAL')).toEqual([0, 'STEP3_LOCAL']);
    expect(groupIn('APP1_STRICT')).toEqual([1, 'APP1_STRICT']);
  });

  it("(e) keeps the person's own choice first where it is lawful and safe", () => {
    const offers = fiveOffers().map((offer) => ({ ...offer, personsChoice: offer.offerId === 'offer-plc' }));
    expect(idsOf(rank({ offers }))[0]).toBe('offer-plc');
    expect(idsOf(rank({ offers, buyer: holder }))[0]).toBe('offer-plc');
  });

  it('(f) gives the same order and the same explanation twice', () => {
    expect(rank()).toEqual(rank());
  });

  it('(g) is not moved by price', () => {
    const offers = fiveOffers().map((offer, i) => ({ ...offer, unitPricePence: pounds(`${90 - i * 20}`) }));
    expect(idsOf(rank({ offers }))).toEqual(idsOf(rank()));
  });

  it('puts fit before quality, and quality before the policy', () => {
    const bad = [{ dimension: 'overall', finding: 'not_met', confirmedBy: 'regulator' }] as const;
    const offers = [
      offerFacts({ offerId: 'local-poor-fit', servesPostcode: false }),
      offerFacts({ offerId: 'local-concern', quality: bad }),
      offerFacts({ offerId: 'national', fullTimeStaff: 3000 }),
      offerFacts({ offerId: 'local-part-fit', meetsOutcomes: 'some' }),
    ];
    expect(idsOf(rank({ offers }))).toEqual(['national', 'local-concern', 'local-part-fit', 'local-poor-fit']);
  });

  it('counts nothing known as neutral, and what people alone say as no finding', () => {
    const told = [{ dimension: 'overall', finding: 'not_met', confirmedBy: 'people' }] as const;
    const good = [{ dimension: 'overall', finding: 'met', confirmedBy: 'regulator' }] as const;
    const grades = [[], told, good].map((quality) => rank({ offers: [offerFacts({ quality })] }).offers[0]?.quality);
    expect(grades).toEqual([0, 0, 0]);
  });
});

describe('what this buyer cannot lawfully buy', () => {
  it('is returned apart with its reasons, and never in the order', () => {
    const care = offerFacts({ offerId: 'care', regulatedActivity: true, providerKind: 'sole_trader' });
    const ranking = rank({ offers: [...fiveOffers(), care] });
    expect(idsOf(ranking)).not.toContain('care');
    expect(ranking.closed.map(({ offerId }) => offerId)).toEqual(['care']);
    expect(ranking.closed[0]?.reasons.map(({ code }) => code)).toContain('personal-care-not-registered');
    expect(idsOf(rank({ offers: [care], buyer: holder }))).toEqual(['care']);
  });
});

describe('passedOver', () => {
  it('counts the first group that fits as well, the naming of one left aside', () => {
    const { offers } = rank();
    expect(['offer-cic', 'offer-micro', 'offer-plc'].map((id) => passedOver(offers, id))).toEqual([0, 0, 2]);
    expect(passedOver(offers, 'not-on-the-list')).toBeUndefined();
    const named = fiveOffers().map((offer) => ({ ...offer, personsChoice: offer.offerId === 'offer-plc' }));
    expect(passedOver(rank({ offers: named }).offers, 'offer-plc')).toBe(2);
  });

  it('does not count the first group where it fits less well', () => {
    const offers = fiveOffers().map((offer) => ({ ...offer, hasCapacity: offer.offerId === 'offer-plc' }));
    expect(passedOver(rank({ offers }).offers, 'offer-plc')).toBe(0);
  });
});

describe('for any list of offers', () => {
  const anyOffer = fc.record({
    registerCategory: fc.constantFrom(undefined, 'Community Interest Company', 'Public Limited Company'),
    ownership: fc.constantFrom('community' as const, 'private' as const, 'unknown' as const),
    fullTimeStaff: fc.option(fc.nat(200), { nil: undefined }),
    distanceMetres: fc.option(fc.nat(20_000), { nil: undefined }),
    meetsOutcomes: fc.constantFrom('all' as const, 'some' as const, 'none' as const, undefined),
    hasCapacity: fc.option(fc.boolean(), { nil: undefined }),
    approval: fc.constantFrom('approved' as const, 'not_taking' as const),
    providerKind: fc.constantFrom('organisation' as const, 'in_house' as const, 'personal_assistant' as const),
  });
  const anyList = fc
    .array(anyOffer, { maxLength: 12 })
    .map((changes) => changes.map((change, i) => offerFacts({ offerId: `offer-${i}`, ...change })));
  const anyBuyer = fc.constantFrom<Partial<BuyerFacts>>({}, holder);

  it('the ranking is a permutation of the lawful ones, ranked 1, 2, 3 ...', () => {
    fc.assert(
      fc.property(anyList, anyBuyer, (offers, buyer) => {
        const ranking = rank({ offers, buyer });
        const all = [...idsOf(ranking), ...ranking.closed.map(({ offerId }) => offerId)];
        expect([...all].sort()).toEqual(offers.map(({ offerId }) => offerId).sort());
        expect(ranking.offers.map((offer) => offer.rank)).toEqual(ranking.offers.map((_, i) => i + 1));
      }),
      seeded(),
    );
  });

  it('the order does not depend on how the list came', () => {
    fc.assert(
      fc.property(anyList, anyBuyer, (offers, buyer) => {
        expect(idsOf(rank({ offers: [...offers].reverse(), buyer }))).toEqual(idsOf(rank({ offers, buyer })));
      }),
      seeded(),
    );
  });

  it('neither price nor registered office moves anything', () => {
    fc.assert(
      fc.property(anyList, anyBuyer, fc.nat(100_000), fc.string(), (offers, buyer, price, registeredOffice) => {
        const unitPricePence = pounds(`${price}`);
        const changed = offers.map((offer, i) =>
          i % 2 === 0 ? { ...offer, unitPricePence, registeredOffice } : offer,
        );
        expect(rank({ offers: changed, buyer })).toEqual(rank({ offers, buyer }));
      }),
      seeded(),
    );
  });

  it('locality and form move nothing for the holder of a direct payment', () => {
    fc.assert(
      fc.property(anyList, (offers) => {
        const strange = { registerCategory: 'Public Limited Company', distanceMetres: 90_000, fullTimeStaff: 9000 };
        const changed = offers.map((offer) => ({ ...offer, ...strange }));
        expect(idsOf(rank({ offers: changed, buyer: holder }))).toEqual(idsOf(rank({ offers, buyer: holder })));
      }),
      seeded(),
    );
  });

  it.each([
    [knowsleyPolicy(), 'policy-two-lines', { lowerLinePence: 500_000, upperLinePence: 18_100_000 }],
    [liverpoolPolicy(), 'policy-one-line', { band: 'intermediate', upperLinePence: 10_000_000 }],
  ] as const)('says what the lines are before anybody has said what it costs', (policy, code, params) => {
    const [first] = rank({ policy, amount: '0' }).offers;
    const [line] = (first?.reasons ?? []).filter(({ rule }) => rule === 'policy.local-spend');
    expect(line).toMatchObject({ code, params });
    expect(JSON.stringify(first?.reasons)).not.toContain('policy-in-band');
  });

  it('offers nothing for a fund where the council does not use funds, and says why of each', () => {
    const buyer = { nation: 'wales', budgetType: 'isf', isfBasis: 'council_contract', moneyHeldIn: 'host' } as const;
    const off = rank({ buyer: { ...buyer, placerRole: 'isf_host' }, policy: knowsleyPolicy({ isfInUse: false }) });
    expect(off.offers).toEqual([]);
    expect(off.closed.length).toBe(fiveOffers().length);
    for (const { reasons } of off.closed) expect(reasons[0]?.code).toBe('isf-not-in-use');
    expect(rank({ buyer: { ...buyer, placerRole: 'isf_host' } }).offers.length).toBeGreaterThan(0);
  });
});
