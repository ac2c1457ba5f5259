import type { Door } from '@commonweal/access';
import type { Instant, UserId } from '@commonweal/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Who came in, by which door, and when they proved who they are. */
export interface SignedInBy {
  readonly userId: UserId;
  readonly door: Door;
  readonly at: Instant;
  /** By an identity provider it may be a while ago; now where nothing is said. */
  readonly provedAt?: Instant | undefined;
}

/** A new session id at sign-in, so that one planted before is worth nothing; the session before it ends. */
export async function startSession(request: FastifyRequest, by: SignedInBy): Promise<void> {
  await request.session.regenerate();
  request.session.userId = by.userId;
  request.session.door = by.door;
  request.session.signedInAt = by.at;
  request.session.provedAt = by.provedAt ?? by.at;
}

export async function endSession(request: FastifyRequest, reply: FastifyReply, cookie: string): Promise<void> {
  await request.session.destroy();
  void reply.clearCookie(cookie, { path: '/' });
}
