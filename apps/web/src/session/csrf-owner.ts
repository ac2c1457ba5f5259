import type { FastifyRequest } from 'fastify';

/** A CSRF token is good for the session it was made in, or for nobody in particular before sign-in. */
export function csrfOwner(request: FastifyRequest): string {
  const session = request.session as typeof request.session | null;
  return session?.userId === undefined ? 'anonymous' : session.sessionId;
}
