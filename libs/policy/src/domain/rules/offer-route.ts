import type { PlainDate } from '@commonweal/kernel';
import { BUYING_TABLE, buyingRowOf } from '../buying-table';
import { reason, type Reason } from '../decision';
import type { BuyerFacts, OfferFacts } from '../facts';
import type { LawTable } from '../law';
import { personalCare } from './personal-care';

/** Step 1, the offer: whether this buyer can lawfully buy it at all. Never by locality or legal form. */
export function offerRoute(buyer: BuyerFacts, offer: OfferFacts, law: LawTable, on: PlainDate): Reason[] {
  return [
    ...(offer.categoryOpen ? [] : [reason('category-not-open', {})]),
    ...ownService(buyer, offer),
    ...personalAssistant(buyer, offer),
    ...(offer.regulatedActivity ? personalCare(buyer, offer, law, on) : []),
  ];
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
