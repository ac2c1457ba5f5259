import { Injectable } from '@nestjs/common';
import { type Actor, Clock, DomainError, type Instant, type Tx } from '@commonweal/kernel';
import { BudgetLedger } from '@commonweal/budgets';
import { nextPaymentState, PAYABLE_TRANSITIONS, type PaymentStep } from '../domain/payment-states';
import { PaymentMessages } from './payment-messages';
import { Payables } from './ports/payables';
import { type Payment, type PaymentChange, Payments } from './ports/payments';

type Facts = Pick<PaymentChange, 'reasonCode' | 'transferId'>;

/** The only way a payment changes state, in the caller's transaction, with what follows from it. */
@Injectable()
export class PaymentSteps {
  constructor(
    private readonly payments: Payments,
    private readonly payables: Payables,
    private readonly budgetLedger: BudgetLedger,
    private readonly messages: PaymentMessages,
    private readonly clock: Clock,
  ) {}

  /** The money has arrived. @throws DomainError illegal-transition */
  async settle(tx: Tx, actor: Actor, payment: Payment, facts: Facts = {}): Promise<Instant> {
    const at = await this.change(tx, actor, payment, { ...facts, step: 'settle' });
    await this.messages.settled(tx, payment);
    return at;
  }

  /** The money came back, or never left: it is owed again, and everybody sees it. @throws DomainError illegal-transition */
  async reject(tx: Tx, actor: Actor, payment: Payment, facts: Facts & { readonly reasonCode: string }): Promise<void> {
    const { authorityId, id: paymentId, payable } = payment;
    const at = await this.change(tx, actor, payment, { ...facts, step: 'reject' });
    await this.payables.move(tx, authorityId, [payable.id], { from: 'sent', to: PAYABLE_TRANSITIONS.sent.return });
    const wasPosted = payment.state !== 'queued';
    if (wasPosted) await this.budgetLedger.reversePayment(tx, actor, authorityId, { ...payable, paymentId, at });
    await this.messages.returned(tx, payment, wasPosted);
  }

  async change(tx: Tx, actor: Actor, payment: Payment, { step, ...facts }: Facts & { readonly step: PaymentStep }) {
    const to = nextPaymentState(payment.state, step);
    if (to === undefined) throw new DomainError('illegal-transition', { state: payment.state, action: step });
    const at = this.clock.now();
    await this.payments.change(tx, { payment, step, to, ...facts, by: actor.userId, at });
    return at;
  }
}
