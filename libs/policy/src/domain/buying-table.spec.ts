import { awardQuestion, fiveOffers } from '../../../../test/support/policy-question';
import { BUYING_TABLE, type BuyingRowCode } from './buying-table';
import { evaluateAward } from './evaluate-award';
import { PLACER_ROLES, type BuyerFacts, type OfferFacts, type PlacerRole } from './facts';

interface Row {
  readonly money: Partial<BuyerFacts>;
  readonly offer?: Partial<OfferFacts>;
  readonly may: readonly PlacerRole[];
  /** What everyone else is told. */
  readonly refusal: (role: PlacerRole) => string;
  readonly cells: (typeof BUYING_TABLE)[BuyingRowCode];
}

const HOLDERS: readonly PlacerRole[] = ['budget_holder', 'nominee', 'authorised_person', 'suitable_person'];
const onesOwn = (role: PlacerRole) => (HOLDERS.includes(role) ? 'placer-not-allowed' : 'buyer-is-the-person');
const notAllowed = () => 'placer-not-allowed';
const DIRECT: Partial<BuyerFacts> = { budgetType: 'direct_payment', moneyHeldIn: 'own_account' };
const FUND: Partial<BuyerFacts> = { budgetType: 'isf', moneyHeldIn: 'host', isfBasis: 'council_contract' };

const ROWS: Readonly<Record<string, Row & { readonly row: BuyingRowCode }>> = {
  'direct payment, the person or their nominee manages': {
    row: 'direct_payment',
    money: { ...DIRECT, personCouldDecide: true },
    may: ['budget_holder', 'nominee'],
    refusal: onesOwn,
    cells: {
      kind: 'purchase',
      buyer: 'person',
      practitionerMay: 'suggest',
      placers: ['budget_holder', 'nominee'],
      procurement: 'none',
      deliveryConfirmedBy: 'person_or_nominee',
      paidFrom: 'persons_or_managed_account',
    },
  },
  'direct payment, the person could not make this decision (England)': {
    row: 'direct_payment_could_not_decide',
    money: { ...DIRECT, personCouldDecide: false },
    may: ['authorised_person'],
    refusal: onesOwn,
    cells: {
      kind: 'purchase',
      buyer: 'person',
      practitionerMay: 'suggest',
      placers: ['authorised_person', 'suitable_person'],
      procurement: 'none',
      deliveryConfirmedBy: 'authorised_or_suitable_person',
      paidFrom: 'persons_or_managed_account',
    },
  },
  'direct payment, the person could not make this decision (Wales)': {
    row: 'direct_payment_could_not_decide',
    money: { ...DIRECT, nation: 'wales', personCouldDecide: false },
    may: ['suitable_person'],
    refusal: onesOwn,
    cells: BUYING_TABLE.direct_payment_could_not_decide,
  },
  'ISF, the fund itself': {
    row: 'isf_itself',
    money: { ...FUND, isIsfPlacement: true },
    offer: { personsChoice: true },
    may: ['social_worker', 'manager'],
    refusal: notAllowed,
    cells: {
      kind: 'isf_placement',
      buyer: 'council',
      practitionerMay: 'award_to_chosen_host',
      placers: ['social_worker', 'manager'],
      procurement: 'all',
      deliveryConfirmedBy: 'nobody',
      paidFrom: 'council_instalments_to_host',
    },
  },
  'ISF, purchases from others': {
    row: 'isf_purchase',
    money: { ...FUND, hostPurchasing: 'not_paid' },
    may: ['isf_host'],
    refusal: () => 'buyer-is-the-host',
    cells: {
      kind: 'isf_purchase',
      buyer: 'host',
      practitionerMay: 'comment',
      placers: ['isf_host'],
      procurement: 'agent_question',
      deliveryConfirmedBy: 'host_or_person_for_hosts_own',
      paidFrom: 'host_bank',
    },
  },
  'ISF paid as a direct payment': {
    row: 'isf_as_direct_payment',
    money: { ...FUND, isfBasis: 'paid_at_persons_request' },
    may: ['isf_host', 'budget_holder', 'nominee'],
    refusal: onesOwn,
    cells: {
      kind: 'isf_purchase',
      buyer: 'person',
      practitionerMay: 'suggest',
      placers: ['isf_host', 'budget_holder', 'nominee'],
      procurement: 'none',
      deliveryConfirmedBy: 'person',
      paidFrom: 'host_client_account',
    },
  },
  'council-managed': {
    row: 'council_managed',
    money: {},
    may: ['social_worker', 'manager'],
    refusal: notAllowed,
    cells: {
      kind: 'council_award',
      buyer: 'council',
      practitionerMay: 'place',
      placers: ['social_worker', 'manager'],
      procurement: 'all',
      deliveryConfirmedBy: 'person_or_matched_to_agreement',
      paidFrom: 'council_payment_run',
    },
  },
  "the council's own service": {
    row: 'in_house',
    money: {},
    offer: { ...fiveOffers().at(4), approval: 'none' },
    may: ['social_worker', 'manager'],
    refusal: notAllowed,
    cells: {
      kind: 'council_award',
      buyer: 'council',
      practitionerMay: 'book',
      placers: ['social_worker', 'manager'],
      procurement: 'in_house',
      deliveryConfirmedBy: 'person_or_matched_to_agreement',
      paidFrom: 'internal_journal',
    },
  },
  'health money, as a direct payment': {
    row: 'direct_payment',
    money: { ...DIRECT, funder: 'health_body', personCouldDecide: true },
    may: ['budget_holder', 'nominee'],
    refusal: onesOwn,
    cells: BUYING_TABLE.direct_payment,
  },
  'health money that the body arranges, delegated in writing': {
    row: 'council_managed',
    money: { funder: 'health_body', healthDelegationInWriting: true },
    may: ['social_worker', 'manager', 'health_officer'],
    refusal: notAllowed,
    cells: BUYING_TABLE.council_managed,
  },
  'self-funder': {
    row: 'self_funded',
    money: { ...DIRECT, funder: 'self' },
    may: ['budget_holder', 'nominee'],
    refusal: onesOwn,
    cells: {
      kind: 'purchase',
      buyer: 'person',
      practitionerMay: 'nothing',
      placers: ['budget_holder', 'nominee'],
      procurement: 'none',
      deliveryConfirmedBy: 'person',
      paidFrom: 'persons_own_money',
    },
  },
};

