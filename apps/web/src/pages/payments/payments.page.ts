import { ReadClaims } from '@commonweal/delivery';
import type { Actor } from '@commonweal/kernel';
import { ReadPayments } from '@commonweal/payments';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Controller, Get } from '@nestjs/common';
import { currentCursor, Trail } from '../../addresses/cursor-trail';
import { paths } from '../../paths';
import { page, type PageResult } from '../../rendering/page-result';
import { paymentsView } from './payments.view';

const PER_PAGE = 25;

/** Every payment to a provider, made or due, the newest first. */
@Controller()
@RequirePermission('payee.change')
export class PaymentsPage {
  constructor(
    private readonly payments: ReadPayments,
    private readonly claims: ReadClaims,
  ) {}

  @Get(paths.payments)
  async show(@CurrentActor() actor: Actor, @Trail() trail: string | undefined): Promise<PageResult> {
    const list = await this.payments.list(actor, { cursor: currentCursor(trail), limit: PER_PAGE });
    const ids = list.items.flatMap(({ claimId }) => claimId ?? []);
    const invoices = ids.length === 0 ? [] : (await this.claims.list(actor, { ids, limit: PER_PAGE })).items;
    return page('payments/payments.njk', paymentsView({ actor, list, invoices, trail }));
  }
}
