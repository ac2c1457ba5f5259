import { Injectable } from '@nestjs/common';
import { type Actor, Clock, systemActor, type Tx, UnitOfWork } from '@commonweal/kernel';
import { GatewayRecords } from '../ports/gateway-records';
import type { GatewayEvent } from '../ports/payment-gateway';
import { Payments } from '../ports/payments';
import { TransferSteps } from '../transfer-steps';

/** Deals with a kept event, once: its effect and that it is done commit together. */
@Injectable()
export class HandleGatewayEvent {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly records: GatewayRecords,
    private readonly payments: Payments,
    private readonly steps: TransferSteps,
    private readonly clock: Clock,
  ) {}

  async execute(jobId: string, { eventId }: { readonly eventId: string }): Promise<void> {
    const inbox = systemActor('payments.gateway-event', [], jobId);
    const event = await this.unitOfWork.run(inbox, (tx) => this.records.takeEvent(tx, eventId));
    if (event === undefined) return;
    const councils = event.authorityId ? [event.authorityId] : [];
    const actor = systemActor('payments.gateway-event', councils, jobId);
    await this.unitOfWork.run(actor, async (tx) => {
      if ((await this.records.takeEvent(tx, eventId)) === undefined) return;
      await this.apply(tx, actor, event);
      await this.records.finishEvent(tx, eventId, this.clock.now());
    });
  }

  private async apply(tx: Tx, actor: Actor, event: GatewayEvent): Promise<void> {
    if (event.kind === 'account.updated') return this.records.noteAccount(tx, event);
    if (!event.paymentId) return;
    const payment = await this.payments.lock(tx, event.paymentId);
    if (event.kind === 'transfer.created') return this.steps.arrived(tx, actor, payment, event.objectId);
    return this.steps.takenBack(tx, actor, payment);
  }
}
