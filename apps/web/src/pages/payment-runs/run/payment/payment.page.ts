import { ReadUsers } from '@commonweal/access';
import { type Actor, DomainError, type PaymentId, type PaymentRunId } from '@commonweal/kernel';
import { isOwnPayer, ReadPayments, RejectPayment, SettlePayment } from '@commonweal/payments';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Controller, Get, Post } from '@nestjs/common';
import { AddressId } from '../../../../addresses/address-id';
import {
  type FormState,
  newForm,
  onceKey,
  SendOnce,
  StepForm,
  SubmittedForm,
  type Submission,
} from '../../../../forms';
import { paths, pathTo } from '../../../../paths';
import { page, pageAgain, type PageResult, seeOther } from '../../../../rendering/page-result';
import { RejectPaymentForm } from './payment.form';
import { paymentPageView } from './payment.view';

const TEMPLATE = 'payment-runs/run/payment/payment.njk';

/** The ids in the address of a payment. */
interface Which {
  readonly runId: PaymentRunId;
  readonly paymentId: PaymentId;
}

/** One payment of a run: what became of it, and what finance saw at its bank. */
@Controller()
export class PaymentPage {
  constructor(
    private readonly payments: ReadPayments,
    private readonly users: ReadUsers,
    private readonly settle: SettlePayment,
    private readonly reject: RejectPayment,
    private readonly sendOnce: SendOnce,
  ) {}

  @Get(paths.payment)
  @RequirePermission('payment-run.read')
  async show(
    @CurrentActor() actor: Actor,
    @AddressId('runId') runId: PaymentRunId,
    @AddressId('paymentId') paymentId: PaymentId,
  ): Promise<PageResult> {
    return page(TEMPLATE, await this.view(actor, { runId, paymentId }));
  }

  @Post(paths.settlePayment)
  @RequirePermission('payment.settle')
  async submitSettlement(
    @CurrentActor() actor: Actor,
    @AddressId('runId') runId: PaymentRunId,
    @AddressId('paymentId') paymentId: PaymentId,
    @SubmittedForm(StepForm) sent: Submission<StepForm>,
  ): Promise<PageResult> {
    if (!sent.ok) throw new DomainError('invalid-input');
    const { version, once } = sent.value;
    const address = pathTo(paths.settlePayment, { runId, paymentId });
    const location = await this.sendOnce.run({ actor, address, once, form: sent.form }, async (keyed) => {
      await this.settle.execute(keyed, { paymentId, version });
      return pathTo(paths.payment, { runId, paymentId });
    });
    return seeOther(location, 'paymentRuns:arrived.done');
  }

  @Post(paths.rejectPayment)
  @RequirePermission('payment.settle')
  async submitRejection(
    @CurrentActor() actor: Actor,
    @AddressId('runId') runId: PaymentRunId,
    @AddressId('paymentId') paymentId: PaymentId,
    @SubmittedForm(RejectPaymentForm) sent: Submission<RejectPaymentForm>,
  ): Promise<PageResult> {
    if (!sent.ok) return pageAgain(TEMPLATE, await this.view(actor, { runId, paymentId }, sent.form));
    const { version, once, reasonCode } = sent.value;
    const address = pathTo(paths.rejectPayment, { runId, paymentId });
    const location = await this.sendOnce.run({ actor, address, once, form: sent.form }, async (keyed) => {
      await this.reject.execute(keyed, { paymentId, version, reasonCode });
      return pathTo(paths.payment, { runId, paymentId });
    });
    return seeOther(location, 'paymentRuns:reject.done');
  }

  private async view(actor: Actor, { runId, paymentId }: Which, typed?: FormState) {
    const payment = await this.payments.byId(actor, paymentId);
    const { history, version, payerKind: kind, payerId } = payment;
    if (payment.runId !== runId || !isOwnPayer(actor, { kind, id: payerId })) throw new DomainError('not-found');
    const forWhat = { claimId: payment.claimId ?? undefined, instalmentId: payment.instalmentId ?? undefined };
    const [{ items: ofClaim }, names] = await Promise.all([
      this.payments.list(actor, { ...forWhat, limit: 100 }),
      this.users.names(actor, [...new Set(history.map(({ by }) => by))]),
    ]);
    const form = typed ?? newForm({ version: String(version), once: onceKey() });
    return paymentPageView({ actor, payment, ofClaim, names, form });
  }
}
