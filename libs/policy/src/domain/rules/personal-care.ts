import type { PlainDate } from '@commonweal/kernel';
import { BUYING_TABLE, buyingRowOf } from '../buying-table';
import { reason, type Authority, type Reason } from '../decision';
import type { BuyerFacts, OfferFacts } from '../facts';
import { inForce, type LawTable } from '../law';

const REGULATOR = { england: 'cqc', wales: 'ciw' } as const;

/** Personal care at home: by a registered provider, by someone the person engages directly, or in Wales under the cap. */
export function personalCare(buyer: BuyerFacts, offer: OfferFacts, law: LawTable, on: PlainDate): Reason[] {
  const regulator = REGULATOR[buyer.nation];
  if (offer.registeredWith.includes(regulator)) return [reason('personal-care-registered', { regulator })];
  if (engagedDirectly(buyer, offer)) return [reason('personal-care-own-assistant', {})];
  return underTheCap(buyer, offer, law, on) ?? [reason('personal-care-not-registered', { regulator })];
}

/**
 * One individual, engaged by the person with no undertaking between them. With a fund's host as agent that is not
 * settled, so it is not taken to be so. In Wales the cap, not this exception, is for sole traders.
 */
function engagedDirectly(buyer: BuyerFacts, offer: OfferFacts): boolean {
  const row = buyingRowOf(buyer);
  if (BUYING_TABLE[row].buyer !== 'person' || row === 'isf_as_direct_payment') return false;
  return (
    offer.providerKind === 'personal_assistant' || (offer.providerKind === 'sole_trader' && buyer.nation === 'england')
  );
}

/** undefined where there is no such exemption, or the number of people is not known. */
function underTheCap(buyer: BuyerFacts, offer: OfferFacts, law: LawTable, on: PlainDate): Reason[] | undefined {
  const row = law.unregisteredHomeCare.find((cap) => inForce(cap, buyer.nation, on));
  if (row === undefined || offer.peopleInHomeCare === undefined) return undefined;
  const under: Authority = { version: law.version, source: row.source };
  const people = offer.peopleInHomeCare;
  const cap = row.people;
  const withThisPerson = offer.continuity === true ? people : people + 1;
  if (withThisPerson > cap) return [reason('small-provider-at-cap', { people, cap }, under)];
  const forAnother = BUYING_TABLE[buyingRowOf(buyer)].buyer !== 'person';
  return [
    reason('small-provider-exempt', { people, cap }, under),
    ...(withThisPerson === cap ? [reason('small-provider-last-place', { cap }, under)] : []),
    ...(forAnother && row.unsettled !== undefined ? [reason('small-provider-unsettled', {}, under)] : []),
  ];
}
