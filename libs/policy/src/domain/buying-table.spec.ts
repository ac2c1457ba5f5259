import { plainDate } from '@commonweal/kernel';
import { awardQuestion, fiveOffers } from '../../../../test/support/policy-question';
import {
  BUYING_TABLE,
  type Buyer,
  type BuyingRow,
  type BuyingRowCode,
  isPublicBuyer,
  type LinkedBuyer,
  linkedBuyerOf,
} from './buying-table';
import { type Decision, type Route } from './decision';
import { evaluateAward } from './evaluate-award';
import { NATIONS, PLACER_ROLES, type AwardFacts, type BuyerFacts, type OfferFacts, type PlacerRole } from './facts';

/** One row of the table in one nation, written out here and nowhere read from the code. */
interface Row {
  readonly row: BuyingRowCode;
  readonly money: Partial<BuyerFacts>;
  readonly offer?: Partial<OfferFacts>;
  readonly award?: Partial<AwardFacts>;
  readonly nations?: readonly BuyerFacts['nation'][];
  readonly may: readonly PlacerRole[];
  /** What everyone else is told. */
  readonly refusal: (role: PlacerRole) => string;
  readonly buyer: Buyer;
  readonly practitionerMay: BuyingRow['practitionerMay'];
  readonly procurement: BuyingRow['procurement'];
  /** Whether procurement law and the council's own lines reach it. */
  readonly publicBuyer: boolean;
  readonly route: Route;
  readonly deliveryConfirmedBy: BuyingRow['deliveryConfirmedBy'];
  readonly paidFrom: BuyingRow['paidFrom'];
}

const HOLDERS: readonly PlacerRole[] = ['budget_holder', 'nominee', 'authorised_person', 'suitable_person'];
const onesOwn = (role: PlacerRole) => (HOLDERS.includes(role) ? 'placer-not-allowed' : 'buyer-is-the-person');
const notAllowed = () => 'placer-not-allowed';
const DIRECT: Partial<BuyerFacts> = { budgetType: 'direct_payment', moneyHeldIn: 'own_account' };
const FUND: Partial<BuyerFacts> = { budgetType: 'isf', moneyHeldIn: 'host', isfBasis: 'council_contract' };
const HEALTH: Partial<BuyerFacts> = { funder: 'health_body', healthDelegationInWriting: true };

const OWN: Row = {
  row: 'direct_payment',
  money: { ...DIRECT, personCouldDecide: true },
  may: ['budget_holder', 'nominee'],
  refusal: onesOwn,
  buyer: 'person',
  practitionerMay: 'suggest',
  procurement: 'none',
  publicBuyer: false,
  route: 'purchase',
  deliveryConfirmedBy: 'person_or_nominee',
  paidFrom: 'persons_or_managed_account',
};
const COULD_NOT_DECIDE: Row = {
  ...OWN,
  row: 'direct_payment_could_not_decide',
  money: { ...DIRECT, personCouldDecide: false },
  deliveryConfirmedBy: 'authorised_or_suitable_person',
};
const FUND_ITSELF: Row = {
  row: 'isf_itself',
  money: { ...FUND, isIsfPlacement: true },
  offer: { personsChoice: true },
  may: ['social_worker', 'manager'],
  refusal: notAllowed,
  buyer: 'council',
  practitionerMay: 'award_to_chosen_host',
  procurement: 'all',
  publicBuyer: true,
  route: 'isf_placement',
  deliveryConfirmedBy: 'nobody',
  paidFrom: 'council_instalments_to_host',
};
const FUND_PURCHASE: Row = {
  row: 'isf_purchase',
  money: { ...FUND, hostPurchasing: 'not_paid' },
  may: ['isf_host'],
  refusal: () => 'buyer-is-the-host',
  buyer: 'host',
  practitionerMay: 'comment',
  procurement: 'agent_question',
  publicBuyer: false,
  route: 'isf_purchase',
  deliveryConfirmedBy: 'host_or_person_for_hosts_own',
  paidFrom: 'host_bank',
};
const COUNCIL: Row = {
  row: 'council_managed',
  money: {},
  may: ['social_worker', 'manager'],
  refusal: notAllowed,
  buyer: 'council',
  practitionerMay: 'place',
  procurement: 'all',
  publicBuyer: true,
  route: 'direct_award',
  deliveryConfirmedBy: 'person_or_matched_to_agreement',
  paidFrom: 'council_payment_run',
};

