import { Injectable } from '@nestjs/common';
import { type Actor, add, type Instant, Outbox, type Tx } from '@commonweal/kernel';
import { PAYMENT_RUN_TRANSITIONS } from '../../domain/payment-states';
import { isBill, type LeftOutCode, type Payable } from '../../domain/run-plan';
import { TransferRequested } from '../payment-jobs';
import { GatewayRecords } from '../ports/gateway-records';
import { Payables } from '../ports/payables';
import { type PaymentRun, PaymentRuns } from '../ports/payment-runs';
import { PostPayments } from '../post-payments';

/** An account at the gateway is for what a provider sells: what is paid over goes to a bank account. */
function whyNot(payable: Payable): LeftOutCode {
  return isBill(payable) ? 'stripe-account-missing' : 'by-bank-only';
}

/** Fills a run of transfers: each debt whose provider takes them becomes a payment that waits for its transfer. */
@Injectable()
export class TransferRun {
  constructor(
    private readonly runs: PaymentRuns,
    private readonly payables: Payables,
    private readonly records: GatewayRecords,
    private readonly postPayments: PostPayments,
    private readonly outbox: Outbox,
  ) {}

  async fill(tx: Tx, actor: Actor, run: PaymentRun, at: Instant): Promise<void> {
    const { authorityId, id: runId, payer } = run;
    const due = await this.payables.takeDue(tx, authorityId, payer);
    const bills = due.filter(isBill);
    const accounts = await this.records.accountsOf(tx, [...new Set(bills.map(({ providerId }) => providerId))]);
    const payables = bills.filter(({ providerId }) => accounts.has(providerId));
    const leftOut = due
      .filter((payable) => !isBill(payable) || !accounts.has(payable.providerId))
      .map((payable) => ({ payableId: payable.id, code: whyNot(payable) }));
    const sending = { authorityId, runId, payer, method: 'stripe', state: 'queued', at, payables } as const;
    const queued = await this.postPayments.post(tx, actor, sending);
    await this.outbox.add(
      tx,
      queued.map(({ paymentId }) => TransferRequested.message({ authorityId, paymentId })),
    );
    const { fill, find_nothing: findNothing } = PAYMENT_RUN_TRANSITIONS.preparing;
    const totals = { paymentCount: queued.length, totalPence: add(...queued.map(({ amountPence }) => amountPence)) };
    const state = queued.length > 0 ? fill : findNothing;
    await this.runs.fill(tx, run, { ...totals, leftOut, state, file: undefined, processingOn: undefined });
  }
}
