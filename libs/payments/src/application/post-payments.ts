import { Injectable } from '@nestjs/common';
import { type Actor, type AuthorityId, Ids, type Instant, type PaymentRunId, type Tx } from '@commonweal/kernel';
import { BudgetLedger } from '@commonweal/budgets';
import { type MadePaymentState, PAYABLE_TRANSITIONS, type PaymentMethod } from '../domain/payment-states';
import type { Payable } from '../domain/run-plan';
import { PaymentMessages } from './payment-messages';
import { Payables, type Payer } from './ports/payables';
import { type Payment, Payments, type PaymentsToAdd } from './ports/payments';

export interface Sending<P extends Payable> {
  readonly authorityId: AuthorityId;
  readonly runId?: PaymentRunId;
  readonly payer: Payer;
  readonly method: PaymentMethod;
  /** sent, unless it waits to be sent or is settled already. */
  readonly state?: MadePaymentState;
  readonly outside?: PaymentsToAdd['outside'];
  readonly at: Instant;
  readonly payables: readonly P[];
}

/** Turns debts into payments, in the caller's transaction: the rows, the journals, the states and who is told. */
@Injectable()
export class PostPayments {
  constructor(
    private readonly payments: Payments,
    private readonly payables: Payables,
    private readonly budgetLedger: BudgetLedger,
    private readonly messages: PaymentMessages,
    private readonly ids: Ids,
  ) {}

  /**
   * Each payable with its payment, in the same order. What waits as queued is no longer due, and is posted when it is sent.
   */
  async post<P extends Payable>(
    tx: Tx,
    actor: Actor,
    sending: Sending<P>,
  ): Promise<(P & Pick<Payment, 'authorityId'> & { readonly reference: string; readonly paymentId: Payment['id'] })[]> {
    const { authorityId, runId, payer, method, at, payables, outside, state = 'sent' } = sending;
    const payments = payables.map((payable) => ({ id: this.ids.next<'Payment'>(), payable }));
    const rows = { authorityId, runId, payer, method, state, at, outside, payments };
    const references = await this.payments.add(tx, rows);
    const ids = payables.map((payable) => payable.id);
    await this.payables.move(tx, authorityId, ids, { from: 'due', to: PAYABLE_TRANSITIONS.due.send });
    if (state !== 'queued') await this.sent(tx, actor, { authorityId, at, payments });
    return payments.map(({ id, payable }, i) => ({
      ...payable,
      authorityId,
      paymentId: id,
      reference: references[i] ?? '',
    }));
  }

  /** The journals of payments that are on their way now, and who is told. */
  async sent(tx: Tx, actor: Actor, { authorityId, at, payments }: SentPayments): Promise<void> {
    const made = payments.map(({ id, payable }) => ({ ...payable, paymentId: id, at }));
    await this.budgetLedger.recordPayments(tx, actor, authorityId, made);
    await this.messages.sent(tx, authorityId, payments);
  }
}

type SentPayments = Pick<PaymentsToAdd, 'authorityId' | 'at' | 'payments'>;
