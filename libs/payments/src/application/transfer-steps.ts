import { Injectable } from '@nestjs/common';
import { type Actor, DomainError, type Pence, type Tx, ZERO } from '@commonweal/kernel';
import { PaymentSteps } from './payment-steps';
import { KeepPart } from './keep-part';
import { type Payment, Payments } from './ports/payments';
import { PostPayments } from './post-payments';

/** What becomes of a transfer, told by the answer to the request or by an event, in whatever order they come. */
@Injectable()
export class TransferSteps {
  constructor(
    private readonly steps: PaymentSteps,
    private readonly post: PostPayments,
    private readonly payments: Payments,
    private readonly keepPart: KeepPart,
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
  async arrived(tx: Tx, actor: Actor, told: Payment, transferId: string): Promise<void> {
    const payment = await this.living(tx, told);
    if (payment === undefined) return;
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
   * An event said that of the transfer only so much stays: what was taken back is owed again. An older event than the last
   * says nothing new.
   * @throws DomainError stale-version while nothing has said that it was made: that comes first.
   */
  async takenBack(tx: Tx, actor: Actor, told: Payment, remainingPence: Pence): Promise<void> {
    const payment = await this.living(tx, told);
    if (payment === undefined) return;
    if (payment.state === 'queued') throw new DomainError('stale-version', { version: payment.version });
    if (remainingPence >= payment.payable.amountPence) return;
    const reasonCode = remainingPence === ZERO ? 'transfer_reversed' : 'transfer_partly_reversed';
    await this.steps.reject(tx, actor, payment, { reasonCode });
    if (remainingPence > ZERO) await this.keepPart.keep(tx, actor, payment, remainingPence);
  }

  /** Of a transfer of which a part was taken back, what stays is another payment. */
  private living(tx: Tx, told: Payment): Promise<Payment | undefined> {
    return told.state === 'rejected' ? this.payments.lockKept(tx, told) : Promise.resolve(told);
  }
}
