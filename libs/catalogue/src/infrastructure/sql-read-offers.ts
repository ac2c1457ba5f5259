import { Injectable } from '@nestjs/common';
import { DomainError, type OfferId } from '@commonweal/kernel';
import { distanceMetres } from '@commonweal/places';
import { Database } from '@commonweal/platform';
import type { OfferView } from '../application/queries/offer-views';
import {
  type CategoryView,
  type OfferContext,
  type OutcomeView,
  type PublicSearch,
  ReadOffers,
} from '../application/queries/read-offers';
import { menuStatement, publicCandidates } from './search-statement';
import { SqlOfferSearch } from './sql-offer-search';

@Injectable()
export class SqlReadOffers extends ReadOffers {
  constructor(
    private readonly database: Database,
    private readonly search: SqlOfferSearch,
  ) {
    super();
  }

  async byId(offerId: OfferId, { place, authorityId }: OfferContext = {}): Promise<OfferView> {
    const [starts] = await this.database.query<{ easting: number; northing: number }>(
      `SELECT easting, northing FROM catalogue.offer WHERE id = $1 AND state <> 'draft'`,
      [offerId],
    );
    if (starts === undefined) throw new DomainError('not-found');
    const metres = place === undefined ? null : distanceMetres(place, starts);
    const [view] = await this.search.facts([{ id: offerId, metres }], authorityId);
    if (view === undefined) throw new DomainError('not-found');
    return view;
  }

  categories(): Promise<readonly CategoryView[]> {
    return this.database.query<CategoryView>(
      `SELECT code, name, name_cy AS "nameCy", regulated_activity AS "regulatedActivity", open
       FROM catalogue.category ORDER BY position`,
    );
  }

  outcomes(): Promise<readonly OutcomeView[]> {
    return this.database.query<OutcomeView>(
      'SELECT code, name, name_cy AS "nameCy" FROM catalogue.outcome_code ORDER BY position',
    );
  }

  publicSearch(search: PublicSearch): Promise<readonly OfferView[]> {
    const { place } = search;
    return this.search.views(place === undefined ? menuStatement(search) : publicCandidates(search, place));
  }
}
