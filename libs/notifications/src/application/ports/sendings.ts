import type { Instant, MessageId, Tx } from '@commonweal/kernel';
import type { Outgoing } from './channels';

export const CHANNELS = ['email', 'text'] as const;
export type ChannelName = (typeof CHANNELS)[number];

export type SendingState = 'trying' | 'sent' | 'refused' | 'not-wanted';

/** A message on its way out by one channel. */
export interface Sending {
  readonly messageId: MessageId;
  readonly channel: ChannelName;
}

export abstract class Sendings {
  /** Marks a try. The state before it; undefined at the first. */
  abstract begin(tx: Tx, sending: Sending, at: Instant): Promise<SendingState | undefined>;
  abstract end(tx: Tx, sending: Sending, state: SendingState, refusalCode: string | undefined): Promise<void>;
  /** What to send and where; undefined when its user wants none by this channel, or has no address for it. */
  abstract outgoing(tx: Tx, sending: Sending): Promise<Outgoing | undefined>;
}
