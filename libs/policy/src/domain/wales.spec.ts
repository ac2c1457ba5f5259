import {
  awardQuestion,
  buyerFacts,
  knowsleyPolicy,
  offerFacts,
  pounds,
  TODAY,
} from '../../../../test/support/policy-question';
import type { DomainError } from '@commonweal/kernel';
import type { CouncilPolicy } from './council-policy';
import type { Reason } from './decision';
import { evaluateAward } from './evaluate-award';
import type { BuyerFacts, OfferFacts } from './facts';
import { LAW_2026 } from './law-thresholds';
import { assertPolicy } from './policy-draft';
import { rankOffers } from './rank-offers';
import { renderReason } from './wording/render-reason';

const name = { en: 'A Welsh council', cy: 'Cyngor yng Nghymru' };
const evidenceFirst = (change: Partial<CouncilPolicy> = {}) =>
  knowsleyPolicy({
    ...{ id: 'welsh-policy-1', version: 1, name, isfInUse: false },
    ...{ preferenceOrder: ['section-16-evidence', 'welsh-capable', 'nearness'] },
    ...{ unregisteredHomeCare: 'council_may_commission', ...change },
  });
const shown = (change: Partial<CouncilPolicy> = {}) =>
  knowsleyPolicy({
    ...{
      id: 'welsh-policy-2',
      version: 1,
      name,
      isfInUse: false,
      preferenceOrder: ['small-community-run', 'nearness'],
    },
    ...{ unregisteredHomeCare: 'direct_payment_only', labels: { patchMetres: 1600 }, ...change },
  });
const holder = { budgetType: 'direct_payment', placerRole: 'budget_holder', moneyHeldIn: 'own_account' } as const;

function rank(offers: readonly OfferFacts[], policy: CouncilPolicy, buyer: Partial<BuyerFacts> = {}) {
  const value = { wholeLifePence: pounds('4,200'), linkedTotalPence: pounds('0'), on: TODAY };
  return rankOffers({ buyer: buyerFacts({ nation: 'wales', ...buyer }), offers, policy, law: LAW_2026, value });
}
const codes = (reasons: readonly Reason[] = []) => reasons.map(({ code }) => code);

describe('evidence of section 16 first', () => {
  const company = { registerCategory: 'Private Limited Company', ownership: 'private', fullTimeStaff: 900 } as const;
  const offers = [
    offerFacts({ offerId: 'co-op-unseen', distanceMetres: 100 }),
    offerFacts({ offerId: 'company-user-led', ...company, section16: ['user_led'], distanceMetres: 9000 }),
    offerFacts({ offerId: 'group', section16: ['third_sector', 'user_led'], distanceMetres: 800 }),
  ];

  it('goes by what was seen, of whatever form, size and distance', () => {
    const ranking = rank(offers, evidenceFirst({ preferenceOrder: ['section-16-evidence', 'nearness'] }));
    expect(ranking.offers.map(({ offerId, group }) => [offerId, group])).toEqual([
      ['group', 0],
      ['company-user-led', 0],
      ['co-op-unseen', 1],
    ]);
    const [first, , last] = ranking.offers;
    const line = first?.reasons.find(({ code }) => code === 'policy-section-16-first');
    expect(line).toMatchObject({
      params: { section16Model: 'third_sector', policyVersion: 1 },
      source: 'welsh-policy-1',
    });
    expect(line && renderReason(line, 'cy')).toContain('Gwelwyd tystiolaeth ar gyfer adran 16 (trydydd sector)');
    expect(last?.reasons.find(({ code }) => code === 'policy-other-group')?.params).toMatchObject({
      groupGap: 'no_section_16_evidence',
    });
  });

  it('takes one recorded reason to pass over, and moves nothing for the holder of a direct payment', () => {
    const question = { buyer: { nation: 'wales' } as const, offer: { section16: [] }, award: { passedOver: 1 } };
    expect(evaluateAward(awardQuestion(question, evidenceFirst())).needs).toEqual({ reason: true });
    const seen = { ...question, offer: { section16: ['co_operative'] as const } };
    expect(evaluateAward(awardQuestion(seen, evidenceFirst())).needs).toEqual({});
    expect(new Set(rank(offers, evidenceFirst(), holder).offers.map(({ group }) => group))).toEqual(new Set([0]));
  });

  it('is one first group or the other, in the order of a menu', () => {
    const fieldOf = (policy: CouncilPolicy): unknown => {
      try {
        assertPolicy(policy);
        return undefined;
      } catch (error) {
        return (error as DomainError).facts.field;
      }
    };
    const both = evidenceFirst({ preferenceOrder: ['section-16-evidence', 'small-community-run'] });
    const backwards = evidenceFirst({ preferenceOrder: ['nearness', 'welsh-capable'] });
    expect([both, backwards].map(fieldOf)).toEqual(['preferenceOrder', 'preferenceOrder']);
    expect(fieldOf(shown({ labels: { patchMetres: 0 } }))).toBe('labels');
    expect(fieldOf(evidenceFirst())).toBeUndefined();
  });
});

