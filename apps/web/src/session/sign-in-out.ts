import { type Clock, type UserId } from '@commonweal/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** A new session id at sign-in, so that one planted before is worth nothing. */
export async function startSession(request: FastifyRequest, userId: UserId, clock: Clock): Promise<void> {
  await request.session.regenerate();
  request.session.userId = userId;
  request.session.signedInAt = clock.now();
}

export async function endSession(request: FastifyRequest, reply: FastifyReply, cookie: string): Promise<void> {
  await request.session.destroy();
  void reply.clearCookie(cookie, { path: '/' });
}