const CELLS = Object.entries(ROWS).flatMap(([name, row]) => PLACER_ROLES.map((role) => ({ name, role, ...row })));

describe('who buys, with which money', () => {
  it.each(Object.entries(ROWS))('%s: every cell', (_, { row, cells }) => {
    expect(BUYING_TABLE[row]).toEqual(cells);
  });

  it.each(CELLS)('$name: placed by $role', ({ role, row, money, offer = {}, may, refusal }) => {
    const decision = evaluateAward(awardQuestion({ buyer: { ...money, placerRole: role }, offer }));
    const refusals = decision.reasons.filter(({ effect }) => effect === 'refuses').map(({ code }) => code);
    if (may.includes(role)) {
      expect(refusals).toEqual([]);
      expect(decision.row).toBe(row);
      expect(decision.route).not.toBe('closed');
    } else {
      expect(refusals).toEqual([refusal(role)]);
      expect([decision.outcome, decision.route]).toEqual(['refuse', 'closed']);
    }
  });

  it.each(CELLS.filter(({ row, role }) => BUYING_TABLE[row].kind === 'purchase' && HOLDERS.includes(role)))(
    '$name: a purchase by $role is allowed or refused, never referred or asked for a reason',
    ({ role, money, offer = {} }) => {
      const facts = {
        ...offer,
        registerCategory: 'Public Limited Company',
        fullTimeStaff: 9000,
        distanceMetres: 90_000,
      };
      const decision = evaluateAward(awardQuestion({ buyer: { ...money, placerRole: role }, offer: facts }, null));
      expect(decision.outcome).not.toBe('refer');
      expect(decision.needs).toEqual({});
      expect(decision.band).toBe('none');
    },
  );
});
