import { Injectable } from '@nestjs/common';
import { type Actor, type AwardId, Clock, DomainError, pence } from '@commonweal/kernel';
import {
  type AwardQuestion,
  type BuyerFacts,
  type Decision,
  evaluateAward,
  LawThresholds,
  linkedBuyerOf,
  PolicyVersions,
  reason,
  type Reason,
} from '@commonweal/policy';
import { type DecidedFacts, DecidedFactsReader } from '../ports/decided-facts';
import { PlacingFactsReader } from '../ports/placing-facts-reader';
import { NOTHING_LINKED, type PlacingFacts } from '../place-award/placing-facts';
import { offerFacts } from '../policy-questions/offer-facts';

/**
 * Days may pass between asking and approving: a check ends, a provider is stood down, other awards come to the same need, the
 * law or the council's policy moves. What is approved is judged on the day of the approval, by what was asked for then.
 */
@Injectable()
export class JudgeAgain {
  constructor(
    private readonly decided: DecidedFactsReader,
    private readonly reader: PlacingFactsReader,
    private readonly policies: PolicyVersions,
    private readonly law: LawThresholds,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns what it was judged on, for the comparison when it is written.
   * @throws DomainError award-refused with the reasons, not-found.
   */
  async judge(actor: Actor, awardId: AwardId): Promise<PlacingFacts> {
    const reader = { ...actor, request: { requestId: actor.request.requestId } };
    const decided = await this.decided.of(reader, awardId);
    const facts = await this.factsOf(reader, decided);
    const [policy, law] = await Promise.all([
      this.policies.byVersion(facts.authorityId, facts.policy.version),
      this.law.rows(),
    ]);
    refuseUnlawful(evaluateAward({ ...this.questionOf(decided, facts), policy, law }));
    return facts;
  }

  /** Nothing of it is shown: who may approve the award may have it judged, also where the person's record is restricted. */
  private async factsOf(actor: Actor, { personId, budgetId, offerId }: DecidedFacts): Promise<PlacingFacts> {
    try {
      return await this.reader.read({ ...actor, personIds: [personId] }, budgetId, offerId);
    } catch (error) {
      const gone = error instanceof DomainError && error.code === 'not-found';
      throw gone ? refused([reason('not-taking-new-people', {})]) : error;
    }
  }

  private questionOf(decided: DecidedFacts, facts: PlacingFacts): Pick<AwardQuestion, 'buyer' | 'offer' | 'award'> {
    const { authorityId, person, provider } = facts;
    const on = this.clock.today();
    const source = {
      offer: { ...facts.offer, pricePence: decided.pricePence },
      ...{ provider, approvalState: facts.approval.state, homeCare: facts.homeCare },
    };
    const wanted = { authorityId, outcomeCodes: decided.outcomeCodes, language: person.language, on };
    const offer = offerFacts(source, wanted, decided.facts.offer.personsChoice);
    const buyer = buyerNow(decided.facts.buyer, facts);
    const linkedTotalPence = othersLinked(decided, facts, linkedBuyerOf(buyer, offer.providerKind));
    return { buyer, offer, award: { ...decided.facts.award, linkedTotalPence, decidedOn: on } };
  }
}

/** Decided about the host or delegated by the health body since. */
function buyerNow(buyer: BuyerFacts, { budget }: PlacingFacts): BuyerFacts {
  const hostPurchasing = budget.holding?.hostPurchasing ?? undefined;
  return {
    ...buyer,
    ...(hostPurchasing === undefined ? {} : { hostPurchasing }),
    ...(budget.healthDelegated ? { healthDelegationInWriting: true } : {}),
  };
}

function othersLinked(
  decided: DecidedFacts,
  { linkages }: PlacingFacts,
  buyer: DecidedFacts['linkedBuyer'],
): AwardQuestion['award']['linkedTotalPence'] {
  const { totalPence } = linkages[buyer] ?? NOTHING_LINKED;
  return buyer === decided.linkedBuyer ? pence(Math.max(0, totalPence - decided.ownPence)) : totalPence;
}

/** An answer that was not asked for when it was placed cannot be given by who approves it. */
function refuseUnlawful({ outcome, needs, reasons }: Decision): void {
  const lacks = needs.reason === true || needs.userChoice === true;
  if (outcome !== 'refuse' && !lacks) return;
  throw refused(reasons.filter(({ effect, code }) => effect === 'refuses' || (lacks && ASKED.includes(code))));
}

const ASKED: readonly string[] = ['user-choice-needed', 'exception-needed'];

function refused(reasons: readonly Reason[]): DomainError {
  return new DomainError('award-refused', { reasons: reasons.map((line) => ({ ...line })) });
}
