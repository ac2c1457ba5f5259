import { defineJob } from '@commonweal/kernel';

/** Send this message by this channel: one job each, so that one that fails does not send the other again. */
export const MessageToSend = defineJob<{
  readonly messageId: string;
  readonly channel: string;
}>('notifications.message-to-send');
