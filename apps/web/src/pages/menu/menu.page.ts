import { type OfferView, ReadOffers } from '@commonweal/catalogue';
import type { Language } from '@commonweal/kernel';
import { type Place, Postcodes } from '@commonweal/places';
import { Public } from '@commonweal/platform';
import { Controller, Get } from '@nestjs/common';
import { AskedForm, attempt, type FormState, type Submission, withRefusal } from '../../forms';
import { PageLanguage } from '../../language/page-language';
import { paths } from '../../paths';
import { page, pageAgain, type PageResult } from '../../rendering/page-result';
import { MenuForm } from './menu.form';
import { menuView, type MenuView, ON_A_PAGE } from './menu.view';

/** Support near a postcode, for anyone: no sign-in, no council's policy, nothing kept of who asks. */
@Controller()
export class MenuPage {
  constructor(
    private readonly offers: ReadOffers,
    private readonly postcodes: Postcodes,
  ) {}

  @Get(paths.publicMenu)
  @Public('the menu is open to everyone: what support there is needs no account')
  async show(
    @AskedForm(MenuForm) asked: Submission<MenuForm>,
    @PageLanguage() language: Language,
  ): Promise<PageResult> {
    if (!asked.ok) return pageAgain('menu/menu.njk', await this.view(language, asked.form));
    const { postcode } = asked.value;
    const found = await attempt(async () => postcode && (await this.postcodes.resolve(postcode)));
    if (!found.ok) {
      return pageAgain('menu/menu.njk', await this.view(language, withRefusal(asked.form, found.refusal, 'postcode')));
    }
    const place = found.value === '' ? undefined : found.value;
    const offers = await this.search(asked.value, place);
    return page('menu/menu.njk', await this.view(language, asked.form, { place, offers }));
  }

  private search(asked: MenuForm, place: Place | undefined): Promise<readonly OfferView[]> {
    const { category, outcome, language, words, sort, page: number = '1' } = asked;
    return this.offers.publicSearch({
      ...(place && { place }),
      ...(category !== undefined && { category }),
      ...(outcome !== undefined && { outcomeCodes: [outcome] }),
      ...(language !== undefined && { language }),
      ...(words !== undefined && { words }),
      ...(sort !== undefined && { sort }),
      limit: ON_A_PAGE + 1,
      offset: (Number(number) - 1) * ON_A_PAGE,
    });
  }

  private async view(
    language: Language,
    form: FormState,
    found?: { readonly place: Place | undefined; readonly offers: readonly OfferView[] },
  ): Promise<MenuView> {
    const [categories, outcomes] = await Promise.all([this.offers.categories(), this.offers.outcomes()]);
    return menuView({ language, form, categories, outcomes, found });
  }
}
