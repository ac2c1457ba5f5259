import { createHash } from 'node:crypto';
import { type Actor, canonicalJson, DomainError, type IdempotencyClaim, type JsonValue } from '@commonweal/kernel';
import type { AwardView, PlaceAward, PlaceAwardRequest } from '@commonweal/ordering';
import type { StoredAnswers } from '@commonweal/platform';

interface ToPlace {
  readonly actor: Actor;
  readonly key: string;
  readonly request: PlaceAwardRequest;
}

interface PlacedOnce {
  readonly awardId: string;
  readonly kind: AwardView['kind'];
}

const ROUTE = 'POST (page) award';

/** Places the award of a form once, however often it is sent; every time after the first gives the same award. */
export async function placeOnce(place: PlaceAward, answers: StoredAnswers, asked: ToPlace): Promise<PlacedOnce> {
  const { actor, key, request } = asked;
  const content = JSON.parse(JSON.stringify(request)) as JsonValue;
  const requestHash = createHash('sha256').update(canonicalJson(content)).digest('hex');
  const claim: IdempotencyClaim = { key, route: ROUTE, requestHash };
  const before = await placedBefore(answers, actor, claim);
  if (before !== undefined) return before;
  try {
    const placed = await place.execute({ ...actor, request: { ...actor.request, idempotency: claim } }, request);
    return placedOf(placed);
  } catch (error) {
    // The same form, sent twice at once: the other one may have won while this one found the money gone.
    const meanwhile = await placedBefore(answers, actor, claim);
    if (meanwhile === undefined) throw error;
    return meanwhile;
  }
}

/** @throws DomainError idempotency-mismatch when the key was sent with other answers. */
async function placedBefore(
  answers: StoredAnswers,
  actor: Actor,
  claim: IdempotencyClaim,
): Promise<PlacedOnce | undefined> {
  const found = await answers.find(actor, claim);
  if (found === undefined) return undefined;
  if (found.requestHash !== claim.requestHash) throw new DomainError('idempotency-mismatch');
  return found.response === null ? undefined : placedOf(found.response);
}

/** Of the answer that ordering stores with the award. */
function placedOf(answer: JsonValue): PlacedOnce {
  const { id, kind } = answer as { readonly id: string; readonly kind: AwardView['kind'] };
  return { awardId: id, kind };
}
