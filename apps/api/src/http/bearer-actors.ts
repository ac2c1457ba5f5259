import { createHash } from 'node:crypto';
import {
  type Actor,
  Authoriser,
  canonicalJson,
  DomainError,
  type IdempotencyClaim,
  type JsonValue,
} from '@commonweal/kernel';
import { RequestActors } from '@commonweal/platform';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { told } from '../fields/told';

const BEARER = /^Bearer +([A-Za-z0-9._~+/=-]+)$/i;
/** Printable ASCII. */
const KEY = /^[\x21-\x7e](?:[\x20-\x7e]{0,253}[\x21-\x7e])?$/;

/** The sender by bearer token and by nothing else: a cookie would be sent by a browser without its user's knowing. */
@Injectable()
export class BearerActors extends RequestActors {
  constructor(private readonly authoriser: Authoriser) {
    super();
  }

  async actorOf(request: FastifyRequest): Promise<Actor | undefined> {
    const token = BEARER.exec(request.headers.authorization ?? '')?.[1];
    if (token === undefined) return undefined;
    const idempotency = idempotencyClaimOf(request);
    const context = { requestId: request.id, ...(idempotency && { idempotency }) };
    return this.authoriser.actorForToken(token, context);
  }
}

/** @throws DomainError invalid-input when the key is not 1 to 255 printable characters. */
function idempotencyClaimOf(request: FastifyRequest): IdempotencyClaim | undefined {
  const key = request.headers['idempotency-key'];
  if (request.method !== 'POST' || key === undefined) return undefined;
  if (typeof key !== 'string' || !KEY.test(key)) {
    const { context: message } = told('Send 1 to 255 printable characters', 'Anfonwch 1 i 255 o nodau argraffadwy');
    throw new DomainError('invalid-input', { errors: [{ field: 'Idempotency-Key', message }] });
  }
  const route = `POST ${request.url.split('?')[0] ?? ''}`;
  return { key, route, requestHash: hashOf((request.body ?? null) as JsonValue) };
}

function hashOf(body: JsonValue): string {
  return createHash('sha256').update(canonicalJson(body)).digest('hex');
}
