import { Injectable } from '@nestjs/common';
import { type Actor, add, type Instant, Outbox, type Tx } from '@commonweal/kernel';
import { PAYMENT_RUN_TRANSITIONS } from '../../domain/payment-states';
import { TransferRequested } from '../payment-jobs';
import { GatewayRecords } from '../ports/gateway-records';
import { Payables } from '../ports/payables';
import { type PaymentRun, PaymentRuns } from '../ports/payment-runs';
import { PostPayments } from '../post-payments';

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
    const accounts = await this.records.accountsOf(tx, [...new Set(due.map(({ providerId }) => providerId))]);
    const payables = due.filter(({ providerId }) => accounts.has(providerId));
    const leftOut = due
      .filter(({ providerId }) => !accounts.has(providerId))
      .map(({ id: payableId }) => ({ payableId, code: 'stripe-account-missing' as const }));
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
