import { GatewayEventReceived, HandleGatewayEvent } from '@commonweal/payments';
import { type DeliveredJob, HandleJob, type JobProcessor } from '@commonweal/platform';
import { Injectable } from '@nestjs/common';

type Payload = Parameters<typeof GatewayEventReceived.message>[0];

@Injectable()
@HandleJob(GatewayEventReceived)
export class HandleGatewayEventProcessor implements JobProcessor<Payload> {
  constructor(private readonly handleGatewayEvent: HandleGatewayEvent) {}

  process({ id, payload }: DeliveredJob<Payload>): Promise<void> {
    return this.handleGatewayEvent.execute(id, payload);
  }
}
