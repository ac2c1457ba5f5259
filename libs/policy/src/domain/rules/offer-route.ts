import type { PlainDate } from '@commonweal/kernel';
import type { RouteQuestion } from '../award-question';
import { BUYING_TABLE, buyingRowOf } from '../buying-table';
import { reason, type Reason } from '../decision';
import { type BuyerFacts, FUND_HOSTING, type OfferFacts } from '../facts';
import { personalCare } from './personal-care';

/** Step 1, the offer: whether this buyer can lawfully buy it at all. Never by locality or legal form. */
export function offerRoute(question: RouteQuestion, on: PlainDate): Reason[] {
  const { buyer, offer } = question;
  return [
    ...(offer.categoryOpen ? [] : [reason('category-not-open', {})]),
    ...fundHosting(buyer, offer),
    ...ownService(buyer, offer),
    ...personalAssistant(buyer, offer),
    ...(offer.regulatedActivity ? personalCare(question, on) : []),
  ];
}

/** Only an individual service fund has a host. */
function fundHosting(buyer: BuyerFacts, offer: OfferFacts): Reason[] {
  const refused = offer.category === FUND_HOSTING && buyer.budgetType !== 'isf';
  return refused ? [reason('fund-hosting-needs-a-fund', {})] : [];
}

function ownService(buyer: BuyerFacts, offer: OfferFacts): Reason[] {
  if (offer.providerKind !== 'in_house') return [];
  const booked = buyingRowOf(buyer, offer.providerKind) === 'in_house';
  return [reason(booked ? 'own-service-booked' : 'own-service-not-by-this-budget', {})];
}

function personalAssistant(buyer: BuyerFacts, offer: OfferFacts): Reason[] {
  const councilBuys = BUYING_TABLE[buyingRowOf(buyer)].buyer === 'council';
  const refused = offer.providerKind === 'personal_assistant' && councilBuys;
  return refused ? [reason('personal-assistant-not-by-council', {})] : [];
}
