import { Injectable } from '@nestjs/common';
import { Clock, Outbox, systemActor, UnitOfWork } from '@commonweal/kernel';
import { GatewayEventReceived } from '../payment-jobs';
import { GatewayRecords } from '../ports/gateway-records';
import { PaymentGateway } from '../ports/payment-gateway';

/** Keeps an event of the gateway, once, for the worker to deal with. */
@Injectable()
export class ReceiveGatewayEvent {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gateway: PaymentGateway,
    private readonly records: GatewayRecords,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError invalid-input for a bad signature, before anything is written; not-found while the gateway is off. */
  async execute({ rawBody, signature }: { rawBody: Buffer; signature: string }, requestId: string): Promise<void> {
    const event = this.gateway.read(rawBody, signature);
    if (event === undefined) return;
    const actor = systemActor('payments.gateway-event', [], requestId);
    await this.unitOfWork.run(actor, async (tx) => {
      if (!(await this.records.addEvent(tx, event, this.clock.now()))) return;
      await this.outbox.add(tx, [GatewayEventReceived.message({ eventId: event.id })]);
    });
  }
}
