import { ReadOffers } from '@commonweal/catalogue';
import type { Actor } from '@commonweal/kernel';
import { SearchForBuyer } from '@commonweal/ordering';
import { Postcodes } from '@commonweal/places';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Controller, Get } from '@nestjs/common';
import { AskedForm, type Submission, withError, withRefusal } from '../../../../../forms';
import { paths } from '../../../../../paths';
import { page, pageAgain, type PageResult } from '../../../../../rendering/page-result';
import { AtDesk, type DeskAddress } from './desk';
import { DeskReader } from './desk-reader';
import { MenuForm } from './menu.form';
import { searchMenu } from './menu-search';
import { menuView } from './menu.view';

const TEMPLATE = 'people/person/budgets/menu/menu.njk';

/** What can be bought with one budget. */
@Controller()
export class MenuPage {
  constructor(
    private readonly reader: DeskReader,
    private readonly offers: ReadOffers,
    private readonly search: SearchForBuyer,
    private readonly postcodes: Postcodes,
  ) {}

  @Get([paths.menu, paths.moneyMenu, paths.fundMenu])
  @RequirePermission('offer.search')
  async show(
    @CurrentActor() actor: Actor,
    @AtDesk() at: DeskAddress,
    @AskedForm(MenuForm) asked: Submission<MenuForm>,
  ): Promise<PageResult> {
    const [money, categories, outcomes] = await Promise.all([
      this.reader.money(actor, at, 'search'),
      this.offers.categories(),
      this.offers.outcomes(),
    ]);
    const around = { ...money, categories, outcomes };
    if (!asked.ok) return pageAgain(TEMPLATE, menuView(around, asked.form));
    const { budgetId } = at;
    const found = await searchMenu(this.search, this.postcodes, { actor, budgetId, filters: asked.value });
    if (found.ok) return page(TEMPLATE, menuView(around, asked.form, found.value));
    const { field } = found.refusal.facts;
    const form =
      field === 'outcomeId'
        ? withError(asked.form, 'outcome', 'errors:not-a-choice')
        : withRefusal(asked.form, found.refusal, 'postcode');
    return pageAgain(TEMPLATE, menuView(around, form));
  }
}
