import type { Language } from '@commonweal/kernel';
import type { FastifyRequest } from 'fastify';

/** Of whoever is signed in; of a caller who is not known, or not yet, what it asks for. */
export function languageOf({ actor, headers }: FastifyRequest): Language {
  return actor?.language ?? (/^\s*cy\b/i.test(headers['accept-language'] ?? '') ? 'cy' : 'en');
}
