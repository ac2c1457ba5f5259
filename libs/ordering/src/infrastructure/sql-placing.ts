import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Actor, canonicalJson, DomainError, Ids, type JsonValue, type Pence } from '@commonweal/kernel';
import { actorSetting, Database, idempotencyAnswerKept, IdempotentReplay } from '@commonweal/platform';
import type { AwardPlan } from '../application/place-award/award-plan';
import { NOTHING_LINKED, type PlacingFacts } from '../application/place-award/placing-facts';
import type { PlacedAward, PlacingRequest } from '../application/ports/award-placing';

export type WriteResult =
  | { readonly kind: 'placed'; readonly answer: PlacedAward }
  | { readonly kind: 'refused'; readonly error: Error }
  | { readonly kind: 'facts-moved' };

interface WriteRow extends Record<string, unknown> {
  readonly ix: number;
  readonly result:
    | 'placed'
    | 'replay'
    | 'idempotency-mismatch'
    | 'suggestion-closed'
    | 'facts-moved'
    | 'budget-exceeded';
  readonly detail: Readonly<Record<string, JsonValue>> | null;
}

interface Item {
  readonly request: PlacingRequest;
  readonly plan: AwardPlan;
}

/** How many people a provider cares for at home is counted only where a cap may apply; only a fund may end before its budget. */
const READ = `SELECT ix, CASE WHEN cap AND fund THEN facts || care || day WHEN cap THEN facts || care WHEN fund THEN facts || day
    ELSE facts END AS facts
  FROM ordering.placing_facts($1::jsonb)
  CROSS JOIN LATERAL (SELECT facts ->> 'nation' = 'wales' AND (facts -> 'offer' ->> 'regulatedActivity')::boolean AS cap,
    facts -> 'budget' ->> 'isfBasis' = 'council_contract' AS fund) w
  LEFT JOIN LATERAL (SELECT jsonb_build_object('homeCare',
    ordering.home_care((facts -> 'provider' ->> 'id')::uuid, (facts -> 'person' ->> 'id')::uuid)) AS care WHERE cap) c ON true
  LEFT JOIN LATERAL (SELECT jsonb_build_object('fundLastDay',
    ordering.fund_last_day((facts ->> 'authorityId')::uuid, (facts -> 'budget' ->> 'id')::uuid)) AS day WHERE fund) d ON true`;
const WRITE = 'SELECT ix, result, detail FROM ordering.place_awards($1::jsonb)';

/** The two calls of the hot path, each one statement for many requests. */
@Injectable()
export class SqlPlacing {
  constructor(
    private readonly database: Database,
    private readonly ids: Ids,
  ) {}

  /** In the order of the requests; undefined where there is nothing the actor may see. */
  async read(requests: readonly Omit<PlacingRequest, 'plan'>[]): Promise<(PlacingFacts | undefined)[]> {
    const items = requests.map(({ actor, budgetId, offerId }, ix) => {
      const { route, key } = actor.request.idempotency ?? {};
      return { ix, ...reach(actor), budgetId, offerId, route, key };
    });
    const rows = await this.database.query<{ ix: number; facts: PlacingFacts }>(READ, [JSON.stringify(items)]);
    const byIndex = new Map(rows.map(({ ix, facts }) => [ix, facts]));
    return requests.map((_, ix) => byIndex.get(ix));
  }

  async write(items: readonly Item[]): Promise<WriteResult[]> {
    const payload = items.map(({ request: { actor }, plan }, ix) => ({ ix, ...this.item(actor, plan) }));
    const rows = await this.database.query<WriteRow>(WRITE, [JSON.stringify(payload)]);
    const byIndex = new Map(rows.map((row) => [row.ix, row]));
    return items.map((item, ix) => resultOf(item, byIndex.get(ix)));
  }

