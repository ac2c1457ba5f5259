import { canonicalJson, plainDate, type JsonValue } from '@commonweal/kernel';
import {
  awardFacts,
  awardQuestion,
  fiveOffers,
  knowsleyPolicy,
  liverpoolPolicy,
  pounds,
  TODAY,
  worth,
} from '../../../../test/support/policy-question';
import type { Decision } from './decision';
import { evaluateAward } from './evaluate-award';
import { FUND_HOSTING } from './facts';

const codesOf = (decision: Decision) => decision.reasons.map(({ code }) => code);
const [, micro, , plc, ownTeam] = fiveOffers();
const host = { budgetType: 'isf', isfBasis: 'council_contract', placerRole: 'isf_host', moneyHeldIn: 'host' } as const;
const holder = { budgetType: 'direct_payment', placerRole: 'budget_holder', moneyHeldIn: 'own_account' } as const;

describe("the council's lines", () => {
  it.each([
    ['4,999.99', false, 'low'],
    ['5,000.00', false, 'intermediate'],
    ['180,999.99', false, 'intermediate'],
    ['181,000.00', false, 'above'],
    ['181,000.00', true, 'intermediate'],
    ['181,000.01', false, 'above'],
    ['181,000.01', true, 'above'],
  ])('£%s with the upper line included %s is %s', (amount, upperInclusive, band) => {
    const policy = knowsleyPolicy();
    const bands = policy.bands.map((line) => (line.code === 'intermediate' ? { ...line, upperInclusive } : line));
    expect(evaluateAward(awardQuestion({ award: worth(amount) }, { ...policy, bands })).band).toBe(band);
  });

  it('are asked on the whole life with VAT, not on the value of the period', () => {
    const decision = evaluateAward(
      awardQuestion({ award: { valuePence: pounds('4,000'), wholeLifePence: pounds('12,000') } }),
    );
    expect(decision.band).toBe('intermediate');
  });

  it('are shown apart from the legal line', () => {
    const decision = evaluateAward(awardQuestion({ award: worth('200,000') }));
    const legal = decision.reasons.find(({ code }) => code === 'below-legal-line');
    expect(legal?.params).toEqual({ totalPence: pounds('200,000'), linePence: pounds('663,540') });
    expect(legal?.source).toContain('SI 2025/1200');
    expect(codesOf(decision)).toEqual(expect.arrayContaining(['policy-does-not-apply', 'above-policy-lines']));
    expect(decision.outcome).toBe('refer');
  });

  it('stop the third of three linked awards of £60,500, each alone under them', () => {
    const outcomes = ['0', '60,500', '121,000'].map((linked) => {
      const award = { ...worth('60,500'), linkedTotalPence: pounds(linked) };
      return evaluateAward(awardQuestion({ award }));
    });
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['allow', 'allow', 'refer']);
    expect(outcomes[2]?.band).toBe('above');
    expect(outcomes.at(2)?.reasons.map(({ code }) => code)).toContain('linked-awards-cross-line');
    expect(outcomes[2]?.needs.approval).toEqual({ overPence: pounds('181,500') });
  });

  it('do not stop an award whose linked total was over the first line before', () => {
    const award = { ...worth('1,000'), linkedTotalPence: pounds('6,000') };
    expect(evaluateAward(awardQuestion({ award })).outcome).toBe('allow');
  });

  it("refuse a council's award until the council has chosen its policy, or before it is in force", () => {
    const none = evaluateAward(awardQuestion({}, null));
    const later = evaluateAward(awardQuestion({}, knowsleyPolicy({ effectiveFrom: plainDate('2026-12-01') })));
    expect([none.outcome, later.outcome]).toEqual(['refuse', 'refuse']);
    expect(codesOf(none)).toContain('policy-not-chosen');
  });
});

