import { DomainError, type JsonValue, type Pence, ZERO } from '@commonweal/kernel';
import { type AwardQuestion, type BuyerFacts, type Decision, evaluateAward, reason } from '@commonweal/policy';
import { type Agreement, basisAllowed, buysForThemself, mayAgreeAs } from '../../domain/agreement';
import type { AwardKind } from '../../domain/award';
import type { AwardValue } from '../../domain/award-value';
import type { Shortlist } from '../ports/shortlists';
import type { PlaceAwardRequest } from './place-award-request';
import type { PlacingFacts } from './placing-facts';
import { questionOf } from './award-question';
import type { AwardToDecide, Rules } from './award-to-decide';

export interface DecidedAward {
  readonly decision: Decision;
  readonly value: AwardValue;
  /** What the decision read, for its record. */
  readonly question: AwardQuestion;
}

/**
 * Whether the award may be placed, from facts alone; the same facts give the same answer.
 * @throws DomainError invalid-input, agreement-basis-not-allowed, agreement-is-the-persons, shortlist-invalid, reason-required, buyer-is-the-person,
 *   buyer-is-the-host, forbidden, budget-exceeded or award-refused with the reasons.
 */
export function decideAward(asked: AwardToDecide, facts: PlacingFacts, rules: Rules): DecidedAward {
  const decided = judgeAward(asked, facts, rules);
  const { decision, value } = decided;
  refuseDecided(decision);
  if (reservedOf(decision, value) > facts.budget.availablePence) {
    throw new DomainError('budget-exceeded', {
      availablePence: facts.budget.availablePence,
      requestedPence: value.valuePence,
    });
  }
  return decided;
}

/** @throws DomainError as decideAward, but for the money. */
export function refuseDecided(decision: Decision): void {
  refuse(decision);
  if (decision.needs.reason === true) throw new DomainError('reason-required', { field: 'reason' });
  if (decision.needs.userChoice === true) throw new DomainError('award-refused', { reasons: reasonsOf(decision) });
}

/** What is held in the ledger. Awarding a fund holds nothing in it: its money is for what the host buys from it. */
export function reservedOf({ kind }: Pick<Decision, 'kind'>, { valuePence }: AwardValue): Pence {
  return kind === 'isf_placement' ? ZERO : valuePence;
}

/**
 * What the policy says of it, a refusal too.
 * @throws DomainError for terms that cannot be judged: invalid-input, agreement-basis-not-allowed, shortlist-invalid, forbidden.
 */
export function judgeAward(asked: AwardToDecide, facts: PlacingFacts, rules: Rules): DecidedAward {
  refuseBadTerms(asked, facts);
  const { value, question } = questionOf(asked, facts, rules);
  const decision = evaluateAward(question);
  if (decision.outcome !== 'refuse') refuseAgreement(asked, facts, decision.kind, question.buyer);
  return { decision, value, question };
}

function refuseBadTerms({ request, shortlist }: AwardToDecide, facts: PlacingFacts): void {
  if (facts.person.diedOn !== null)
    throw new DomainError('award-refused', { reasons: [{ ...reason('person-died', {}) }] });
  refusePeriod(request, facts.budget);
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

/** What was sent with the award as the person's yes. A host never speaks for the person about its own delivery or fee. */
function refuseAgreement(
  { request: { agreement }, today }: AwardToDecide,
  facts: PlacingFacts,
  kind: AwardKind,
  { placerRole }: BuyerFacts,
): void {
  if (agreement === undefined) return;
  refuseBasis(agreement.basis, facts, kind, placerRole);
  const { provider, budget } = facts;
  if (placerRole === 'isf_host' && provider.id === budget.hostProviderId) {
    throw new DomainError('agreement-is-the-persons', { field: 'agreement' });
  }
  if (agreement.on > today) throw invalid('agreement.on', 'in-the-future');
  if (agreement.basis === 'best_interests' && agreement.consulted === undefined) {
    throw invalid('agreement.consulted', 'needed-for-best-interests');
  }
}

function refuseBasis(
  basis: Agreement['basis'],
  { nation, budget, placerRoles }: PlacingFacts,
  kind: AwardKind,
  placer: BuyerFacts['placerRole'],
): void {
  const standsIn = !buysForThemself(placer) || mayAgreeAs(basis, placerRoles);
  if (standsIn && basisAllowed(basis, { budgetType: budget.type, kind, nation })) return;
  throw new DomainError('agreement-basis-not-allowed', { basis });
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
