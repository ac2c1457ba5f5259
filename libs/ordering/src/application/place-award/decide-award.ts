import { type Actor, DomainError, type JsonValue, type PlainDate } from '@commonweal/kernel';
import { type AwardQuestion, type Decision, evaluateAward, passedOver } from '@commonweal/policy';
import { basisAllowed } from '../../domain/agreement';
import { awardValue, type AwardValue } from '../../domain/award-value';
import { buyerFacts } from '../policy-questions/buyer-facts';
import { offerFacts } from '../policy-questions/offer-facts';
import type { Shortlist } from '../ports/shortlists';
import type { PlaceAwardRequest } from './place-award-request';
import type { PlacingFacts } from './placing-facts';

export interface DecidedAward {
  readonly decision: Decision;
  readonly value: AwardValue;
  /** What the decision read, for its record. */
  readonly question: AwardQuestion;
}

/** The council's policy of the version that the facts name, undefined until it has one, and the law. */
export type Rules = Pick<AwardQuestion, 'policy' | 'law'>;

export interface AwardToDecide {
  readonly actor: Actor;
  readonly request: PlaceAwardRequest;
  readonly shortlist: Shortlist | undefined;
  readonly today: PlainDate;
}

/**
 * Whether the award may be placed, from facts alone; the same facts give the same answer.
 * @throws DomainError invalid-input, agreement-basis-not-allowed, shortlist-invalid, reason-required, buyer-is-the-person,
 *   buyer-is-the-host, forbidden, budget-exceeded or award-refused with the reasons.
 */
export function decideAward(asked: AwardToDecide, facts: PlacingFacts, rules: Rules): DecidedAward {
  const decided = judgeAward(asked, facts, rules);
  const { decision, value } = decided;
  refuse(decision);
  if (decision.needs.reason === true) throw new DomainError('reason-required', { field: 'reason' });
  if (decision.needs.userChoice === true) throw new DomainError('award-refused', { reasons: reasonsOf(decision) });
  if (value.valuePence > facts.budget.availablePence) {
    throw new DomainError('budget-exceeded', {
      availablePence: facts.budget.availablePence,
      requestedPence: value.valuePence,
    });
  }
  return decided;
}

/**
 * What the policy says of it, a refusal too.
 * @throws DomainError for terms that cannot be judged: invalid-input, agreement-basis-not-allowed, shortlist-invalid, forbidden.
 */
export function judgeAward(asked: AwardToDecide, facts: PlacingFacts, rules: Rules): DecidedAward {
  refuseBadTerms(asked, facts);
  const { request } = asked;
  const value = awardValue({ ...request, pricePence: facts.offer.pricePence, confirmedUntil: facts.budget.endsOn });
  const question = questionOf(asked, facts, rules, value);
  return { decision: evaluateAward(question), value, question };
}

function questionOf(asked: AwardToDecide, facts: PlacingFacts, rules: Rules, value: AwardValue): AwardQuestion {
  const { request, shortlist, today } = asked;
  const { budget, person } = facts;
  const buyer = buyerFacts({
    ...facts,
    personId: person.id,
    budgetType: budget.type,
    moneyHeldIn: budget.moneyHeldIn,
    isfBasis: budget.isfBasis,
    funders: budget.funders,
    limitPence: facts.limit.pence,
  });
  if (buyer === undefined) throw new DomainError('forbidden');
  const source = { offer: facts.offer, provider: facts.provider, approvalState: facts.approval.state };
  const { authorityId } = facts;
  const wanted = { authorityId, outcomeCodes: outcomeCodes(request, facts), language: person.language, on: today };
  const above = passedOver(shortlist?.offers ?? [], request.offerId);
  return {
    buyer,
    offer: offerFacts(source, wanted, request.reason?.code === 'persons-choice'),
    award: {
      ...value,
      linkedTotalPence: facts.linkage.totalPence,
      decidedOn: today,
      startsOn: request.startsOn,
      ...(above === undefined ? {} : { passedOver: above }),
      ...(request.reason === undefined ? {} : { exceptionReason: request.reason.code }),
      ...(request.userChoice === undefined ? {} : { userChoice: userChoiceTests(request.userChoice) }),
    },
    policy: rules.policy,
    law: rules.law,
  };
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
    if (outcome === undefined) throw invalid('outcomeIds', 'not-an-outcome-of-the-person');
    return outcome.code;
  });
}

function refuseBadTerms({ request, shortlist, today }: AwardToDecide, facts: PlacingFacts): void {
  if (facts.person.diedOn !== null) throw new DomainError('award-refused', { reasons: [{ code: 'person-died' }] });
  refusePeriod(request, facts.budget);
  if (request.agreement !== undefined) refuseBasis(request.agreement, facts.budget.type, facts.nation, today);
  if (shortlist !== undefined) refuseShortlist(shortlist, facts);
}

function refusePeriod({ startsOn, endsOn }: PlaceAwardRequest, budget: PlacingFacts['budget']): void {
  if (endsOn !== undefined && endsOn < startsOn) throw invalid('endsOn', 'ends-before-it-starts');
  if (startsOn < budget.startsOn || startsOn > budget.endsOn) throw invalid('startsOn', 'outside-the-budget');
  if (endsOn !== undefined && endsOn > budget.endsOn) throw invalid('endsOn', 'outside-the-budget');
}

/** A list made for another budget, or under a policy that has since moved, says nothing about this choice. */
function refuseShortlist(shortlist: Shortlist, { budget, policy }: PlacingFacts): void {
  const moved = shortlist.policyVersion !== null && shortlist.policyVersion !== policy.version;
  if (shortlist.budgetId !== budget.id || moved) throw new DomainError('shortlist-invalid');
}

function refuseBasis(
  agreement: NonNullable<PlaceAwardRequest['agreement']>,
  type: PlacingFacts['budget']['type'],
  nation: PlacingFacts['nation'],
  today: PlainDate,
): void {
  if (!basisAllowed(agreement.basis, type, nation)) {
    throw new DomainError('agreement-basis-not-allowed', { basis: agreement.basis });
  }
  if (agreement.on > today) throw invalid('agreement.on', 'in-the-future');
  if (agreement.basis === 'best_interests' && agreement.consulted === undefined) {
    throw invalid('agreement.consulted', 'needed-for-best-interests');
  }
}

function invalid(field: string, rule: string): DomainError {
  return new DomainError('invalid-input', { field, rule });
}

function refuse(decision: Decision): void {
  if (decision.outcome !== 'refuse') return;
  const codes = reasonCodes(decision);
  if (codes.includes('buyer-is-the-person')) throw new DomainError('buyer-is-the-person');
  if (codes.includes('buyer-is-the-host')) throw new DomainError('buyer-is-the-host');
  if (codes.includes('placer-not-allowed')) throw new DomainError('forbidden');
  throw new DomainError('award-refused', { reasons: reasonsOf(decision) });
}

function reasonCodes(decision: Decision): string[] {
  return decision.reasons.map(({ code }) => code);
}

/** Reasons as the record and the answers hold them: codes, ids and numbers. */
export function reasonsOf(decision: Decision): JsonValue {
  return decision.reasons.map((line) => ({ ...line }));
}