describe('the limit of who places', () => {
  it.each([
    ['4,200.00', 'allow'],
    ['4,199.99', 'refer'],
  ])('of £%s makes an award of £4,200 %s', (limit, outcome) => {
    const decision = evaluateAward(awardQuestion({ buyer: { delegatedLimitPence: pounds(limit) } }));
    expect(decision.outcome).toBe(outcome);
  });

  it('counts what is linked, and is nothing where none was given', () => {
    const linked = { linkedTotalPence: pounds('400') };
    const limited = awardQuestion({ buyer: { delegatedLimitPence: pounds('4,500') }, award: linked });
    expect(evaluateAward(limited).needs.approval).toEqual({ overPence: pounds('4,600') });
    const unlimited = evaluateAward(awardQuestion({ buyer: { delegatedLimitPence: undefined } }));
    expect(codesOf(unlimited)).toContain('over-limit');
  });
});

describe('personal care at home', () => {
  const care = { regulatedActivity: true, registeredWith: [] };

  it.each([
    ['a company without registration', {}, 'refuse'],
    ['a sole trader', { providerKind: 'sole_trader' as const }, 'refuse'],
    ['a registered company', { registeredWith: ['cqc'] as const }, 'allow'],
    ['a company registered in the other nation', { registeredWith: ['ciw'] as const }, 'refuse'],
    ["the council's own team without registration", { providerKind: 'in_house' as const }, 'refuse'],
  ])('for a council award in England from %s: %s', (_, offer, outcome) => {
    expect(evaluateAward(awardQuestion({ offer: { ...care, ...offer } })).outcome).toBe(outcome);
  });

  it.each([
    ['personal_assistant', 'england', 'allow'],
    ['sole_trader', 'england', 'allow'],
    ['organisation', 'england', 'refuse'],
    ['personal_assistant', 'wales', 'allow'],
    ['organisation', 'wales', 'refuse'],
  ] as const)('for a direct payment from an unregistered %s in %s: %s', (providerKind, nation, outcome) => {
    const question = awardQuestion({ buyer: { ...holder, nation }, offer: { ...care, providerKind } });
    expect(evaluateAward(question).outcome).toBe(outcome);
  });

  it('by a personal assistant is not bought through a host, with no one between settled in law', () => {
    const buyer = { ...host, isfBasis: 'paid_at_persons_request' as const };
    const question = awardQuestion({ buyer, offer: { ...care, providerKind: 'personal_assistant' } });
    expect(evaluateAward(question).outcome).toBe('refuse');
  });

  it.each([
    [2, false, ['small-provider-exempt']],
    [3, false, ['small-provider-exempt', 'small-provider-last-place']],
    [4, false, ['small-provider-at-cap']],
    [4, true, ['small-provider-exempt', 'small-provider-last-place']],
  ])('in Wales with %s people already, this one among them %s: %j', (peopleInHomeCare, continuity, expected) => {
    const offer = { ...care, providerKind: 'sole_trader' as const, peopleInHomeCare, continuity };
    const codes = codesOf(evaluateAward(awardQuestion({ buyer: { ...holder, nation: 'wales' }, offer })));
    expect(codes.filter((code) => code.startsWith('small-provider'))).toEqual(expected);
  });

  it('in Wales from a small unregistered provider is referred when the council buys', () => {
    const offer = { ...care, peopleInHomeCare: 1 };
    const decision = evaluateAward(awardQuestion({ buyer: { nation: 'wales' }, offer }));
    expect(decision.outcome).toBe('refer');
    expect(codesOf(decision)).toContain('small-provider-unsettled');
  });
});

