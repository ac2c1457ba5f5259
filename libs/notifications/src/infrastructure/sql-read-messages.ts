import { Injectable } from '@nestjs/common';
import { type Actor, DomainError, instant, type Instant, isUuid, type MessageId, UnitOfWork } from '@commonweal/kernel';
import { decodeCursor, pageOf, query } from '@commonweal/platform';
import type { LinkKind, Template } from '../application/notify';
import { type MessagePage, type MessageQuery, type MessageView, ReadMessages } from '../application/queries/messages';
import { MessageWords } from './message-words';

interface Row {
  id: MessageId;
  template: Template;
  linkKind: LinkKind;
  linkId: string;
  createdAt: Instant;
  readAt: Instant | null;
}

// "Own" is asked for beside row-level security: a job's actor sees everyone's.
const LIST = `SELECT id, template, link_kind AS "linkKind", link_id AS "linkId", created_at AS "createdAt", read_at AS "readAt"
  FROM notifications.message
 WHERE user_id = (SELECT platform.actor_user()) AND ($1::timestamptz IS NULL OR (created_at, id) < ($1, $2::uuid))
 ORDER BY created_at DESC, id DESC LIMIT $3`;
const UNREAD = `SELECT count(*)::int AS n FROM notifications.message
  WHERE user_id = (SELECT platform.actor_user()) AND read_at IS NULL`;
const MOST = 100;

@Injectable()
export class SqlReadMessages extends ReadMessages {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly words: MessageWords,
  ) {
    super();
  }

  async list(actor: Actor, { cursor, limit, language = actor.language }: MessageQuery): Promise<MessagePage> {
    const [at, id] = afterThat(cursor) ?? [null, null];
    const most = Math.min(limit, MOST);
    const rows = await this.unitOfWork.run(actor, (tx) => query<Row>(tx, LIST, [at, id, most + 1]));
    const { items, nextCursor } = pageOf(rows, most, (row) => [row.createdAt, row.id]);
    return {
      items: items.map((row) => ({ ...row, ...this.words.of(row.template, language), ...stepsOf(row) })),
      nextCursor,
    };
  }

  async unread(actor: Actor): Promise<number> {
    const [row] = await this.unitOfWork.run(actor, (tx) => query<{ n: number }>(tx, UNREAD));
    return row?.n ?? 0;
  }
}

function stepsOf({ readAt }: Row): Pick<MessageView, 'version' | 'allowedActions'> {
  return readAt === null ? { version: 1, allowedActions: ['reading'] } : { version: 2, allowedActions: [] };
}

/** The last message of the page before. @throws DomainError invalid-input for a cursor that was not given out here. */
function afterThat(cursor: string | undefined): readonly [at: string, id: string] | undefined {
  const after = decodeCursor<[string, string]>(cursor, ['string', 'string']);
  if (after === undefined || (isMoment(after[0]) && isUuid(after[1]))) return after;
  throw new DomainError('invalid-input', { field: 'cursor' });
}

function isMoment(text: string): boolean {
  try {
    return /^[1-9]\d{3}-/.test(text) && instant(text) !== '';
  } catch {
    return false;
  }
}
