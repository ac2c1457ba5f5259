import { ReadBudgets } from '@commonweal/budgets';
import { ReadOffers } from '@commonweal/catalogue';
import type { Actor, BudgetId, PersonId } from '@commonweal/kernel';
import { SearchForBuyer } from '@commonweal/ordering';
import { ReadPeople } from '@commonweal/people';
import { Postcodes } from '@commonweal/places';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Controller, Get } from '@nestjs/common';
import { AddressId } from '../../../../../addresses/address-id';
import { AskedForm, type Submission, withRefusal } from '../../../../../forms';
import { paths } from '../../../../../paths';
import { page, pageAgain, type PageResult } from '../../../../../rendering/page-result';
import { MenuForm } from './menu.form';
import { searchMenu } from './menu-search';
import { menuView } from './menu.view';
import { personsBudget } from './persons-budget';

const TEMPLATE = 'people/person/budgets/menu/menu.njk';

/** What can be bought with one budget. */
@Controller()
export class MenuPage {
  constructor(
    private readonly people: ReadPeople,
    private readonly budgets: ReadBudgets,
    private readonly offers: ReadOffers,
    private readonly search: SearchForBuyer,
    private readonly postcodes: Postcodes,
  ) {}

  @Get(paths.menu)
  @RequirePermission('offer.search')
  async show(
    @CurrentActor() actor: Actor,
    @AddressId('personId') personId: PersonId,
    @AddressId('budgetId') budgetId: BudgetId,
    @AskedForm(MenuForm) asked: Submission<MenuForm>,
  ): Promise<PageResult> {
    const budget = personsBudget(await this.budgets.byId(actor, budgetId), personId);
    const [person, categories, outcomes] = await Promise.all([
      this.people.byId(actor, personId, 'search'),
      this.offers.categories(),
      this.offers.outcomes(),
    ]);
    const around = { actor, person, budget, categories, outcomes };
    if (!asked.ok) return pageAgain(TEMPLATE, menuView(around, asked.form));
    const found = await searchMenu(this.search, this.postcodes, { actor, budgetId, filters: asked.value });
    if (found.ok) return page(TEMPLATE, menuView(around, asked.form, found.value));
    return pageAgain(TEMPLATE, menuView(around, withRefusal(asked.form, found.refusal, 'postcode')));
  }
}
