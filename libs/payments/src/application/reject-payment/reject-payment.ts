import { Injectable } from '@nestjs/common';
import { type Actor, DomainError, UnitOfWork } from '@commonweal/kernel';
import { assertMay } from '@commonweal/access';
import type { BacsReturnCode } from '../../domain/payment-states';
import { assertBanked } from '../banked-payment';
import { PaymentSteps } from '../payment-steps';
import { Payments } from '../ports/payments';
import type { PaymentToChange } from '../settle-payment/settle-payment';

/** The bank gave one payment of a run back: it alone is owed again, and a later run pays it once. */
@Injectable()
export class RejectPayment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly payments: Payments,
    private readonly steps: PaymentSteps,
  ) {}

  /** @throws DomainError forbidden, not-found, payer-not-yours, stale-version, illegal-transition */
  async execute(
    actor: Actor,
    { paymentId, version, reasonCode }: PaymentToChange & { readonly reasonCode: BacsReturnCode },
  ): Promise<void> {
    assertMay(actor, 'payment.settle');
    await this.unitOfWork.run(actor, async (tx) => {
      const payment = await this.payments.lock(tx, paymentId);
      assertBanked(actor, payment, 'reject');
      if (payment.version !== version) throw new DomainError('stale-version', { version: payment.version });
      await this.steps.reject(tx, actor, payment, { reasonCode });
    });
  }
}