describe('what a council award never buys', () => {
  it.each([
    ['a personal assistant', { providerKind: 'personal_assistant' as const }, 'personal-assistant-not-by-council'],
    ['residential or nursing care', { categoryOpen: false }, 'category-not-open'],
    ['from who is not approved', { approval: 'applied' as const }, 'not-approved-by-council'],
    ['from who takes no new people', { approval: 'not_taking' as const }, 'not-taking-new-people'],
    [
      'with a check missing',
      { checks: [{ kind: 'dbs', requiredFor: 'council_award' as const, held: false }] },
      'check-missing',
    ],
    [
      'with a check out of date',
      {
        checks: [
          {
            kind: 'insurance',
            requiredFor: 'every_buyer' as const,
            held: true,
            validUntil: plainDate('2026-11-21'),
          },
        ],
      },
      'check-out-of-date',
    ],
  ])('%s', (_, offer, code) => {
    const decision = evaluateAward(awardQuestion({ offer }));
    expect(decision.outcome).toBe('refuse');
    expect(codesOf(decision)).toContain(code);
  });

  it('is open to the holder where it is only the council that asks', () => {
    const checks = [{ kind: 'dbs', requiredFor: 'every_buyer' as const, held: false }];
    const decision = evaluateAward(awardQuestion({ buyer: holder, offer: { approval: 'none', checks } }, null));
    expect(decision.outcome).toBe('allow');
    expect(codesOf(decision)).toEqual(expect.arrayContaining(['not-looked-at-by-council', 'check-not-seen']));
  });

  it("takes a check on its last day, and the council's own team without approval", () => {
    const checks = [{ kind: 'dbs', requiredFor: 'council_award' as const, held: true, validUntil: TODAY }];
    expect(evaluateAward(awardQuestion({ offer: { checks } })).outcome).toBe('allow');
    const booked = evaluateAward(awardQuestion({ offer: { ...ownTeam, approval: 'none' } }));
    expect([booked.outcome, booked.route, codesOf(booked).includes('own-service-booked')]).toEqual([
      'allow',
      'in_house',
      true,
    ]);
  });
});

describe("a holder's own money", () => {
  it.each([
    ['outside the agreed plan', { insideAgreedPlan: false }, 'outside-agreed-plan'],
    ['to close family at home', { closeFamilyInHousehold: true }, 'family-in-household'],
  ])('does not go %s', (_, award, code) => {
    expect(codesOf(evaluateAward(awardQuestion({ buyer: holder, award })))).toContain(code);
  });

  it('goes to close family at home where the council agreed', () => {
    const award = { closeFamilyInHousehold: true, familyPaymentAgreed: true };
    expect(evaluateAward(awardQuestion({ buyer: holder, award })).outcome).toBe('allow');
  });

  it("does not buy the council's own service, nor through a nominee who was not asked", () => {
    expect(evaluateAward(awardQuestion({ buyer: holder, offer: ownTeam })).outcome).toBe('refuse');
    const buyer = { ...holder, placerRole: 'nominee' as const, nomineeMayBuy: false };
    expect(codesOf(evaluateAward(awardQuestion({ buyer })))).toContain('nominee-not-for-this');
  });
});

describe('individual service funds', () => {
  const fund = { ...host, placerRole: 'social_worker', isIsfPlacement: true } as const;

  it('go to the host the person chose, and to no other', () => {
    expect(codesOf(evaluateAward(awardQuestion({ buyer: fund })))).toContain('host-not-persons-choice');
    const chosen = evaluateAward(awardQuestion({ buyer: fund, offer: { ...plc, personsChoice: true } }));
    expect([chosen.outcome, chosen.route, chosen.needs]).toEqual(['allow', 'isf_placement', {}]);
    expect(codesOf(chosen)).toContain('exception-persons-choice');
  });

  it('alone have a host: nobody buys the holding of a fund with other money', () => {
    const offer = { category: FUND_HOSTING };
    expect(codesOf(evaluateAward(awardQuestion({ offer })))).toContain('fund-hosting-needs-a-fund');
    expect(codesOf(evaluateAward(awardQuestion({ buyer: holder, offer })))).toContain('fund-hosting-needs-a-fund');
    const itself = evaluateAward(awardQuestion({ buyer: fund, offer: { ...offer, personsChoice: true } }));
    expect(codesOf(itself)).not.toContain('fund-hosting-needs-a-fund');
  });

  it.each([
    [undefined, 'refer', false],
    ['paid_undecided', 'refer', false],
    ['not_paid', 'allow', false],
    ['paid_not_agent', 'allow', false],
    ['paid_agent', 'allow', true],
  ] as const)('with the purchasing question %s: %s, procurement rules %s', (hostPurchasing, outcome, public_) => {
    const decision = evaluateAward(awardQuestion({ buyer: { ...host, hostPurchasing } }));
    expect(decision.outcome).toBe(outcome);
    expect(codesOf(decision)).toContain(public_ ? 'below-legal-line' : 'no-procurement-rules');
  });

  it('are off in Wales until the council switches them on', () => {
    const buyer = { ...host, nation: 'wales', hostPurchasing: 'not_paid' } as const;
    const off = evaluateAward(awardQuestion({ buyer }, knowsleyPolicy({ isfInUse: false })));
    expect(codesOf(off)).toContain('isf-not-in-use');
    expect(evaluateAward(awardQuestion({ buyer })).outcome).toBe('allow');
  });
});

