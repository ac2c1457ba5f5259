import type { UserId } from '@commonweal/kernel';
import { DeliverMessage, Notify } from '@commonweal/notifications';
import { type DeliveredJob, HandleJob, type JobProcessor } from '@commonweal/platform';
import { Injectable } from '@nestjs/common';

type Payload = Parameters<typeof Notify.message>[0];

@Injectable()
@HandleJob(Notify)
export class DeliverMessageProcessor implements JobProcessor<Payload> {
  constructor(private readonly deliverMessage: DeliverMessage) {}

  process({ id, payload }: DeliveredJob<Payload>): Promise<void> {
    return this.deliverMessage.execute(id, { ...payload, userIds: payload.userIds as readonly UserId[] });
  }
}
