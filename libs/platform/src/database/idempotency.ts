import type { PoolClient } from 'pg';
import type { Actor, IdempotencyClaim } from '@commonweal/kernel';
import { statement } from './statement';

/** The key was used before: the interceptor waits for the first answer and replays it. Never shown to a user. */
export class IdempotentReplay extends Error {
  override readonly name = 'IdempotentReplay';
}

const CLAIM = `INSERT INTO platform.idempotency (user_id, route, key, request_hash) VALUES ($1, $2, $3, $4)
  ON CONFLICT DO NOTHING RETURNING 1`;

/**
 * Takes the request's key inside its own transaction, so that key and effect commit together. A second request with the
 * same key waits here for the first one's commit and then finds the key taken.
 * @throws IdempotentReplay when another request holds the key.
 */
export async function claimIdempotencyKey(client: PoolClient, actor: Actor): Promise<void> {
  const claim = actor.request.idempotency;
  if (claim === undefined || committed.has(claim)) return;
  const { rowCount } = await client.query(statement(CLAIM, [actor.userId, claim.route, claim.key, claim.requestHash]));
  if (rowCount === 0) throw new IdempotentReplay(claim.key);
}

/** A request may use several transactions; once one has committed, the key is this request's. */
export function idempotencyKeyCommitted(actor: Actor): void {
  if (actor.request.idempotency !== undefined) committed.add(actor.request.idempotency);
}

/** Whether this request has changed something under its key already. */
export function wasIdempotencyKeyCommitted(claim: IdempotencyClaim): boolean {
  return committed.has(claim);
}

/** The answer was stored in the transaction that claimed the key: nothing is left to keep. */
export function idempotencyAnswerKept(actor: Actor): void {
  if (actor.request.idempotency !== undefined) answered.add(actor.request.idempotency);
}

/** Whether the answer to this request is stored under its key already. */
export function wasIdempotencyAnswerKept(claim: IdempotencyClaim): boolean {
  return answered.has(claim);
}

const answered = new WeakSet<IdempotencyClaim>();
/** Claims committed by running requests of this process; an entry leaves with its request. */
const committed = new WeakSet<IdempotencyClaim>();
