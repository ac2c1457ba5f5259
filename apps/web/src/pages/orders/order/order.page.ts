import { ReadOffers } from '@commonweal/catalogue';
import { ReadClaims } from '@commonweal/delivery';
import { type Actor, type AwardId, DomainError } from '@commonweal/kernel';
import { ReadAwards } from '@commonweal/ordering';
import { ReadDisclosedPeople } from '@commonweal/people';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Controller, Get } from '@nestjs/common';
import { AddressId } from '../../../addresses/address-id';
import { paths } from '../../../paths';
import { page, type PageResult } from '../../../rendering/page-result';
import { orderView } from './order.view';

const INVOICES_SHOWN = 50;

/** The whole order, before the provider says yes and after. */
@Controller()
@RequirePermission('award.answer')
export class OrderPage {
  constructor(
    private readonly awards: ReadAwards,
    private readonly people: ReadDisclosedPeople,
    private readonly offers: ReadOffers,
    private readonly claims: ReadClaims,
  ) {}

  @Get(paths.order)
  async show(@CurrentActor() actor: Actor, @AddressId('awardId') awardId: AwardId): Promise<PageResult> {
    const award = await this.awards.byId(actor, awardId);
    // A provider is told of nothing before the person has said yes and it is approved.
    if (award.state === 'awaiting_agreement' || award.state === 'awaiting_approval') throw new DomainError('not-found');
    const [people, outcomes, categories, invoices] = await Promise.all([
      this.people.byIds(actor, award.personName === null ? [] : [award.personId]),
      this.offers.outcomes(),
      this.offers.categories(),
      this.claims.list(actor, { awardId, limit: INVOICES_SHOWN }),
    ]);
    const person = people.get(award.personId);
    return page(
      'orders/order/order.njk',
      orderView({ actor, award, person, outcomes, categories, invoices: invoices.items }),
    );
  }
}
