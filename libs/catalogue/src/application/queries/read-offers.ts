import type { AuthorityId, OfferId } from '@commonweal/kernel';
import type { Place } from '@commonweal/places';
import type { OfferFilters, OfferSort } from './offer-search';
import type { OfferView } from './offer-views';

export interface CategoryView {
  readonly code: string;
  readonly name: string;
  readonly nameCy: string;
  readonly regulatedActivity: boolean;
  readonly open: boolean;
}

export interface OutcomeView {
  readonly code: string;
  readonly name: string;
  readonly nameCy: string;
}

export interface OfferContext {
  /** Distances are from here. */
  readonly place?: Pick<Place, 'easting' | 'northing'>;
  /** Whose approval and lift the facts carry. */
  readonly authorityId?: AuthorityId;
}

export interface PublicSearch extends OfferFilters {
  /** Without one: the whole menu, in an order that favours nobody. */
  readonly place?: Pick<Place, 'easting' | 'northing'>;
  /** Nearest first when absent; rank is the same. */
  readonly sort?: OfferSort;
  readonly limit: number;
  /** How many of the first are passed over; for the pages of a list. */
  readonly offset?: number;
}

export abstract class ReadOffers {
  /** Also of a paused offer, for what is arranged already. @throws DomainError not-found */
  abstract byId(offerId: OfferId, context?: OfferContext): Promise<OfferView>;
  /** In the order of the menu. */
  abstract categories(): Promise<readonly CategoryView[]>;
  abstract outcomes(): Promise<readonly OutcomeView[]>;
  /** The menu without a buyer: no policy and no council has a say in it. */
  abstract publicSearch(search: PublicSearch): Promise<readonly OfferView[]>;
}
