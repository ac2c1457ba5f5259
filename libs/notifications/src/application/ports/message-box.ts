import type { Instant, MessageId, Tx, UserId } from '@commonweal/kernel';
import type { LinkKind, Template } from '../notify';

export interface NewMessage {
  readonly id: MessageId;
  readonly userId: UserId;
  /** The job that made it. */
  readonly cause: string;
  readonly template: Template;
  readonly linkKind: LinkKind;
  readonly linkId: string;
  readonly at: Instant;
}

/** Each user's messages. */
export abstract class MessageBox {
  /** One for a user, a cause and a template: a second is left out. Each goes out by the channels that are set up. */
  abstract add(tx: Tx, messages: readonly NewMessage[]): Promise<void>;
  /** When it was first read, which stays: at now, or earlier. undefined when the actor of the transaction has no such message. */
  abstract markRead(tx: Tx, id: MessageId, at: Instant): Promise<{ readonly wasRead: boolean } | undefined>;
}
