import { Injectable } from '@nestjs/common';
import type { Instant, MessageId, Tx } from '@commonweal/kernel';
import { query } from '@commonweal/platform';
import { MessageBox, type NewMessage } from '../application/ports/message-box';

const ADD = `INSERT INTO notifications.message (id, user_id, cause, template, params, link_kind, link_id, created_at)
  SELECT m.id, m."userId", m.cause, m.template, '{}', m."linkKind", m."linkId", m.at
    FROM jsonb_to_recordset($1) AS m (id uuid, "userId" uuid, cause text, template text, "linkKind" text, "linkId" uuid, at timestamptz)
  ON CONFLICT (user_id, cause, template) DO NOTHING`;
const MARK_READ = `UPDATE notifications.message SET read_at = coalesce(read_at, $2)
  WHERE id = $1 AND user_id = (SELECT platform.actor_user()) RETURNING 1`;

@Injectable()
export class SqlMessageBox extends MessageBox {
  async add(tx: Tx, messages: readonly NewMessage[]): Promise<void> {
    await query(tx, ADD, [JSON.stringify(messages)]);
  }

  async markRead(tx: Tx, id: MessageId, at: Instant): Promise<boolean> {
    return (await query(tx, MARK_READ, [id, at])).length === 1;
  }
}
