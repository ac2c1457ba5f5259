import type { FastifyInstance } from 'fastify';
import { ASSETS } from './assets';

/** A handful of small files, kept in memory. A stamped address never changes what it serves. */
export function serveAssets(fastify: FastifyInstance): void {
  for (const [name, { contentType, content }] of ASSETS) {
    fastify.get<{ Querystring: { v?: string } }>(`/static/${name}`, (request, reply) =>
      reply
        .type(contentType)
        .header('cache-control', request.query.v ? 'public, max-age=31536000, immutable' : 'public, max-age=3600')
        .send(content),
    );
  }
}