describe('Welsh-capable first, unasked', () => {
  const section16 = ['user_led'] as const;
  const offers = [
    offerFacts({ offerId: 'near', section16, offersWelsh: false, distanceMetres: 100 }),
    offerFacts({ offerId: 'welsh', section16, offersWelsh: true, distanceMetres: 4000 }),
    offerFacts({ offerId: 'welsh-unseen', offersWelsh: true, distanceMetres: 50 }),
  ];

  it('stands within its group before what is nearer, though nobody asked for a language', () => {
    const { offers: ranked } = rank(offers, evidenceFirst());
    expect(ranked.map(({ offerId }) => offerId)).toEqual(['welsh', 'near', 'welsh-unseen']);
    expect(codes(ranked[0]?.reasons)).toContain('policy-welsh-first');
    expect(codes(ranked[1]?.reasons)).not.toContain('policy-welsh-first');
  });

  it('is not asked of another council, nor of a person who buys', () => {
    expect(rank(offers, shown()).offers[0]?.offerId).not.toBe('welsh');
    const own = rank(offers, evidenceFirst(), holder).offers.flatMap(({ reasons }) => codes(reasons));
    expect(own).not.toContain('policy-welsh-first');
  });
});

describe('home care from a small provider that is not registered', () => {
  const care = { regulatedActivity: true, providerKind: 'sole_trader', registeredWith: [] } as const;
  const host = {
    budgetType: 'isf',
    isfBasis: 'council_contract',
    moneyHeldIn: 'host',
    placerRole: 'isf_host',
  } as const;
  const decided = (policy: CouncilPolicy, peopleInHomeCare: number, buyer: Partial<BuyerFacts> = {}) => {
    const offer = { ...care, peopleInHomeCare };
    const { outcome, reasons } = evaluateAward(awardQuestion({ buyer: { nation: 'wales', ...buyer }, offer }, policy));
    return [outcome, codes(reasons).filter((code) => code.startsWith('small-provider') || code === 'isf-not-in-use')];
  };
  const micro = evidenceFirst({ isfInUse: true });

  it.each([
    [0, 'allow', ['small-provider-exempt', 'small-provider-commissioned']],
    [2, 'allow', ['small-provider-exempt', 'small-provider-commissioned']],
    [3, 'allow', ['small-provider-exempt', 'small-provider-last-place', 'small-provider-commissioned']],
    [4, 'refuse', ['small-provider-at-cap']],
    [5, 'refuse', ['small-provider-at-cap']],
  ])('with %d people is commissioned by a council that has said so: %s', (people, outcome, lines) => {
    expect(decided(micro, people)).toEqual([outcome, lines]);
  });

  it('is by direct payment only where the council has said that', () => {
    expect(decided(shown(), 1)).toEqual(['refuse', ['small-provider-exempt', 'small-provider-direct-payment-only']]);
    expect(decided(shown(), 1, holder)).toEqual(['allow', ['small-provider-exempt']]);
    const own = { ...host, hostPurchasing: 'not_paid' } as const;
    expect(decided(shown({ isfInUse: true }), 1, own)[0]).toBe('refuse');
    expect(decided(shown({ isfInUse: true }), 1, { ...own, isfBasis: 'paid_at_persons_request' })[0]).toBe('allow');
  });

  it('is looked at each time for a host, and for a council that has said nothing', () => {
    expect(decided(micro, 1, { ...host, hostPurchasing: 'not_paid' })[1]).toContain('small-provider-unsettled');
    const { unregisteredHomeCare, ...silent } = evidenceFirst();
    expect(unregisteredHomeCare).toBe('council_may_commission');
    expect(decided(silent, 1)).toEqual(['refer', ['small-provider-exempt', 'small-provider-unsettled']]);
  });

  it('is counted in Wales alone: in England the council may not buy it whatever is said', () => {
    expect(decided(micro, 1, { nation: 'england' })).toEqual(['refuse', []]);
  });
});

describe('labels', () => {
  const free = offerFacts({ offerId: 'free', communityOffer: true, distanceMetres: 1600, fullTimeStaff: undefined });
  const far = offerFacts({ offerId: 'far', distanceMetres: 1601 });

  it('are shown to whoever looks, and move nothing', () => {
    for (const buyer of [{}, holder]) {
      const { offers } = rank([free, far], shown(), buyer);
      const said = Object.fromEntries(
        offers.map(({ offerId, reasons }) => [
          offerId,
          codes(reasons).filter((code) => code === 'community-offer' || code === 'in-the-persons-patch'),
        ]),
      );
      expect(said).toEqual({ free: ['community-offer', 'in-the-persons-patch'], far: [] });
      const { labels, ...plain } = shown();
      expect(labels).toEqual({ patchMetres: 1600 });
      expect(rank([free, far], plain, buyer).offers.map(({ offerId }) => offerId)).toEqual(
        offers.map(({ offerId }) => offerId),
      );
    }
  });

  it('speak to the person in both languages', () => {
    const reasons = rank([free], shown()).offers[0]?.reasons ?? [];
    const words = (['en', 'cy'] as const).map((language) =>
      reasons.map((line) => renderReason(line, language)).join(' '),
    );
    expect(words[0]).toContain('In your own patch: starts within 1 miles of your home.');
    expect(words[1]).toContain('Cynnig cymunedol');
  });
});

describe('individual service funds in Wales', () => {
  const fund = { budgetType: 'isf', isfBasis: 'council_contract', moneyHeldIn: 'host', nation: 'wales' } as const;
  const placed = (policy: CouncilPolicy) =>
    evaluateAward(awardQuestion({ buyer: { ...fund, isIsfPlacement: true }, offer: { personsChoice: true } }, policy));

  it('are off with a note until the council switches them on', () => {
    const off = placed(evidenceFirst());
    expect(off.outcome).toBe('refuse');
    const note = off.reasons.find(({ code }) => code === 'isf-not-in-use');
    expect(note && renderReason(note, 'en')).toContain('In Wales each council chooses whether to');
    expect(placed(evidenceFirst({ isfInUse: true })).outcome).toBe('allow');
  });
});