describe('health money', () => {
  it.each([
    ['health_body', undefined, 'refuse'],
    ['health_body', true, 'allow'],
    ['both', undefined, 'refer'],
    ['both', false, 'refuse'],
    ['both', true, 'allow'],
  ] as const)('of %s, delegated in writing %s: %s', (funder, healthDelegationInWriting, outcome) => {
    const decision = evaluateAward(awardQuestion({ buyer: { funder, healthDelegationInWriting } }));
    expect(decision.outcome).toBe(outcome);
    const flagged = decision.duties.some(({ code }) => code === 'provider-selection-regime');
    expect(flagged).toBe(outcome !== 'refuse');
  });

  it.each([
    ['wales', '2026-03-31', 'refuse'],
    ['wales', '2026-04-01', 'allow'],
    ['england', '2026-03-31', 'allow'],
  ] as const)('as a direct payment in %s from %s: %s', (nation, startsOn, outcome) => {
    const question = awardQuestion({
      buyer: { ...holder, nation, funder: 'health_body' },
      award: { startsOn: plainDate(startsOn) },
    });
    expect(evaluateAward(question).outcome).toBe(outcome);
  });
});

describe('at the legal line for care', () => {
  const tests = { preferenceExpressed: true, onlySupplier: false, competitionNotInBestInterests: true };

  it.each([
    ['663,539.99', undefined, 'refer', undefined],
    ['663,540.00', undefined, 'refer', true],
    ['663,540.00', tests, 'refer', undefined],
    ['663,540.00', { ...tests, preferenceExpressed: false, onlySupplier: true }, 'refer', undefined],
    ['663,540.00', { ...tests, preferenceExpressed: false }, 'refuse', undefined],
    ['663,540.00', { ...tests, competitionNotInBestInterests: false }, 'refuse', undefined],
  ])('£%s with tests %j is %s, tests asked for %s', (amount, userChoice, outcome, asked) => {
    const decision = evaluateAward(awardQuestion({ award: { ...worth(amount), userChoice } }));
    expect([decision.outcome, decision.needs.userChoice]).toEqual([outcome, asked]);
  });

  it('takes the user choice route, keeps its record and leaves the notices to procurement', () => {
    const decision = evaluateAward(awardQuestion({ award: { ...worth('700,000'), userChoice: tests } }));
    expect(decision.route).toBe('user_choice');
    const duties = decision.duties.filter(({ code }) => code.startsWith('user-choice') || code.startsWith('ask-'));
    expect(duties.map(({ code, unsettled }) => [code, unsettled])).toEqual([
      ['ask-procurement-notices', true],
      ['user-choice-record', false],
    ]);
  });

  it('refers, and does not stop care, when no row of law covers the day', () => {
    const decidedOn = plainDate('2028-02-01');
    const decision = evaluateAward(awardQuestion({ award: { decidedOn, startsOn: decidedOn }, offer: { checks: [] } }));
    expect(decision.outcome).toBe('refer');
    expect(codesOf(decision)).toContain('law-not-on-file');
  });
});

