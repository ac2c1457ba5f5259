import { ReadBudgets } from '@commonweal/budgets';
import { ReadOffers } from '@commonweal/catalogue';
import { type Actor, type BudgetId, Clock, type OfferId, type PersonId } from '@commonweal/kernel';
import { ReadPeople } from '@commonweal/people';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Controller, Get, Query } from '@nestjs/common';
import { AddressId } from '../../../../../../addresses/address-id';
import { paths } from '../../../../../../paths';
import { page, type PageResult } from '../../../../../../rendering/page-result';
import { personsBudget } from '../persons-budget';
import { offerView } from './offer.view';

/** One offer, seen with one budget. */
@Controller()
export class MenuOfferPage {
  constructor(
    private readonly people: ReadPeople,
    private readonly budgets: ReadBudgets,
    private readonly offers: ReadOffers,
    private readonly clock: Clock,
  ) {}

  @Get(paths.menuOffer)
  @RequirePermission('offer.search')
  async show(
    @CurrentActor() actor: Actor,
    @AddressId('personId') personId: PersonId,
    @AddressId('budgetId') budgetId: BudgetId,
    @AddressId('offerId') offerId: OfferId,
    @Query('list') list?: string,
  ): Promise<PageResult> {
    const budget = personsBudget(await this.budgets.byId(actor, budgetId), personId);
    const person = await this.people.byId(actor, personId, 'search');
    const offer = await this.offers.byId(offerId, { place: person, authorityId: person.authorityId });
    const facts = { actor, person, budget, offer, list, today: this.clock.today() };
    return page('people/person/budgets/menu/offer/offer.njk', offerView(facts));
  }
}
