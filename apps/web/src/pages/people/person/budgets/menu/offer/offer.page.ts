import type { Actor } from '@commonweal/kernel';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Controller, Get } from '@nestjs/common';
import { paths } from '../../../../../../paths';
import { page, type PageResult } from '../../../../../../rendering/page-result';
import { AtOffer, type OfferAddress } from '../desk';
import { DeskReader } from '../desk-reader';
import { offerView } from './offer.view';

/** One offer, seen with one budget. */
@Controller()
export class MenuOfferPage {
  constructor(private readonly reader: DeskReader) {}

  @Get([paths.menuOffer, paths.moneyOffer, paths.fundOffer])
  @RequirePermission('offer.search')
  async show(@CurrentActor() actor: Actor, @AtOffer() at: OfferAddress): Promise<PageResult> {
    const found = await this.reader.offer(actor, at, 'search');
    return page('people/person/budgets/menu/offer/offer.njk', offerView(found));
  }
}
