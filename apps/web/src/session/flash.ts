import type { FastifyRequest } from 'fastify';

/** A message for the next page only: a string key and its numbers, never a name. */
export interface Flash {
  readonly key: string;
  readonly params: Readonly<Record<string, string | number>>;
}

const KEY = 'flash';

export function keepFlash(request: FastifyRequest, flash: Flash): void {
  if (request.session.userId === undefined) return;
  request.session.data = { ...request.session.data, [KEY]: { key: flash.key, params: flash.params } };
}

/** The message, which is gone after this. */
export function takeFlash(request: FastifyRequest): Flash | undefined {
  const session = request.session as typeof request.session | null;
  const { [KEY]: flash, ...rest } = session?.data ?? {};
  if (flash === undefined || session === null) return undefined;
  session.data = rest;
  return flash as unknown as Flash;
}
