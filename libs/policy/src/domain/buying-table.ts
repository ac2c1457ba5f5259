import type { BuyerFacts, PlacerRole, ProviderKind } from './facts';

export const BUYERS = ['person', 'host', 'council', 'health_body'] as const;
export type Buyer = (typeof BUYERS)[number];

export const AWARD_KINDS = ['council_award', 'isf_placement', 'isf_purchase', 'purchase'] as const;
export type AwardKind = (typeof AWARD_KINDS)[number];

export const BUYING_ROWS = [
  'direct_payment',
  'direct_payment_could_not_decide',
  'isf_itself',
  'isf_purchase',
  'isf_as_direct_payment',
  'council_managed',
  'in_house',
  'self_funded',
] as const;
export type BuyingRowCode = (typeof BUYING_ROWS)[number];

export type PractitionerMay = 'suggest' | 'award_to_chosen_host' | 'comment' | 'place' | 'book' | 'nothing';
export type Procurement = 'none' | 'all' | 'agent_question' | 'in_house';
export type DeliveryConfirmer =
  | 'person_or_nominee'
  | 'authorised_or_suitable_person'
  | 'nobody'
  | 'host_or_person_for_hosts_own'
  | 'person'
  | 'person_or_matched_to_agreement';
export type PaidFrom =
  | 'persons_or_managed_account'
  | 'council_instalments_to_host'
  | 'host_bank'
  | 'host_client_account'
  | 'council_payment_run'
  | 'internal_journal'
  | 'persons_own_money';

/** One row of "who buys, with which money". */
export interface BuyingRow {
  readonly kind: AwardKind;
  readonly buyer: 'person' | 'host' | 'council';
  readonly practitionerMay: PractitionerMay;
  readonly placers: readonly PlacerRole[];
  readonly procurement: Procurement;
  readonly deliveryConfirmedBy: DeliveryConfirmer;
  readonly paidFrom: PaidFrom;
}

const OFFICERS = ['social_worker', 'manager'] as const;

export const BUYING_TABLE: Readonly<Record<BuyingRowCode, BuyingRow>> = {
  direct_payment: {
    kind: 'purchase',
    buyer: 'person',
    practitionerMay: 'suggest',
    placers: ['budget_holder', 'nominee'],
    procurement: 'none',
    deliveryConfirmedBy: 'person_or_nominee',
    paidFrom: 'persons_or_managed_account',
  },
  direct_payment_could_not_decide: {
    kind: 'purchase',
    buyer: 'person',
    practitionerMay: 'suggest',
    placers: ['authorised_person', 'suitable_person'],
    procurement: 'none',
    deliveryConfirmedBy: 'authorised_or_suitable_person',
    paidFrom: 'persons_or_managed_account',
  },
  isf_itself: {
    kind: 'isf_placement',
    buyer: 'council',
    practitionerMay: 'award_to_chosen_host',
    placers: OFFICERS,
    procurement: 'all',
    deliveryConfirmedBy: 'nobody',
    paidFrom: 'council_instalments_to_host',
  },
  isf_purchase: {
    kind: 'isf_purchase',
    buyer: 'host',
    practitionerMay: 'comment',
    placers: ['isf_host'],
    procurement: 'agent_question',
    deliveryConfirmedBy: 'host_or_person_for_hosts_own',
    paidFrom: 'host_bank',
  },
  isf_as_direct_payment: {
    kind: 'isf_purchase',
    buyer: 'person',
    practitionerMay: 'suggest',
    placers: ['isf_host', 'budget_holder', 'nominee'],
    procurement: 'none',
    deliveryConfirmedBy: 'person',
    paidFrom: 'host_client_account',
  },
  council_managed: {
    kind: 'council_award',
    buyer: 'council',
    practitionerMay: 'place',
    placers: OFFICERS,
    procurement: 'all',
    deliveryConfirmedBy: 'person_or_matched_to_agreement',
    paidFrom: 'council_payment_run',
  },
  in_house: {
    kind: 'council_award',
    buyer: 'council',
    practitionerMay: 'book',
    placers: OFFICERS,
    procurement: 'in_house',
    deliveryConfirmedBy: 'person_or_matched_to_agreement',
    paidFrom: 'internal_journal',
  },
  self_funded: {
    kind: 'purchase',
    buyer: 'person',
    practitionerMay: 'nothing',
    placers: ['budget_holder', 'nominee'],
    procurement: 'none',
    deliveryConfirmedBy: 'person',
    paidFrom: 'persons_own_money',
  },
};

/** What chooses the row. */
export type BuyingRowFacts = Pick<
  BuyerFacts,
  'funder' | 'budgetType' | 'isfBasis' | 'isIsfPlacement' | 'personCouldDecide' | 'placerRole'
>;

/** The row that governs this money; the council's own team is booked, not bought. */
export function buyingRowOf(buyer: BuyingRowFacts, providerKind?: ProviderKind): BuyingRowCode {
  if (buyer.funder === 'self') return 'self_funded';
  if (buyer.budgetType === 'isf') return isfRowOf(buyer);
  if (buyer.budgetType === 'council_managed') return providerKind === 'in_house' ? 'in_house' : 'council_managed';
  return actsInOwnName(buyer) ? 'direct_payment_could_not_decide' : 'direct_payment';
}

function isfRowOf(buyer: BuyingRowFacts): BuyingRowCode {
  if (buyer.isfBasis === 'paid_at_persons_request') return 'isf_as_direct_payment';
  return buyer.isIsfPlacement ? 'isf_itself' : 'isf_purchase';
}

/** An authorised or suitable person stands where the person could not decide; their role alone says so when no fact does. */
function actsInOwnName(buyer: BuyingRowFacts): boolean {
  if (buyer.personCouldDecide !== undefined) return !buyer.personCouldDecide;
  return buyer.placerRole === 'authorised_person' || buyer.placerRole === 'suitable_person';
}

/** The contract party. With health money the health body stands in the council's place. */
export function buyerOf(facts: BuyerFacts): Buyer {
  const { buyer } = BUYING_TABLE[buyingRowOf(facts)];
  return buyer === 'council' && facts.funder === 'health_body' ? 'health_body' : buyer;
}

/** With whose purchases one counts: the contract party's, but what is booked is not bought, and an agent buys for its principal. */
export const LINKED_BUYERS = [...BUYERS, 'in_house'] as const;
export type LinkedBuyer = (typeof LINKED_BUYERS)[number];

/**
 * Whose other awards for the same person and need are judged together with this one: what the same contracting authority buys
 * (Procurement Act 2023 sch 3). A paid host counts as the public body's agent until it is decided that it is none.
 */
export function linkedBuyerOf(facts: BuyerFacts, providerKind?: ProviderKind): LinkedBuyer {
  if (buyingRowOf(facts, providerKind) === 'in_house') return 'in_house';
  const buyer = buyerOf(facts);
  if (buyer !== 'host' || NO_AGENTS.includes(facts.hostPurchasing ?? 'paid_undecided')) return buyer;
  return facts.funder === 'health_body' ? 'health_body' : 'council';
}

const NO_AGENTS: readonly string[] = ['not_paid', 'paid_not_agent'];

/** Whether a public body buys, so that procurement law reaches the award. */
export function isPublicBuyer(facts: BuyerFacts): boolean {
  const buyer = buyerOf(facts);
  if (buyer === 'host') return facts.hostPurchasing === 'paid_agent';
  return buyer === 'council' || buyer === 'health_body';
}
