import { ReadOffers } from '@commonweal/catalogue';
import { Clock, type Language, type OfferId } from '@commonweal/kernel';
import { type Place, Postcodes } from '@commonweal/places';
import { Public } from '@commonweal/platform';
import { Controller, Get } from '@nestjs/common';
import { AddressId } from '../../../addresses/address-id';
import { AskedForm, attempt, type Submission } from '../../../forms';
import { PageLanguage } from '../../../language/page-language';
import { paths } from '../../../paths';
import { page, type PageResult } from '../../../rendering/page-result';
import { MenuForm } from '../menu.form';
import { publicOfferView } from './offer.view';

@Controller()
export class PublicOfferPage {
  constructor(
    private readonly offers: ReadOffers,
    private readonly postcodes: Postcodes,
    private readonly clock: Clock,
  ) {}

  @Get(paths.publicOffer)
  @Public('what is on the menu is open to everyone')
  async show(
    @AddressId('offerId') offerId: OfferId,
    @AskedForm(MenuForm) asked: Submission<MenuForm>,
    @PageLanguage() language: Language,
  ): Promise<PageResult> {
    const place = await this.placeOf(asked);
    const [view, categories, outcomes] = await Promise.all([
      this.offers.byId(offerId, place && { place }),
      this.offers.categories(),
      this.offers.outcomes(),
    ]);
    const facts = { view, categories, outcomes, language, place, form: asked.form, today: this.clock.today() };
    return page('menu/offer/offer.njk', publicOfferView(facts));
  }

  /** A postcode that cannot be read here is left out: the menu says what is wrong with it. */
  private async placeOf(asked: Submission<MenuForm>): Promise<Place | undefined> {
    const postcode = asked.ok ? asked.value.postcode : undefined;
    if (postcode === undefined) return undefined;
    const found = await attempt(() => this.postcodes.resolve(postcode));
    return found.ok ? found.value : undefined;
  }
}
