import { Injectable } from '@nestjs/common';
import { type Actor, DomainError, type Tx } from '@commonweal/kernel';
import { PaymentSteps } from './payment-steps';
import type { Payment } from './ports/payments';
import { PostPayments } from './post-payments';

/** What becomes of a transfer, told by the answer to the request or by an event, in whatever order they come. */
@Injectable()
export class TransferSteps {
  constructor(
    private readonly steps: PaymentSteps,
    private readonly post: PostPayments,
  ) {}

  /** The answer said that it is made; an event may have said it before. */
  async made(tx: Tx, actor: Actor, payment: Payment, transferId: string): Promise<void> {
    if (payment.state !== 'queued') return;
    const at = await this.steps.change(tx, actor, payment, { step: 'send', transferId });
    await this.post.sent(tx, actor, { authorityId: payment.authorityId, at, payments: [payment] });
  }

  async refused(tx: Tx, actor: Actor, payment: Payment, reasonCode: string): Promise<void> {
    if (payment.state === 'queued') await this.steps.reject(tx, actor, payment, { reasonCode });
  }

  /** An event said that it was made: it has arrived. Once settled or taken back, a late or repeated one says nothing new. */
  async arrived(tx: Tx, actor: Actor, payment: Payment, transferId: string): Promise<void> {
    if (payment.state !== 'queued' && payment.state !== 'sent') return;
    if (payment.state === 'queued') {
      const { authorityId, id, payable } = payment;
      const at = await this.steps.settle(tx, actor, payment, { transferId });
      await this.post.sent(tx, actor, { authorityId, at, payments: [{ id, payable }] });
      return;
    }
    await this.steps.settle(tx, actor, payment, { transferId });
  }

  /**
   * An event said that it was taken back.
   * @throws DomainError stale-version while nothing has said that it was made: that comes first.
   */
  async takenBack(tx: Tx, actor: Actor, payment: Payment): Promise<void> {
    if (payment.state === 'queued') throw new DomainError('stale-version', { version: payment.version });
    if (payment.state !== 'rejected') await this.steps.reject(tx, actor, payment, { reasonCode: 'transfer_reversed' });
  }
}