const ROWS: Readonly<Record<string, Row>> = {
  'direct payment, the person or their nominee manages': OWN,
  'direct payment, the person could not make this decision, authorised person': {
    ...COULD_NOT_DECIDE,
    nations: ['england'],
    may: ['authorised_person'],
  },
  'direct payment, the person could not make this decision, suitable person': {
    ...COULD_NOT_DECIDE,
    nations: ['wales'],
    may: ['suitable_person'],
  },
  'ISF, the fund itself': FUND_ITSELF,
  'ISF, purchases from others': FUND_PURCHASE,
  'ISF, purchases from others by a host found to be the council’s purchasing agent': {
    ...FUND_PURCHASE,
    money: { ...FUND, hostPurchasing: 'paid_agent' },
    publicBuyer: true,
  },
  'ISF paid as a direct payment': {
    ...OWN,
    row: 'isf_as_direct_payment',
    money: { ...FUND, isfBasis: 'paid_at_persons_request' },
    may: ['isf_host', 'budget_holder', 'nominee'],
    route: 'isf_purchase',
    deliveryConfirmedBy: 'person',
    paidFrom: 'host_client_account',
  },
  'council-managed': COUNCIL,
  'the council’s own service': {
    ...COUNCIL,
    row: 'in_house',
    offer: { ...fiveOffers().at(4), approval: 'none' },
    practitionerMay: 'book',
    procurement: 'in_house',
    route: 'in_house',
    paidFrom: 'internal_journal',
  },
  'health money, personal health budget as a direct payment': {
    ...OWN,
    nations: ['england'],
    money: { ...OWN.money, funder: 'health_body' },
  },
  'health money, CHC direct payment from 1 April 2026': {
    ...OWN,
    nations: ['wales'],
    money: { ...OWN.money, funder: 'health_body' },
    award: { startsOn: plainDate('2026-04-01') },
  },
  'health money, arranged by the health body, delegated in writing': {
    ...COUNCIL,
    money: HEALTH,
    may: [...COUNCIL.may, 'health_officer'],
    buyer: 'health_body',
  },
  'health money, the fund itself, delegated in writing': {
    ...FUND_ITSELF,
    money: { ...FUND_ITSELF.money, ...HEALTH },
    may: [...FUND_ITSELF.may, 'health_officer'],
    buyer: 'health_body',
  },
  'self-funder': {
    ...OWN,
    row: 'self_funded',
    money: { ...DIRECT, funder: 'self' },
    practitionerMay: 'nothing',
    deliveryConfirmedBy: 'person',
    paidFrom: 'persons_own_money',
  },
};

const GOLDEN = Object.entries(ROWS).flatMap(([name, one]) =>
  (one.nations ?? NATIONS).map((nation) => ({ name: `${name} (${nation})`, nation, ...one })),
);
type Golden = (typeof GOLDEN)[number];

function decide({ nation, money, offer = {}, award = {} }: Golden, placerRole: PlacerRole): Decision {
  return evaluateAward(awardQuestion({ buyer: { ...money, nation, placerRole }, offer, award }));
}

/** As placed by the first who may. */
function placed(one: Golden): { readonly decision: Decision; readonly cells: BuyingRow } {
  const [placer] = one.may;
  if (placer === undefined) throw new RangeError(`nobody may place ${one.name}`);
  const decision = decide(one, placer);
  return { decision, cells: BUYING_TABLE[decision.row] };
}

const refusals = ({ reasons }: Decision) =>
  reasons.filter(({ effect }) => effect === 'refuses').map(({ code }) => code);

