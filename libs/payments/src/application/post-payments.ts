import { Injectable } from '@nestjs/common';
import { type Actor, type AuthorityId, Ids, type Instant, type PaymentRunId, type Tx } from '@commonweal/kernel';
import { BudgetLedger } from '@commonweal/budgets';
import { PAYABLE_TRANSITIONS, type PaymentMethod } from '../domain/payment-states';
import type { Payable } from '../domain/run-plan';
import { PaymentMessages } from './payment-messages';
import { Payables } from './ports/payables';
import { Payments } from './ports/payments';

export interface Sending<P extends Payable> {
  readonly authorityId: AuthorityId;
  readonly runId?: PaymentRunId;
  readonly method: PaymentMethod;
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

  /** Each payable with the reference of its payment, in the same order. */
  async post<P extends Payable>(
    tx: Tx,
    actor: Actor,
    sending: Sending<P>,
  ): Promise<(P & { readonly reference: string })[]> {
    const { authorityId, runId, method, at, payables } = sending;
    const payments = payables.map((payable) => ({ id: this.ids.next<'Payment'>(), payable }));
    const references = await this.payments.add(tx, { authorityId, runId, method, sentAt: at, payments });
    const made = payments.map(({ id, payable }) => ({ ...payable, paymentId: id, at }));
    await this.budgetLedger.recordPayments(tx, actor, authorityId, made);
    const step = { from: 'due', to: PAYABLE_TRANSITIONS.due.send } as const;
    await this.payables.move(
      tx,
      authorityId,
      payables.map((payable) => payable.id),
      step,
    );
    await this.messages.sent(tx, authorityId, payments);
    return payables.map((payable, i) => ({ ...payable, reference: references[i] ?? '' }));
  }
}
