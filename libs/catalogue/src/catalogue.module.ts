import { Module } from '@nestjs/common';
import { PlacesModule } from '@commonweal/places';
import { ListOffer } from './application/list-offer/list-offer';
import { Menu } from './application/menu';
import { PauseOffer } from './application/pause-offer/pause-offer';
import { OfferSearch } from './application/queries/offer-search';
import { ReadOffers } from './application/queries/read-offers';
import { ReviseOffer } from './application/revise-offer/revise-offer';
import { SqlMenu } from './infrastructure/sql-menu';
import { SqlOfferSearch } from './infrastructure/sql-offer-search';
import { SqlReadOffers } from './infrastructure/sql-read-offers';

const USE_CASES = [ListOffer, ReviseOffer, PauseOffer];

@Module({
  imports: [PlacesModule],
  providers: [
    ...USE_CASES,
    SqlOfferSearch,
    { provide: OfferSearch, useExisting: SqlOfferSearch },
    { provide: ReadOffers, useClass: SqlReadOffers },
    { provide: Menu, useClass: SqlMenu },
  ],
  exports: [...USE_CASES, OfferSearch, ReadOffers],
})
export class CatalogueModule {}
