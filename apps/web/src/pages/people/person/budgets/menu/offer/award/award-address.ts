import type { BudgetId, OfferId, PersonId } from '@commonweal/kernel';
import { DomainError, isUuid } from '@commonweal/kernel';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { withQuery } from '../../../../../../../addresses/with-query';
import { paths, pathTo } from '../../../../../../../paths';
import type { AwardAddress } from './award-around';

type Asked = FastifyRequest<{
  Params: Readonly<Record<'personId' | 'budgetId' | 'offerId', string>>;
  Querystring: { readonly list?: string };
}>;

/** The person, the budget, the offer and the list in the address. */
export const AwardAt = createParamDecorator((_: unknown, context: ExecutionContext): AwardAddress => {
  const { params, query } = context.switchToHttp().getRequest<Asked>();
  const { personId, budgetId, offerId } = params;
  if (![personId, budgetId, offerId].every(isUuid)) throw new DomainError('not-found');
  return {
    personId: personId as PersonId,
    budgetId: budgetId as BudgetId,
    offerId: offerId as OfferId,
    list: typeof query.list === 'string' ? query.list : undefined,
  };
});

/** Addresses of the steps of the journey; each carries the list on. */
export function awardStep(step: 'menuOffer' | 'newAward' | 'checkAward' | 'placeAward', at: AwardAddress): string {
  const { personId, budgetId, offerId, list } = at;
  return withQuery(pathTo(paths[step], { personId, budgetId, offerId }), { list });
}