describe('duties', () => {
  const codes = (nation: 'england' | 'wales', amount: string, on = '2026-11-22') =>
    evaluateAward(
      awardQuestion({
        buyer: { nation },
        award: { ...worth(amount), decidedOn: plainDate(on) },
      }),
    ).duties.map(({ code }) => code);

  it('begin at £30,000 in England, each from its own day', () => {
    expect(codes('england', '29,999.99')).toEqual(['persons-agreement-first']);
    expect(codes('england', '30,000')).toEqual([
      'persons-agreement-first',
      'contract-details-notice',
      'supplier-identifier',
      'publish-payments',
    ]);
    expect(codes('england', '30,000', '2026-03-31')).toEqual(['persons-agreement-first', 'contract-details-notice']);
  });

  it('are others in Wales', () => {
    expect(codes('wales', '4,200')).toEqual(['persons-agreement-first', 'contracts-register', 'section-16']);
    expect(codes('wales', '30,000')).toContain('ask-procurement-notices');
  });

  it('are none where the holder buys', () => {
    expect(evaluateAward(awardQuestion({ buyer: holder })).duties).toEqual([]);
  });
});

describe('passing over the first group', () => {
  it.each([
    [undefined, undefined, true],
    [2, undefined, true],
    [0, undefined, undefined],
    [2, 'specialist-skill', undefined],
  ] as const)('of %s offers with reason %s leaves a reason needed: %s', (passedOver, exceptionReason, needed) => {
    const decision = evaluateAward(awardQuestion({ offer: plc, award: { passedOver, exceptionReason } }));
    expect([decision.outcome, decision.needs.reason]).toEqual(['allow', needed]);
  });

  it('asks nothing for one of the group, over the lines, or where nothing is preferred', () => {
    expect(evaluateAward(awardQuestion({ offer: micro })).needs).toEqual({});
    expect(evaluateAward(awardQuestion({ offer: plc, award: worth('181,000') })).needs.reason).toBeUndefined();
    expect(evaluateAward(awardQuestion({ offer: plc }, knowsleyPolicy({ preferenceOrder: [] }))).needs).toEqual({});
  });

  it("(e) lets an officer follow the person's own choice, counted apart", () => {
    const offer = { ...plc, personsChoice: true };
    expect(evaluateAward(awardQuestion({ offer, award: { passedOver: 2 } })).needs.reason).toBe(true);
    const award = { passedOver: 2, exceptionReason: 'persons-choice' as const };
    const decision = evaluateAward(awardQuestion({ offer, award }));
    expect([decision.outcome, decision.needs]).toEqual(['allow', {}]);
    expect(codesOf(decision)).toContain('exception-persons-choice');
    expect(codesOf(decision)).not.toContain('exception-recorded');
  });
});

describe('every decision', () => {
  it('(f) is the same for the same facts, word for word', () => {
    const texts = [1, 2].map(() => canonicalJson(evaluateAward(awardQuestion()) as unknown as JsonValue));
    expect(texts[0]).toBe(texts[1]);
  });

  it('names policy, law and engine, and explains itself in the order of the steps', () => {
    const decision = evaluateAward(awardQuestion({}, liverpoolPolicy()));
    expect(decision).toMatchObject({ policyId: 'liverpool-policy-1', policyVersion: 1, lawVersion: '2026.1' });
    const steps = decision.reasons.map(({ step }) => step);
    expect(steps).toEqual([...steps].sort());
    expect(new Set(steps)).toEqual(new Set([1, 2, 3, 4, 5]));
  });

  it("does not read the policy of a council for another's money", () => {
    const decision = evaluateAward(awardQuestion({ buyer: holder, award: awardFacts() }));
    expect([decision.policyId, decision.policyVersion, decision.band]).toEqual([null, null, 'none']);
  });
});