describe('who buys, with which money', () => {
  it.each(GOLDEN)('$name | money: the row that governs it', (one) => {
    expect(placed(one).decision.row).toBe(one.row);
  });

  it.each(GOLDEN)('$name | buyer: $buyer', (one) => {
    expect(placed(one).decision.buyer).toBe(one.buyer);
  });

  it.each(GOLDEN)('$name | a social worker may: $practitionerMay', (one) => {
    expect(placed(one).cells.practitionerMay).toBe(one.practitionerMay);
    const places = ['award_to_chosen_host', 'place', 'book'].includes(one.practitionerMay);
    expect(refusals(decide(one, 'social_worker'))).toEqual(places ? [] : [one.refusal('social_worker')]);
  });

  it.each(GOLDEN.flatMap((one) => PLACER_ROLES.map((role) => ({ role, ...one }))))(
    '$name | placed by: $role',
    ({ role, ...one }) => {
      const decision = decide(one, role);
      if (one.may.includes(role)) {
        expect(refusals(decision)).toEqual([]);
        expect(decision.route).toBe(one.route);
        expect(decision.outcome).not.toBe('refuse');
      } else {
        expect(refusals(decision)).toEqual([one.refusal(role)]);
        expect([decision.outcome, decision.route]).toEqual(['refuse', 'closed']);
      }
    },
  );

  it.each(GOLDEN)('$name | procurement rules and local policy: $procurement', (one) => {
    const { decision, cells } = placed(one);
    expect(cells.procurement).toBe(one.procurement);
    expect(isPublicBuyer(awardQuestion({ buyer: { ...one.money, nation: one.nation } }).buyer)).toBe(one.publicBuyer);
    expect(decision.policyVersion).toBe(one.buyer === 'council' ? 3 : null);
    if (!one.publicBuyer) expect([decision.band, decision.needs]).toEqual(['none', {}]);
  });

  it.each(GOLDEN)('$name | delivery confirmed by: $deliveryConfirmedBy', (one) => {
    expect(placed(one).cells.deliveryConfirmedBy).toBe(one.deliveryConfirmedBy);
  });

  it.each(GOLDEN)('$name | paid from: $paidFrom', (one) => {
    expect(placed(one).cells.paidFrom).toBe(one.paidFrom);
  });

  it.each(PLACER_ROLES)(
    'health money, CHC direct payment before 1 April 2026 (wales) | placed by: %s, refused',
    (role) => {
      const before = { ...OWN, name: 'before', nation: 'wales' as const, money: { ...OWN.money, ...HEALTH } };
      const decision = decide({ ...before, award: { startsOn: plainDate('2026-03-31') } }, role);
      expect(refusals(decision)).toContain('health-direct-payments-not-yet');
      expect(decision.outcome).toBe('refuse');
    },
  );

  it.each(NATIONS.flatMap((nation) => [COUNCIL, FUND_ITSELF].map((one) => ({ nation, ...one }))))(
    'health money, $row, not delegated ($nation) | placed by: the health body alone',
    (one) => {
      const undelegated = { name: one.row, ...one, money: { ...one.money, funder: 'health_body' as const } };
      for (const role of one.may) expect(refusals(decide(undelegated, role))).toEqual(['health-delegation-missing']);
      expect(refusals(decide(undelegated, 'health_officer'))).toEqual([]);
    },
  );

  it.each(
    GOLDEN.filter(({ row }) => row === 'isf_purchase')
      .map((one) => ({ ...one, money: FUND }))
      .slice(0, 2),
  )(
    'ISF, purchases from others ($nation) | procurement: referred until it is decided whose agent the host is',
    (one) => {
      const decision = decide(one, 'isf_host');
      expect(decision.outcome).toBe('refer');
      expect(decision.reasons.map(({ code }) => code)).toContain('host-purchasing-undecided');
    },
  );

  const AGENT = { ...FUND, hostPurchasing: 'paid_agent' } as const;
  it.each<[string, Partial<BuyerFacts>, LinkedBuyer]>([
    ['a direct payment', DIRECT, 'person'],
    ['a fund paid as a direct payment', { ...FUND, isfBasis: 'paid_at_persons_request' }, 'person'],
    ['a fund itself', { ...FUND, isIsfPlacement: true }, 'council'],
    ['a host that is not paid to purchase', { ...FUND, hostPurchasing: 'not_paid' }, 'host'],
    ['a paid host that is no agent', { ...FUND, hostPurchasing: 'paid_not_agent' }, 'host'],
    ['a paid host that is an agent', AGENT, 'council'],
    ['a host of whom nothing is decided', FUND, 'council'],
    ['a paid host of whom it is not decided', { ...FUND, hostPurchasing: 'paid_undecided' }, 'council'],
    ['an agent with health money', { ...AGENT, ...HEALTH }, 'health_body'],
    ['money that the council manages', {}, 'council'],
    ['money of both', { funder: 'both' }, 'council'],
    ['health money', HEALTH, 'health_body'],
  ])('counts what is bought with %s together with what the same authority buys', (_, money, linked) => {
    for (const nation of NATIONS) {
      expect(linkedBuyerOf(awardQuestion({ buyer: { ...money, nation } }).buyer, 'organisation')).toBe(linked);
    }
  });

  it("counts the council's own service apart: it is booked, not bought", () => {
    expect(linkedBuyerOf(awardQuestion({}).buyer, 'in_house')).toBe('in_house');
  });

  const HOLDERS_OWN = GOLDEN.filter(({ row }) => BUYING_TABLE[row].kind === 'purchase');
  it.each(HOLDERS_OWN.flatMap((one) => HOLDERS.map((role) => ({ role, ...one }))))(
    '$name | procurement: a purchase by $role is allowed or refused, never referred or asked for a reason',
    ({ role, nation, money, offer = {}, award = {} }) => {
      const facts = {
        ...offer,
        registerCategory: 'Public Limited Company',
        fullTimeStaff: 9000,
        distanceMetres: 90_000,
      };
      const buyer = { ...money, nation, placerRole: role };
      const decision = evaluateAward(awardQuestion({ buyer, offer: facts, award }, null));
      expect(decision.outcome).not.toBe('refer');
      expect(decision.needs).toEqual({});
      expect(decision.band).toBe('none');
    },
  );
});
