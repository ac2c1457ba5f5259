import { OFFER_SORTS, type OfferSort, ReadOffers } from '@commonweal/catalogue';
import { type Actor, type BudgetId, DomainError, type OutcomeId, pence } from '@commonweal/kernel';
import { SearchForBuyer } from '@commonweal/ordering';
import { type Place, Postcodes } from '@commonweal/places';
import { OptionalActor, pageOf, Public } from '@commonweal/platform';
import { Controller, Get, Query } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiOkResponse } from '@nestjs/swagger';
import { LongPageQuery } from '../fields/page.query';
import { ChoiceField, IdField, QueryNumberField, TextField } from '../fields/request-fields';
import { offerResponse, OffersResponse } from './offer.response';
import { nextPlace, readOffset, readPlace } from './offers-cursor';

export class OffersQuery extends LongPageQuery {
  @IdField({ optional: true, description: 'For whom: without it the public menu, which no policy orders' })
  budgetId?: BudgetId;
  @TextField({ most: 10, optional: true, description: 'Another place than the person’s home' }) postcode?: string;
  @TextField({
    most: 60,
    optional: true,
    description:
      'A code of GET /categories. An officer whose council has a fund to award sees who can hold it when not given',
  })
  category?: string;
  @IdField({ optional: true, description: 'One of the person’s outcomes' }) outcomeId?: OutcomeId;
  @TextField({ most: 100, optional: true, description: 'Words of the title, description or provider’s name' })
  q?: string;
  @TextField({ most: 20, optional: true, description: 'Offered in this language: en, cy, bsl ...' }) language?: string;
  @ChoiceField(OFFER_SORTS, { optional: true }) sort?: OfferSort;
  @QueryNumberField({ optional: true, description: 'What the award would be worth over its whole life' })
  wholeLifePence = 0;
}

interface Asked {
  readonly place: Place | undefined;
  readonly actor: Actor | undefined;
}

@Controller('offers')
@Public('the menu is public; what is for one buyer needs that buyer’s token')
export class OffersController {
  constructor(
    private readonly offers: ReadOffers,
    private readonly searchForBuyer: SearchForBuyer,
    private readonly postcodes: Postcodes,
  ) {}

  @Get()
  @RouteConfig({ limited: 'search' })
  @ApiOkResponse({ type: OffersResponse })
  async list(@OptionalActor() actor: Actor | undefined, @Query() query: OffersQuery): Promise<OffersResponse> {
    const place = query.postcode === undefined ? undefined : await this.postcodes.resolve(query.postcode);
    const { budgetId } = query;
    if (budgetId === undefined) return this.menu(query, place, actor);
    return this.forBuyer(budgetId, query, { place, actor });
  }

  private async menu(query: OffersQuery, place: Place | undefined, actor: Actor | undefined): Promise<OffersResponse> {
    const { limit, sort } = query;
    const offset = readOffset(query.cursor);
    const found = await this.offers.publicSearch({
      ...filtersOf(query),
      ...(place && { place }),
      ...(sort && { sort }),
      ...{ limit: limit + 1, offset },
    });
    const { items, nextCursor } = pageOf(found, limit, () => [offset + limit]);
    const shown = items.map((offer) => offerResponse(offer, actor?.language ?? 'en'));
    return { items: shown, closed: [], nextCursor, buyer: null, policyVersion: null, shortlistId: null };
  }

  private async forBuyer(budgetId: BudgetId, query: OffersQuery, { place, actor }: Asked): Promise<OffersResponse> {
    if (actor === undefined) throw new DomainError('unauthenticated');
    if (!actor.permissions.has('offer.search')) throw new DomainError('forbidden', { permission: 'offer.search' });
    const { outcomeId, wholeLifePence, category, language, sort, limit, q: words } = query;
    const from = readPlace(query.cursor);
    const menu = await this.searchForBuyer.execute(actor, {
      ...{ budgetId, place, category, language, sort, limit, words },
      outcomeIds: outcomeId === undefined ? [] : [outcomeId],
      wholeLifePence: pence(wholeLifePence),
      ...{ offset: from.offset, shortlistsAll: true },
    });
    const { buyer, policyVersion, shortlistId, total } = menu;
    const nextCursor = nextPlace(from, { offset: from.offset + limit, total, shortlistId });
    return {
      items: menu.items.map(({ candidate, ...placing }) => offerResponse(candidate, actor.language, placing)),
      closed: menu.closed.map(({ candidate, reasons }) =>
        offerResponse(candidate, actor.language, { rank: null, reasons }),
      ),
      ...{ nextCursor, buyer, policyVersion, shortlistId },
    };
  }
}

function filtersOf({ category, language, q }: OffersQuery) {
  return { ...(category && { category }), ...(language && { language }), ...(q && { words: q }) };
}
