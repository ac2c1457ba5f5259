import { ReadOffers } from '@commonweal/catalogue';
import type { Actor, BudgetId, OfferId } from '@commonweal/kernel';
import { SearchForBuyer } from '@commonweal/ordering';
import { Postcodes } from '@commonweal/places';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Controller, Get } from '@nestjs/common';
import { AddressId } from '../../../addresses/address-id';
import { AskedForm, type Submission, withRefusal } from '../../../forms';
import { paths } from '../../../paths';
import { page, pageAgain, type PageResult } from '../../../rendering/page-result';
import { searchMenu } from '../../people/person/budgets/menu/menu-search';
import { ChosenOffers } from '../chosen-offers';
import { IntroductionReader } from '../introduction-reader';
import { IntroductionMenuForm } from './menu.form';
import { introductionMenuView } from './menu.view';

const TEMPLATE = 'introductions/menu/menu.njk';

/** The menu as the person has it, to choose from and to suggest; nothing here places anything. */
@Controller()
export class IntroductionMenuPage {
  constructor(
    private readonly reader: IntroductionReader,
    private readonly offers: ReadOffers,
    private readonly search: SearchForBuyer,
    private readonly postcodes: Postcodes,
  ) {}

  @Get(paths.introductionMenu)
  @RequirePermission('person.introduce')
  async show(
    @CurrentActor() actor: Actor,
    @AddressId('budgetId') budgetId: BudgetId,
    @ChosenOffers() chosen: readonly OfferId[],
    @AskedForm(IntroductionMenuForm) asked: Submission<IntroductionMenuForm>,
  ): Promise<PageResult> {
    const [introduction, categories] = await Promise.all([this.reader.of(actor, budgetId), this.offers.categories()]);
    const around = { ...introduction, categories, chosen };
    if (!asked.ok) return pageAgain(TEMPLATE, introductionMenuView(around, asked.form));
    const found = await searchMenu(this.search, this.postcodes, { actor, budgetId, filters: asked.value });
    if (found.ok) return page(TEMPLATE, introductionMenuView(around, asked.form, found.value));
    return pageAgain(TEMPLATE, introductionMenuView(around, withRefusal(asked.form, found.refusal, 'postcode')));
  }
}
