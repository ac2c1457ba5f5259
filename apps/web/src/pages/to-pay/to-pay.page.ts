import type { Actor } from '@commonweal/kernel';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Controller, Get } from '@nestjs/common';
import { paths } from '../../paths';
import { page, type PageResult } from '../../rendering/page-result';
import { OwnPayments } from './own-payments';

/** Bills that were approved and that the reader pays themself, and those that they have paid. */
@Controller()
export class ToPayPage {
  constructor(private readonly payments: OwnPayments) {}

  @Get(paths.toPay)
  @RequirePermission('payment.record')
  async show(@CurrentActor() actor: Actor): Promise<PageResult> {
    const [due, paid] = await Promise.all([this.payments.due(actor), this.payments.paid(actor)]);
    const ofFunds = !actor.permissions.has('award.agree');
    return page('to-pay/to-pay.njk', { due, paid, ofFunds, backHref: ofFunds ? paths.funds : paths.yourCare });
  }
}
