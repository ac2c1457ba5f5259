import type { OfferId, ProviderId, Tx } from '@commonweal/kernel';
import type { MenuLists, Offer, OfferTerms } from '../domain/offer';
import type { OfferState } from '../domain/offer-transitions';

/** Where an offer's work starts from, on the national grid. */
export interface StartingPoint {
  readonly easting: number;
  readonly northing: number;
}

export interface OfferOnMenu {
  readonly providerId: ProviderId;
  readonly state: OfferState;
  readonly version: number;
}

/** Where offers are written. */
export abstract class Menu {
  abstract lists(tx: Tx): Promise<Omit<MenuLists, 'languages'>>;
  abstract providerExists(tx: Tx, providerId: ProviderId): Promise<boolean>;
  abstract add(tx: Tx, offer: Offer, starts: StartingPoint): Promise<void>;
  /** undefined when there is no such offer. The row stays locked until the transaction ends. */
  abstract lock(tx: Tx, id: OfferId): Promise<OfferOnMenu | undefined>;
  abstract replace(tx: Tx, id: OfferId, terms: OfferTerms, starts: StartingPoint): Promise<void>;
  abstract setState(tx: Tx, id: OfferId, state: OfferState): Promise<void>;
}
