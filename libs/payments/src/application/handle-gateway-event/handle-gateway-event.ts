import { Injectable } from '@nestjs/common';
import { type Actor, type Tx, ZERO } from '@commonweal/kernel';
import { OnceForJob } from '../once-for-job';
import { GatewayRecords } from '../ports/gateway-records';
import type { GatewayEvent } from '../ports/payment-gateway';
import { Payments } from '../ports/payments';
import { TransferSteps } from '../transfer-steps';

/** Deals with a kept event, once: its effect and that it is done commit together. */
@Injectable()
export class HandleGatewayEvent {
  constructor(
    private readonly once: OnceForJob,
    private readonly records: GatewayRecords,
    private readonly payments: Payments,
    private readonly steps: TransferSteps,
  ) {}

  async execute(jobId: string, { eventId }: { readonly eventId: string }): Promise<void> {
    const inbox = { jobId, task: 'payments.gateway-event' };
    const event = await this.once.look(inbox, (tx) => this.records.takeEvent(tx, eventId));
    const job = { ...inbox, authorityId: event?.authorityId ?? undefined };
    await this.once.run(job, async (tx, actor, at) => {
      if (event === undefined || (await this.records.takeEvent(tx, eventId)) === undefined) return;
      await this.apply(tx, actor, event);
      await this.records.finishEvent(tx, eventId, at);
    });
  }

  private async apply(tx: Tx, actor: Actor, event: GatewayEvent): Promise<void> {
    if (event.kind === 'account.updated') return this.records.noteAccount(tx, event);
    if (!event.paymentId) return;
    const payment = await this.payments.lock(tx, event.paymentId);
    if (event.kind === 'transfer.created') return this.steps.arrived(tx, actor, payment, event.objectId);
    return this.steps.takenBack(tx, actor, payment, event.remainingPence ?? ZERO);
  }
}
