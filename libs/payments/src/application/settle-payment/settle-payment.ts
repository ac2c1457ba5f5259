import { Injectable } from '@nestjs/common';
import { type Actor, DomainError, type PaymentId, UnitOfWork } from '@commonweal/kernel';
import { assertMay } from '@commonweal/access';
import { assertBanked } from '../banked-payment';
import { PaymentSteps } from '../payment-steps';
import { Payments } from '../ports/payments';

export interface PaymentToChange {
  readonly paymentId: PaymentId;
  /** The version that was seen. */
  readonly version: number;
}

/** Finance of the payer has seen at its bank that a payment has arrived. */
@Injectable()
export class SettlePayment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly payments: Payments,
    private readonly steps: PaymentSteps,
  ) {}

  /** @throws DomainError forbidden, not-found, payer-not-yours, stale-version, illegal-transition */
  async execute(actor: Actor, { paymentId, version }: PaymentToChange): Promise<void> {
    assertMay(actor, 'payment.settle');
    await this.unitOfWork.run(actor, async (tx) => {
      const payment = await this.payments.lock(tx, paymentId);
      assertBanked(actor, payment, 'settle');
      if (payment.version !== version) throw new DomainError('stale-version', { version: payment.version });
      await this.steps.settle(tx, actor, payment);
    });
  }
}
