import type { PlainDate } from '@commonweal/kernel';
import { buyerOf, type Buyer } from '../buying-table';
import { reason, type Reason } from '../decision';
import type { BuyerFacts, CheckDemand, CheckFact, OfferFacts } from '../facts';

/** Step 2: whether the provider is safe to buy from today. The same for every legal form. */
export function standing(facts: BuyerFacts, offer: OfferFacts, on: PlainDate): Reason[] {
  const buyer = buyerOf(facts);
  return [...approval(buyer, offer), ...checks(buyer, offer, on)];
}

function approval(buyer: Buyer, offer: OfferFacts): Reason[] {
  if (offer.approval === 'not_taking' || offer.approval === 'left') return [reason('not-taking-new-people', {})];
  if (offer.providerKind === 'in_house') return [];
  if (offer.approval === 'approved') return [reason('approved-by-council', {})];
  const councilBuys = buyer === 'council' || buyer === 'health_body';
  return [reason(councilBuys ? 'not-approved-by-council' : 'not-looked-at-by-council', {})];
}

/** The demands that are a gate for each buyer. For a person buying with their own say, every check informs. */
const GATES: Readonly<Record<Buyer, readonly CheckDemand[]>> = {
  council: ['every_buyer', 'council_award'],
  health_body: ['every_buyer', 'council_award'],
  host: ['every_buyer'],
  person: [],
};

function checks(buyer: Buyer, offer: OfferFacts, on: PlainDate): Reason[] {
  const lines = offer.checks.flatMap((check) => failing(check, GATES[buyer].includes(check.requiredFor), on));
  return lines.length > 0 ? lines : [reason('checks-in-date', {})];
}

function failing(check: CheckFact, gate: boolean, on: PlainDate): Reason[] {
  const outOfDate = check.validUntil !== undefined && check.validUntil < on;
  if (check.requiredFor === 'information' || (check.held && !outOfDate)) return [];
  if (!gate) return [reason('check-not-seen', { check: check.kind })];
  if (!check.held || check.validUntil === undefined) return [reason('check-missing', { check: check.kind })];
  return [reason('check-out-of-date', { check: check.kind, endedOn: check.validUntil })];
}