  private item(actor: Actor, plan: AwardPlan) {
    const { facts, request, decision } = plan;
    const { idempotency } = actor.request;
    return {
      actor: JSON.parse(actorSetting(actor)) as JsonValue,
      ...reach(actor),
      onBehalfOf: actor.onBehalfOf ?? null,
      authorityId: facts.authorityId,
      awardId: plan.awardId,
      kind: plan.kind,
      buyer: plan.buyer,
      linkedBuyer: plan.linkedBuyer,
      state: plan.state,
      ...partiesOf(facts),
      ...termsOf(plan),
      reasonCode: request.reason?.code ?? null,
      suggestionId: request.suggestionId ?? null,
      requiresApproval: plan.requiresApproval,
      at: plan.at,
      expect: versionsOf(plan),
      decision: { ...decision, hash: sha256(decision as unknown as JsonValue) },
      agreement: plan.agreement ?? null,
      texts: plan.texts.length === 0 ? null : plan.texts.map(sealedOf),
      journal: journalOf(actor, plan),
      outbox: plan.messages.map((message) => ({ id: this.ids.next(), ...message })),
      idempotency:
        idempotency === undefined ? null : { ...idempotency, hash: idempotency.requestHash, requestHash: undefined },
      answer: JSON.stringify(plan.answer),
    };
  }
}

/** A provider reaches a budget only as the host who buys from it. */
function reach(actor: Actor) {
  const { userId, authorityIds, personIds, providerId, permissions } = actor;
  const host = permissions.has('award.buy') ? (providerId ?? null) : null;
  return { userId, authorities: authorityIds, persons: personIds, provider: host };
}

function partiesOf({ person, budget, offer, provider }: PlacingFacts) {
  return {
    personId: person.id,
    budgetId: budget.id,
    budgetType: budget.type,
    hostProviderId: budget.hostProviderId,
    moneyHeldIn: budget.moneyHeldIn,
    area: person.area,
    offerId: offer.id,
    providerId: provider.id,
    category: offer.category,
    availableAccountId: budget.availableAccountId,
    reservedAccountId: budget.reservedAccountId,
  };
}

function termsOf({ facts, request, valuePence, wholeLifePence, reservedPence, answerBy }: AwardPlan) {
  return {
    unit: facts.offer.unit,
    quantityHundredths: request.quantity,
    pricePence: facts.offer.pricePence,
    startsOn: request.startsOn,
    endsOn: request.endsOn ?? null,
    reviewOn: request.reviewOn ?? null,
    valuePence,
    wholeLifePence,
    reservedPence,
    outcomeIds: request.outcomeIds,
    outcomeCodes: facts.person.outcomes.filter(({ id }) => request.outcomeIds.includes(id)).map(({ code }) => code),
    answerBy,
  };
}

function versionsOf({ facts, linkedBuyer }: AwardPlan) {
  const { budget, offer, provider, approval, limit, policy, linkages } = facts;
  return {
    budget: budget.version,
    offer: offer.version,
    provider: provider.version,
    approval: approval.version,
    limit: limit.version,
    policy: policy.version,
    linkage: (linkages[linkedBuyer] ?? NOTHING_LINKED).version,
    fundAward: budget.holding?.fundAward ?? null,
  };
}

function sealedOf({ id, subject, keyId, ciphertext }: AwardPlan['texts'][number]) {
  return { id, subject, keyId, ciphertext: Buffer.from(ciphertext).toString('base64') };
}

/** The reservation: from what is available to what is held for this award. */
function journalOf(actor: Actor, { facts, awardId, journalId, reservedPence, at }: AwardPlan) {
  const { budget } = facts;
  const entries = [
    { account: budget.availableAccountId, pence: 0 - reservedPence },
    { account: budget.reservedAccountId, pence: reservedPence },
  ];
  const content = { kind: 'reservation', budgetId: budget.id, awardId, entries };
  return {
    ...content,
    id: journalId,
    key: `reservation-${awardId}`,
    hash: sha256(content),
    by: actor.userId,
    occurredAt: at,
  };
}

function sha256(value: JsonValue): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}

function resultOf({ request, plan }: Item, row: WriteRow | undefined): WriteResult {
  if (row === undefined) throw new Error('ordering.place_awards left an item without an answer');
  if (row.result === 'facts-moved') return { kind: 'facts-moved' };
  if (row.result === 'placed') {
    // Kept with the award, in its transaction.
    idempotencyAnswerKept(request.actor);
    return { kind: 'placed', answer: { ...plan.answer, ...row.detail } };
  }
  if (row.result === 'budget-exceeded') {
    const { availablePence, requestedPence } = row.detail as { availablePence: Pence; requestedPence: Pence };
    return { kind: 'refused', error: new DomainError('budget-exceeded', { availablePence, requestedPence }) };
  }
  if (row.result === 'suggestion-closed') {
    return { kind: 'refused', error: new DomainError('invalid-input', { field: 'suggestionId' }) };
  }
  return { kind: 'refused', error: new IdempotentReplay() };
}
