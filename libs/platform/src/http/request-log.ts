import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';

/** Request ids are always our own: one that a caller sends could carry anything into the logs. */
export function newRequestId(): string {
  return randomUUID();
}

/**
 * One line a request: the route's pattern instead of its address, so that neither ids nor search words are
 * logged. The request id is in the answer's header for the user to quote.
 */
export function logRequests(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id);
    done();
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url ?? 'none',
        status: reply.statusCode,
        milliseconds: Math.round(reply.elapsedTime),
      },
      'request',
    );
    done();
  });
}
