import type { PlainDate } from '@commonweal/kernel';
import type { RouteQuestion } from '../award-question';
import { BUYING_TABLE, buyingRowOf } from '../buying-table';
import { authorityOf, type CouncilPolicy } from '../council-policy';
import { reason, type Authority, type Reason } from '../decision';
import type { BuyerFacts, OfferFacts } from '../facts';
import { inForce, type LawCap } from '../law';

const REGULATOR = { england: 'cqc', wales: 'ciw' } as const;

/** Personal care at home: by a registered provider, by someone the person engages directly, or in Wales under the cap. */
export function personalCare(question: RouteQuestion, on: PlainDate): Reason[] {
  const { buyer, offer } = question;
  const regulator = REGULATOR[buyer.nation];
  if (offer.registeredWith.includes(regulator)) return [reason('personal-care-registered', { regulator })];
  if (engagedDirectly(buyer, offer)) return [reason('personal-care-own-assistant', {})];
  return underTheCap(question, on) ?? [reason('personal-care-not-registered', { regulator })];
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
function underTheCap(question: RouteQuestion, on: PlainDate): Reason[] | undefined {
  const { buyer, offer, law } = question;
  const row = law.unregisteredHomeCare.find((cap) => inForce(cap, buyer.nation, on));
  if (row === undefined || offer.peopleInHomeCare === undefined) return undefined;
  const under: Authority = { version: law.version, source: row.source };
  const people = offer.peopleInHomeCare;
  const cap = row.people;
  const withThisPerson = offer.continuity === true ? people : people + 1;
  if (withThisPerson > cap) return [reason('small-provider-at-cap', { people, cap }, under)];
  return [
    reason('small-provider-exempt', { people, cap }, under),
    ...(withThisPerson === cap ? [reason('small-provider-last-place', { cap }, under)] : []),
    ...boughtForAnother(question, row, under),
  ];
}

/**
 * A person buys under the cap by the law alone. Where the council or a host buys, the council's own published decision says
 * whether it does; it speaks for its own awards, so that a host's is looked at, and until there is one each award is.
 */
function boughtForAnother({ buyer, policy }: RouteQuestion, row: LawCap, under: Authority): Reason[] {
  const party = BUYING_TABLE[buyingRowOf(buyer)].buyer;
  if (party === 'person') return [];
  const own = policy === undefined ? undefined : councilsOwn(policy, party, row);
  if (own !== undefined) return [own];
  return row.unsettled === undefined ? [] : [reason('small-provider-unsettled', {}, under)];
}

function councilsOwn(policy: CouncilPolicy, party: 'host' | 'council', { people: cap }: LawCap): Reason | undefined {
  const decided = policy.unregisteredHomeCare;
  if (decided === 'direct_payment_only') {
    return reason('small-provider-direct-payment-only', {}, authorityOf(policy));
  }
  const commissioned = decided === 'council_may_commission' && party === 'council';
  return commissioned ? reason('small-provider-commissioned', { cap }, authorityOf(policy)) : undefined;
}
