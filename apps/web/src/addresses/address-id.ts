import { DomainError, isUuid } from '@commonweal/kernel';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** An id in the address of a page: `@AddressId('personId') personId: PersonId`. What is not one leads to no page. */
export const AddressId = createParamDecorator((name: string, context: ExecutionContext): string => {
  const { params } = context.switchToHttp().getRequest<FastifyRequest<{ Params: Readonly<Record<string, string>> }>>();
  const id = params[name] ?? '';
  if (!isUuid(id)) throw new DomainError('not-found');
  return id;
});
