import { type Actor, DomainError, type PayableId, plainDate } from '@commonweal/kernel';
import { RecordPayment } from '@commonweal/payments';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Controller, Get, Post } from '@nestjs/common';
import { AddressId } from '../../../addresses/address-id';
import {
  attempt,
  type FormState,
  newForm,
  onceKey,
  SendOnce,
  SubmittedForm,
  type Submission,
  withError,
} from '../../../forms';
import { paths, pathTo } from '../../../paths';
import { page, pageAgain, type PageResult, seeOther } from '../../../rendering/page-result';
import { OwnPayments } from '../own-payments';
import { ToPayOneForm } from './to-pay-one.form';

const TEMPLATE = 'to-pay/payment/to-pay-one.njk';

/** "I have paid this": the day, and what was written on it. */
@Controller()
@RequirePermission('payment.record')
export class ToPayOnePage {
  constructor(
    private readonly payments: OwnPayments,
    private readonly record: RecordPayment,
    private readonly sendOnce: SendOnce,
  ) {}

  @Get(paths.toPayOne)
  async show(@CurrentActor() actor: Actor, @AddressId('paymentId') payableId: PayableId): Promise<PageResult> {
    return page(TEMPLATE, await this.view(actor, payableId, newForm({ once: onceKey() })));
  }

  @Post(paths.toPayOne)
  async submit(
    @CurrentActor() actor: Actor,
    @AddressId('paymentId') payableId: PayableId,
    @SubmittedForm(ToPayOneForm) sent: Submission<ToPayOneForm>,
  ): Promise<PageResult> {
    if (!sent.ok) return pageAgain(TEMPLATE, await this.view(actor, payableId, sent.form));
    const { paidOn, reference, once } = sent.value;
    const address = pathTo(paths.toPayOne, { paymentId: payableId });
    const done = await attempt(() =>
      this.sendOnce.run({ actor, address, once, form: sent.form }, async (keyed) => {
        await this.record.execute(keyed, { payableId, paidOn: plainDate(paidOn), reference });
        return paths.toPay;
      }),
    );
    if (done.ok) return seeOther(done.value, 'toPay:done');
    if (done.refusal.code !== 'invalid-input') throw done.refusal;
    return pageAgain(TEMPLATE, await this.view(actor, payableId, withError(sent.form, 'paidOn', 'toPay:dayToCome')));
  }

  /** @throws DomainError not-found for what is not this reader's to pay, or is paid. */
  private async view(actor: Actor, payableId: PayableId, form: FormState) {
    const payment = (await this.payments.due(actor)).find(({ paymentId }) => paymentId === payableId);
    if (payment === undefined) throw new DomainError('not-found');
    return { form, payment };
  }
}
