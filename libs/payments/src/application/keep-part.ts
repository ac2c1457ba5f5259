import { Injectable } from '@nestjs/common';
import { type Actor, Clock, Ids, type Pence, type Tx } from '@commonweal/kernel';
import { BudgetLedger } from '@commonweal/budgets';
import { PAYABLE_TRANSITIONS } from '../domain/payment-states';
import { Payables } from './ports/payables';
import { type Payment, Payments } from './ports/payments';

/**
 * A part of a payment was taken back. The whole came back a moment ago; what stays is a payment again, in the state that it
 * had and without a word to anybody, and the rest is a debt of its own.
 */
@Injectable()
export class KeepPart {
  constructor(
    private readonly payments: Payments,
    private readonly payables: Payables,
    private readonly budgetLedger: BudgetLedger,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  async keep(tx: Tx, actor: Actor, payment: Payment, keptPence: Pence): Promise<void> {
    const { authorityId, id: paymentId, payer, method, state, transferId } = payment;
    const at = this.clock.now();
    const payable = await this.payables.split(tx, { authorityId, payable: payment.payable, paymentId, keptPence, at });
    const id = this.ids.next<'Payment'>();
    const kept = { authorityId, runId: undefined, payer, method, state, at, transferId: transferId ?? undefined };
    await this.payments.add(tx, { ...kept, payments: [{ id, payable }] });
    await this.payables.move(tx, authorityId, [payable.id], { from: 'due', to: PAYABLE_TRANSITIONS.due.send });
    await this.budgetLedger.recordPayments(tx, actor, authorityId, [{ ...payable, paymentId: id, at }]);
  }
}
