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

/** Every debt and payment of the council, by state. */
@Controller()
export class CouncilPaymentsPage {
  constructor(private readonly payments: ReadPayments) {}

  @Get(paths.councilPayments)
  @RequirePermission('payment-run.read')
  async show(
    @CurrentActor() actor: Actor,
    @AskedForm(PaymentsForm) asked: Submission<PaymentsForm>,
  ): Promise<PageResult> {
    if (!asked.ok) return pageAgain(TEMPLATE, viewOf(asked, { items: [], nextCursor: null }));
    const { state, pages } = asked.value;
    const found = await this.payments.list(actor, { state, cursor: currentCursor(pages), limit: ON_A_PAGE });
    return page(TEMPLATE, viewOf(asked, found));
  }
}

function viewOf(asked: Submission<PaymentsForm>, { items, nextCursor }: PaymentList) {
  const { state, pages: trail } = asked.ok ? asked.value : {};
  return {
    form: asked.form,
    states: PAYMENT_STATES,
    payments: items.map(paymentLine),
    narrowed: state !== undefined,
    pager: pagerLinks({ path: paths.councilPayments, query: { state }, trail, nextCursor }),
  };
}
