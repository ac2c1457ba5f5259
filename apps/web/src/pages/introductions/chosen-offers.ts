import { isUuid, type OfferId } from '@commonweal/kernel';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** As many as one suggestion holds. */
const MOST = 20;

/**
 * The offers chosen so far stand in the address, `?offer=...&offer=...`, so that they go along from page to page:
 * `@ChosenOffers() chosen: readonly OfferId[]`. What is no id is nobody's choice.
 */
export const ChosenOffers = createParamDecorator((_: unknown, context: ExecutionContext): readonly OfferId[] => {
  const { offer } = context.switchToHttp().getRequest<FastifyRequest<{ Querystring: { offer?: unknown } }>>().query;
  const asked = [offer].flat().filter((id): id is OfferId => typeof id === 'string' && isUuid(id));
  return [...new Set(asked)].slice(0, MOST);
});
