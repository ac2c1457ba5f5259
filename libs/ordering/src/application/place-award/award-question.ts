import { DomainError, type Pence, type PlainDate } from '@commonweal/kernel';
import {
  type AwardQuestion,
  type BuyerFacts,
  linkedBuyerOf,
  type OfferFacts,
  openEndedMonths,
  passedOver,
} from '@commonweal/policy';
import { awardValue, type AwardValue } from '../../domain/award-value';
import { buyerFacts } from '../policy-questions/buyer-facts';
import { offerFacts } from '../policy-questions/offer-facts';
import { nomineeMayBuy, spendingFacts, type Wish } from '../policy-questions/spending-facts';
import type { AwardToDecide, Rules } from './award-to-decide';
import type { PlaceAwardRequest } from './place-award-request';
import { NOTHING_LINKED, type PlacingFacts } from './placing-facts';

/** A request and its facts in the terms of the policy, and what it costs. @throws DomainError forbidden, invalid-input */
export function questionOf(
  asked: AwardToDecide,
  facts: PlacingFacts,
  rules: Rules,
): { readonly question: AwardQuestion; readonly value: AwardValue } {
  const { request, shortlist, today } = asked;
  const priced = pricedAs(asked, facts, rules);
  const wish = wishOf(facts, priced);
  const buyer = buyerOf(facts, wish);
  const value = buyer.isIsfPlacement ? valueOfFund(facts, priced) : priced;
  const offer = offerOf(asked, facts, buyer);
  const above = passedOver(shortlist?.offers ?? [], request.offerId);
  const question = {
    buyer,
    offer,
    award: {
      ...value,
      linkedTotalPence: linkedTo(facts, buyer, offer),
      decidedOn: today,
      ...saidIn(request),
      ...(above === undefined ? {} : { passedOver: above }),
      ...(facts.budget.holding && spendingFacts(facts.budget.holding, wish)),
    },
    policy: rules.policy,
    law: rules.law,
  };
  return { question, value };
}

function saidIn({ startsOn, endsOn, reason, userChoice }: PlaceAwardRequest) {
  return {
    startsOn,
    ...(endsOn === undefined ? {} : { endsOn }),
    ...(reason === undefined ? {} : { exceptionReason: reason.code }),
    ...(userChoice === undefined ? {} : { userChoice: userChoiceTests(userChoice) }),
  };
}

/** What the same buyer has for the same person and need. */
function linkedTo({ linkages }: PlacingFacts, buyer: BuyerFacts, { providerKind }: OfferFacts): Pence {
  return (linkages[linkedBuyerOf(buyer, providerKind)] ?? NOTHING_LINKED).totalPence;
}

function pricedAs({ request, value }: AwardToDecide, facts: PlacingFacts, rules: Rules): AwardValue {
  if (value !== undefined) return value;
  return awardValue({
    ...request,
    pricePence: facts.offer.pricePence,
    confirmedUntil: facts.budget.endsOn,
    openEndedMonths: openEndedMonths(rules.law, facts.nation, request.startsOn),
  });
}

function wishOf({ offer, provider }: PlacingFacts, { wholeLifePence }: AwardValue): Wish {
  return { providerId: provider.id, category: offer.category, outcomeCodes: offer.outcomeCodes, wholeLifePence };
}

function buyerOf(facts: PlacingFacts, wish: Wish): BuyerFacts {
  const { budget, person } = facts;
  const { holding } = budget;
  const buyer = buyerFacts({
    ...facts,
    personId: person.id,
    budgetType: budget.type,
    moneyHeldIn: budget.moneyHeldIn,
    isfBasis: budget.isfBasis,
    funders: budget.funders,
    limitPence: facts.limit.pence,
    category: wish.category,
    fundLastDay: fundLastDay(facts),
    healthDelegated: budget.healthDelegated,
    ...(holding && { ...holding, nomineeMayBuy: nomineeMayBuy(holding.nomineePower, wish) }),
  });
  if (buyer === undefined) throw new DomainError('forbidden');
  return buyer;
}

/** Only where the fund ends before its budget does. */
function fundLastDay({ fundLastDay: day, budget }: PlacingFacts): PlainDate | undefined {
  return day == null || day >= budget.endsOn ? undefined : day;
}

/** A fund is judged on all that goes into it, whatever the host's fee is. */
function valueOfFund({ budget: { holding } }: PlacingFacts, priced: AwardValue): AwardValue {
  const whole = holding?.allocatedPence ?? priced.wholeLifePence;
  return { valuePence: whole, wholeLifePence: whole };
}

function offerOf({ request, today }: AwardToDecide, facts: PlacingFacts, { isIsfPlacement }: BuyerFacts) {
  const { authorityId, person, provider, budget } = facts;
  const source = { offer: facts.offer, provider, approvalState: facts.approval.state, homeCare: facts.homeCare };
  const wanted = { authorityId, outcomeCodes: outcomeCodes(request, facts), language: person.language, on: today };
  const chosen = isIsfPlacement ? provider.id === budget.hostProviderId : request.reason?.code === 'persons-choice';
  return offerFacts(source, wanted, chosen);
}

function userChoiceTests({
  preferenceExpressed,
  onlySupplier,
  competitionNotInBestInterests,
}: NonNullable<PlaceAwardRequest['userChoice']>) {
  return { preferenceExpressed, onlySupplier, competitionNotInBestInterests };
}

function outcomeCodes({ outcomeIds }: PlaceAwardRequest, { person }: PlacingFacts): string[] {
  return outcomeIds.map((id) => {
    const outcome = person.outcomes.find((known) => known.id === id);
    if (outcome === undefined) {
      throw new DomainError('invalid-input', { field: 'outcomeIds', rule: 'not-an-outcome-of-the-person' });
    }
    return outcome.code;
  });
}
