import type { Actor, Instant, Language, MessageId } from '@commonweal/kernel';
import type { LinkKind, Template } from '../notify';

/** What the platform told this user, in words. */
export interface MessageView {
  readonly id: MessageId;
  readonly template: Template;
  readonly title: string;
  readonly text: string;
  readonly linkKind: LinkKind;
  readonly linkId: string;
  readonly createdAt: Instant;
  readonly readAt: Instant | null;
  /** 1 until it is read, which is all that ever happens to it. */
  readonly version: number;
  readonly allowedActions: readonly 'reading'[];
}

export interface MessagePage {
  readonly items: readonly MessageView[];
  readonly nextCursor: string | null;
}

export interface MessageQuery {
  readonly cursor?: string | undefined;
  /** At most 100. */
  readonly limit: number;
  /** The user's own when not given. */
  readonly language?: Language | undefined;
}

export abstract class ReadMessages {
  /** The actor's own, newest first. @throws DomainError invalid-input for a cursor that was not given out. */
  abstract list(actor: Actor, query: MessageQuery): Promise<MessagePage>;
  /** How many the actor has not read. */
  abstract unread(actor: Actor): Promise<number>;
}
