import { Injectable } from '@nestjs/common';
import {
  addDays,
  type AwardId,
  Clock,
  Ids,
  type JsonValue,
  type OutboxMessage,
  type PlainDate,
} from '@commonweal/kernel';
import type { TextSubject } from '@commonweal/people';
import { LawThresholds, linkedBuyerOf, PolicyVersions } from '@commonweal/policy';
import { type Agreement, basisOfPurchase, buysForThemself } from '../../domain/agreement';
import type { AwardBuyer, AwardKind } from '../../domain/award';
import { allowedAwardActions } from '../../domain/award-actions';
import type { AwardState } from '../../domain/award-transitions';
import { awardMessages } from '../messages/award-messages';
import { AwardTexts } from '../ports/award-texts';
import type { AwardPlan, DecisionRecord } from './award-plan';
import type { AwardToDecide } from './award-to-decide';
import { decideAward, type DecidedAward, reasonsOf, reservedOf } from './decide-award';
import type { PlaceAwardRequest } from './place-award-request';
import type { PlacingFacts } from './placing-facts';

type Asked = Omit<AwardToDecide, 'today'>;

/** An award without an answer expires after so many days (api-contract: POST /awards). */
const DAYS_TO_ANSWER = 14;

/** Turns a request and its facts into everything that is to be written, or refuses it. */
@Injectable()
export class PlanAward {
  constructor(
    private readonly policies: PolicyVersions,
    private readonly law: LawThresholds,
    private readonly texts: AwardTexts,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  async plan(asked: Asked, facts: PlacingFacts): Promise<AwardPlan> {
    const [policy, law] = await Promise.all([
      this.policies.byVersion(facts.authorityId, facts.policy.version),
      this.law.rows(),
    ]);
    const today = this.clock.today();
    const decided = decideAward({ ...asked, today }, facts, { policy, law });
    const { decision } = decided;
    const awardId = this.ids.next<'Award'>();
    const requiresApproval = decision.outcome === 'refer';
    const agreement = agreementOf(asked, decided, today);
    const state = stateOf(agreement !== undefined, requiresApproval);
    const plan = {
      facts,
      request: asked.request,
      awardId,
      journalId: this.ids.next<'Journal'>(),
      kind: decision.kind,
      buyer: decision.buyer,
      linkedBuyer: linkedBuyerOf(decided.question.buyer, decided.question.offer.providerKind),
      state,
      agreement,
      ...decided.value,
      reservedPence: reservedOf(decision, decided.value),
      requiresApproval,
      answerBy: addDays(today, DAYS_TO_ANSWER),
      at: this.clock.now(),
      decision: recordOf(decided, asked, facts),
      texts: await this.sealed(asked, facts, awardId),
    };
    return { ...plan, messages: messagesFor(plan), answer: answerOf(plan, asked) };
  }

  private async sealed({ actor, request }: Asked, facts: PlacingFacts, awardId: AwardId): Promise<AwardPlan['texts']> {
    const { authorityId, person } = facts;
    return Promise.all(
      textsOf(request).map(async ({ subject, text }) => {
        const sealing = { authorityId, personId: person.id, subject, subjectId: awardId, text };
        return { id: this.ids.next<'PersonText'>(), subject, ...(await this.texts.seal(actor, sealing)) };
      }),
    );
  }
}

/** Who buys for themself, or lawfully acts for the person, has agreed by buying. */
function agreementOf({ actor, request }: Asked, { question }: DecidedAward, on: PlainDate): Agreement | undefined {
  const role = question.buyer.placerRole;
  if (!buysForThemself(role)) return request.agreement;
  const given = request.agreement ?? { basis: basisOfPurchase(role), how: 'online', on, consulted: undefined };
  return { ...given, by: actor.userId };
}

function textsOf({ reason, agreement, userChoice }: PlaceAwardRequest): { subject: TextSubject; text: string }[] {
  const texts = [
    { subject: 'award-reason' as const, text: reason?.text },
    { subject: 'agreement-consulted' as const, text: agreement?.consulted },
    { subject: 'user-choice-evidence' as const, text: userChoice?.evidence },
  ];
  return texts.flatMap(({ subject, text }) => (text === undefined ? [] : [{ subject, text }]));
}

function stateOf(agreed: boolean, requiresApproval: boolean): AwardState {
  if (!agreed) return 'awaiting_agreement';
  return requiresApproval ? 'awaiting_approval' : 'offered';
}

function recordOf({ decision, question }: DecidedAward, { shortlist }: Asked, facts: PlacingFacts): DecisionRecord {
  return {
    outcome: decision.outcome === 'refer' ? 'refer' : 'allow',
    route: decision.route,
    band: decision.band,
    policyId: facts.policy.id,
    policyVersion: decision.policyVersion,
    engineVersion: decision.engineVersion,
    facts: json({
      buyer: question.buyer,
      offer: question.offer,
      award: question.award,
      lawVersion: decision.lawVersion,
    }),
    reasons: reasonsOf(decision),
    duties: json(decision.duties),
    shortlist: shortlist === undefined ? null : json(shortlist.offers),
  };
}

/** Values made of plain fields, as they will be stored. */
function json(value: object): JsonValue {
  return JSON.parse(JSON.stringify(value)) as JsonValue;
}

function messagesFor(plan: { awardId: AwardPlan['awardId']; state: AwardState; facts: PlacingFacts }): OutboxMessage[] {
  const { personUsers, providerUsers, managers } = plan.facts;
  return awardMessages(plan.awardId, plan.state, { person: personUsers, provider: providerUsers, managers });
}

interface AnswerFacts {
  readonly awardId: AwardPlan['awardId'];
  readonly kind: AwardKind;
  readonly buyer: AwardBuyer;
  readonly state: AwardState;
  readonly valuePence: number;
  readonly wholeLifePence: number;
  readonly reservedPence: number;
  readonly facts: PlacingFacts;
  readonly decision: DecisionRecord;
}

function answerOf(plan: AnswerFacts, { actor, request }: Asked): AwardPlan['answer'] {
  const { facts, state, decision } = plan;
  const parties = {
    ...{ state, kind: plan.kind, pauses: [], endingOn: undefined, change: undefined, buyer: plan.buyer },
    authorityId: facts.authorityId,
    personId: facts.person.id,
    providerId: facts.provider.id,
    hostProviderId: facts.budget.hostProviderId ?? undefined,
    placedBy: actor.userId,
  };
  return {
    id: plan.awardId,
    kind: plan.kind,
    buyer: plan.buyer,
    state,
    version: 1,
    allowedActions: allowedAwardActions(actor, parties),
    personId: facts.person.id,
    budgetId: facts.budget.id,
    offerId: facts.offer.id,
    providerId: facts.provider.id,
    startsOn: request.startsOn,
    endsOn: request.endsOn ?? null,
    valuePence: plan.valuePence,
    wholeLifePence: plan.wholeLifePence,
    reservedPence: plan.reservedPence,
    decision: {
      outcome: decision.outcome,
      route: decision.route,
      band: decision.band,
      reasons: decision.reasons,
      duties: decision.duties,
      policyVersion: decision.policyVersion,
    },
  };
}
