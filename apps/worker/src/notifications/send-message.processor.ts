import { toId } from '@commonweal/kernel';
import { type ChannelName, MessageToSend, SendMessage } from '@commonweal/notifications';
import { type DeliveredJob, HandleJob, type JobProcessor } from '@commonweal/platform';
import { Injectable } from '@nestjs/common';

type Payload = Parameters<typeof MessageToSend.message>[0];

@Injectable()
@HandleJob(MessageToSend)
export class SendMessageProcessor implements JobProcessor<Payload> {
  constructor(private readonly sendMessage: SendMessage) {}

  process({ id, payload }: DeliveredJob<Payload>): Promise<void> {
    const { messageId, channel } = payload;
    return this.sendMessage.execute(id, { messageId: toId<'Message'>(messageId), channel: channel as ChannelName });
  }
}
