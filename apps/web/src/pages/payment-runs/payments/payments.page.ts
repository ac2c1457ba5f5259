import type { Actor } from '@commonweal/kernel';
import { type PaymentList, ReadPayments } from '@commonweal/payments';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Controller, Get } from '@nestjs/common';
import { currentCursor, pagerLinks } from '../../../addresses/cursor-trail';
import { AskedForm, type Submission } from '../../../forms';
import { paths } from '../../../paths';
import { page, pageAgain, type PageResult } from '../../../rendering/page-result';
import { paymentLine } from '../payment-line';
import { PAYMENT_STATES, PaymentsForm } from './payments.form';

const ON_A_PAGE = 50;
const TEMPLATE = 'payment-runs/payments/payments.njk';

/** Every debt and payment of the council, or of the host from its funds, by state. */
@Controller()
export class CouncilPaymentsPage {
  constructor(private readonly payments: ReadPayments) {}

  @Get(paths.councilPayments)
  @RequirePermission('payment-run.read')
  async show(
    @CurrentActor() actor: Actor,
    @AskedForm(PaymentsForm) asked: Submission<PaymentsForm>,
  ): Promise<PageResult> {
    if (!asked.ok) return pageAgain(TEMPLATE, viewOf(actor, asked, { items: [], nextCursor: null }));
    const { state, pages } = asked.value;
    // What a host is paid itself is among its invoices.
    const payerId = actor.permissions.has('fund.read') ? actor.providerId : undefined;
    const found = await this.payments.list(actor, { state, payerId, cursor: currentCursor(pages), limit: ON_A_PAGE });
    return page(TEMPLATE, viewOf(actor, asked, found));
  }
}

function viewOf(actor: Actor, asked: Submission<PaymentsForm>, { items, nextCursor }: PaymentList) {
  const { state, pages: trail } = asked.ok ? asked.value : {};
  return {
    form: asked.form,
    states: PAYMENT_STATES,
    payments: items.map((payment) => paymentLine(actor, payment)),
    narrowed: state !== undefined,
    pager: pagerLinks({ path: paths.councilPayments, query: { state }, trail, nextCursor }),
  };
}
