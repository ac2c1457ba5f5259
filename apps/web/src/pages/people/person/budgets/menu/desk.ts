import type { BudgetId, OfferId, PersonId } from '@commonweal/kernel';
import { DomainError, isUuid } from '@commonweal/kernel';
import type { SuggestionId } from '@commonweal/ordering';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { withQuery } from '../../../../../addresses/with-query';
import { paths, pathTo } from '../../../../../paths';

/** Where support is found and bought: by an officer from the person's page, the holder from their money, the host from the fund. */
export type Desk = 'officer' | 'holder' | 'host';

export interface DeskAddress {
  readonly desk: Desk;
  readonly budgetId: BudgetId;
  /** In the address of officers alone: whoever holds the money is asked for no more than the money. */
  readonly personId: PersonId | undefined;
}

export interface OfferAddress extends DeskAddress {
  readonly offerId: OfferId;
  /** The list that the offer was chosen from, signed. */
  readonly list: string | undefined;
  /** The suggestion that it follows. */
  readonly suggestion: SuggestionId | undefined;
}

const PAGES = {
  officer: {
    ...{ home: paths.person, menu: paths.menu, offer: paths.menuOffer },
    ...{ fillIn: paths.newAward, check: paths.checkAward, place: paths.placeAward, placed: paths.award },
  },
  holder: {
    ...{ home: paths.money, menu: paths.moneyMenu, offer: paths.moneyOffer },
    ...{ fillIn: paths.newPurchase, check: paths.checkPurchase, place: paths.placePurchase, placed: paths.arrangedOne },
  },
  host: {
    ...{ home: paths.fund, menu: paths.fundMenu, offer: paths.fundOffer },
    ...{ fillIn: paths.newFundPurchase, check: paths.checkFundPurchase, place: paths.placeFundPurchase },
    placed: paths.award,
  },
} as const satisfies Record<Desk, Record<string, string>>;

type DeskPage = keyof (typeof PAGES)['officer'];

/** The address of a page at this desk. */
export function atDesk(page: DeskPage, at: DeskAddress, more: { offerId?: string; awardId?: string } = {}): string {
  const { desk, personId = '', budgetId } = at;
  return pathTo<string>(PAGES[desk][page], { personId, budgetId, ...more });
}

/** Addresses of the steps of buying an offer; each carries the list on. */
export function buyingStep(step: 'offer' | 'fillIn' | 'check' | 'place', at: OfferAddress): string {
  return withQuery(atDesk(step, at, { offerId: at.offerId }), { list: at.list, suggestion: at.suggestion });
}

type Asked = FastifyRequest<{
  Params: Readonly<Partial<Record<'personId' | 'budgetId' | 'offerId', string>>>;
  Querystring: { readonly list?: string; readonly suggestion?: string };
}>;

/** The desk, the budget and, at the officers', the person in the address. What holds no id leads to no page. */
export const AtDesk = createParamDecorator((_: unknown, context: ExecutionContext): DeskAddress =>
  deskAddress(context.switchToHttp().getRequest<Asked>()),
);

/** The same with the offer and the list. */
export const AtOffer = createParamDecorator((_: unknown, context: ExecutionContext): OfferAddress => {
  const request = context.switchToHttp().getRequest<Asked>();
  const { list, suggestion } = request.query;
  return {
    ...deskAddress(request),
    offerId: idIn(request, 'offerId') as OfferId,
    list: typeof list === 'string' ? list : undefined,
    suggestion: typeof suggestion === 'string' && isUuid(suggestion) ? (suggestion as SuggestionId) : undefined,
  };
});

function deskAddress(request: Asked): DeskAddress {
  const budgetId = idIn(request, 'budgetId') as BudgetId;
  if (request.url.startsWith('/money/')) return { desk: 'holder', budgetId, personId: undefined };
  if (request.url.startsWith('/funds/')) return { desk: 'host', budgetId, personId: undefined };
  return { desk: 'officer', budgetId, personId: idIn(request, 'personId') as PersonId };
}

function idIn({ params }: Asked, name: 'personId' | 'budgetId' | 'offerId'): string {
  const id = params[name] ?? '';
  if (!isUuid(id)) throw new DomainError('not-found');
  return id;
}
