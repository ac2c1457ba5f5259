import { Injectable } from '@nestjs/common';
import type { AuthorityId } from '@commonweal/kernel';
import { Database } from '@commonweal/platform';
import { type CandidateQuery, OfferSearch } from '../application/queries/offer-search';
import type { OfferCandidate, OfferView } from '../application/queries/offer-views';
import { OFFER_FACTS, type OfferFactsRow, toOfferView } from './offer-facts';
import { candidateStatement, type SearchStatement } from './search-statement';

interface FoundRow {
  id: string;
  metres: number | null;
}

/** Two statements: the index says which offers and in what order, the tables say what they are. */
@Injectable()
export class SqlOfferSearch extends OfferSearch {
  constructor(private readonly database: Database) {
    super();
  }

  async candidates(search: CandidateQuery): Promise<OfferCandidate[]> {
    const views = await this.views(candidateStatement(search), search.authorityId);
    return views.flatMap((view) => {
      const { distanceMetres } = view.offer;
      return distanceMetres === null ? [] : [{ ...view, offer: { ...view.offer, distanceMetres } }];
    });
  }

  async views({ text, values }: SearchStatement, authorityId?: AuthorityId): Promise<OfferView[]> {
    const found = await this.database.query<FoundRow>(text, values);
    return this.facts(found, authorityId);
  }

  /** In the order given; an id that is unknown is left out. */
  async facts(found: readonly FoundRow[], authorityId?: AuthorityId): Promise<OfferView[]> {
    if (found.length === 0) return [];
    const rows = await this.database.query<OfferFactsRow>(OFFER_FACTS, [
      found.map(({ id }) => id),
      found.map(({ metres }) => metres),
      authorityId ?? null,
    ]);
    return rows.map(toOfferView);
  }
}
