import { PassThrough } from 'node:stream';
import type { FastifyInstance } from 'fastify';

declare module 'fastify' {
  interface FastifyRequest {
    /** The body as it came, to the byte; only of addresses that ask for it. */
    rawBody?: Buffer;
  }
}

/** Keeps the bytes of what is sent to these addresses, for a signature is over them and not over what they mean. */
export function keepRawBody(fastify: FastifyInstance, addresses: readonly string[]): void {
  fastify.addHook('preParsing', (request, _reply, payload, done) => {
    if (!addresses.includes(request.url.split('?')[0] ?? '')) {
      done(null, payload);
      return;
    }
    const chunks: Buffer[] = [];
    const copy = new PassThrough();
    payload.on('data', (chunk: Buffer) => chunks.push(chunk));
    payload.on('end', () => {
      request.rawBody = Buffer.concat(chunks);
    });
    payload.on('error', (error) => copy.destroy(error));
    done(null, payload.pipe(copy));
  });
}
