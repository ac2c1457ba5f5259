import type { AwardQuestion } from '../award-question';
import { BUYING_TABLE, buyerOf, buyingRowOf, isPublicBuyer, type BuyingRowCode } from '../buying-table';
import { reason, type Reason } from '../decision';
import type { AwardFacts, BuyerFacts, OfferFacts } from '../facts';

/** Step 1, the buyer: who may place with this money, and what the money may not be spent on. */
export function buyerRoute(question: AwardQuestion): Reason[] {
  const { buyer } = question;
  const row = buyingRowOf(buyer, question.offer.providerKind);
  const lines = [
    ...placer(buyer, row),
    ...fund(question, row),
    ...healthMoney(question, row),
    ...spending(question, row),
  ];
  return lines.length > 0 ? lines : [reason('route-open', { row, buyer: buyerOf(buyer) })];
}

function placer(buyer: BuyerFacts, row: BuyingRowCode): Reason[] {
  const role = buyer.placerRole;
  const { placers, buyer: party } = BUYING_TABLE[row];
  if (role === 'health_officer' && buyerOf(buyer) === 'health_body') return [];
  if (placers.includes(role)) return placerWithinTheirPower(buyer, row);
  if (party === 'host') return [reason('buyer-is-the-host', { role })];
  if (party === 'council' || actsForPeople(buyer)) return [reason('placer-not-allowed', { role, row })];
  return [reason('buyer-is-the-person', { role })];
}

function actsForPeople({ placerRole }: BuyerFacts): boolean {
  return ['budget_holder', 'nominee', 'authorised_person', 'suitable_person'].includes(placerRole);
}

function placerWithinTheirPower(buyer: BuyerFacts, row: BuyingRowCode): Reason[] {
  const { placerRole: role, nation } = buyer;
  const otherNation = { authorised_person: 'wales', suitable_person: 'england' } as const;
  if ((role === 'authorised_person' || role === 'suitable_person') && nation === otherNation[role]) {
    return [reason('placer-not-allowed', { role, row })];
  }
  return role === 'nominee' && buyer.nomineeMayBuy === false ? [reason('nominee-not-for-this', {})] : [];
}

/** Whether nothing can be bought with this money here: in Wales each council chooses whether it uses these funds. */
export function barred({ buyer, policy }: Pick<AwardQuestion, 'buyer' | 'policy'>): Reason[] {
  const inUse = buyer.budgetType !== 'isf' || buyer.nation === 'england' || policy?.isfInUse === true;
  return inUse ? [] : [reason('isf-not-in-use', {})];
}

/** Individual service funds: in use here, the person's own host, and the question of the purchasing agent answered. */
function fund(question: AwardQuestion, row: BuyingRowCode): Reason[] {
  const { buyer, offer, award } = question;
  if (buyer.budgetType !== 'isf') return [];
  const closed = barred(question);
  if (closed.length > 0) return closed;
  if (row === 'isf_itself') return fundItself(buyer, offer);
  if (row !== 'isf_purchase') return [];
  return [...fundHeld(buyer), ...withinTheFund(buyer, award), ...purchasingAgent(buyer)];
}

function fundItself({ fundAward }: BuyerFacts, { personsChoice }: OfferFacts): Reason[] {
  if (personsChoice !== true) return [reason('host-not-persons-choice', {})];
  return fundAward === 'waiting' || fundAward === 'held' ? [reason('fund-already-awarded', {})] : [];
}

/** The host buys once it has said yes to holding the fund. */
function fundHeld({ fundAward }: BuyerFacts): Reason[] {
  return fundAward === 'none' || fundAward === 'waiting' ? [reason('fund-not-awarded', {})] : [];
}

/** No longer than the fund is held: afterwards nobody there could pay for it, or end it. */
function withinTheFund({ fundLastDay: fundEndsOn }: BuyerFacts, { startsOn, endsOn }: AwardFacts): Reason[] {
  if (fundEndsOn === undefined) return [];
  const within = startsOn <= fundEndsOn && endsOn !== undefined && endsOn <= fundEndsOn;
  return within ? [] : [reason('after-the-fund', { fundEndsOn })];
}

function purchasingAgent({ hostPurchasing }: BuyerFacts): Reason[] {
  const undecided = hostPurchasing === undefined || hostPurchasing === 'paid_undecided';
  return undecided ? [reason('host-purchasing-undecided', {})] : [];
}

function healthMoney(question: AwardQuestion, row: BuyingRowCode): Reason[] {
  const { buyer } = question;
  if (buyer.funder !== 'health_body' && buyer.funder !== 'both') return [];
  if (buyer.budgetType === 'direct_payment') return healthDirectPayment(question);
  return BUYING_TABLE[row].buyer === 'council' ? delegation(buyer) : [];
}

/** With joint money the council may stand on its own part, so silence is referred, not refused. */
function delegation(buyer: BuyerFacts): Reason[] {
  const given = buyer.healthDelegationInWriting;
  if (given === true || buyer.placerRole === 'health_officer') return [];
  const unrecorded = buyer.funder === 'both' && given === undefined;
  return [reason(unrecorded ? 'health-delegation-unrecorded' : 'health-delegation-missing', {})];
}

function healthDirectPayment({ buyer, award, law }: AwardQuestion): Reason[] {
  const { nation } = buyer;
  const open = law.healthDirectPayments.some((power) => power.nation === nation && power.from <= award.startsOn);
  return open ? [] : [reason('health-direct-payments-not-yet', { nation })];
}

/** What a council's money in the person's or host's hands may not be spent on; a self-funder's is their own. */
function spending({ buyer, award }: AwardQuestion, row: BuyingRowCode): Reason[] {
  if (row === 'self_funded' || isPublicBuyer(buyer)) return [];
  const family = award.closeFamilyInHousehold === true && award.familyPaymentAgreed !== true;
  return [
    ...(award.insideAgreedPlan === false ? [reason('outside-agreed-plan', {})] : []),
    ...(family ? [reason('family-in-household', {})] : []),
  ];
}
