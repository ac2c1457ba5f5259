import { Injectable } from '@nestjs/common';
import { type Instant, type MessageId, Outbox, type Tx } from '@commonweal/kernel';
import { query } from '@commonweal/platform';
import { MessageBox, type NewMessage } from '../application/ports/message-box';
import { CHANNELS } from '../application/ports/sendings';
import { MessageToSend } from '../application/send-message/message-to-send';
import { ChannelsByName } from '../application/send-message/send-message';

const ADD = `INSERT INTO notifications.message (id, user_id, cause, template, params, link_kind, link_id, created_at)
  SELECT m.id, m."userId", m.cause, m.template, '{}', m."linkKind", m."linkId", m.at
    FROM jsonb_to_recordset($1) AS m (id uuid, "userId" uuid, cause text, template text, "linkKind" text, "linkId" uuid, at timestamptz)
  ON CONFLICT (user_id, cause, template) DO NOTHING RETURNING id`;
const MARK_READ = `UPDATE notifications.message m SET read_at = coalesce(m.read_at, $2)
  FROM (SELECT id, read_at FROM notifications.message WHERE id = $1 FOR UPDATE) old
  WHERE m.id = old.id AND m.user_id = (SELECT platform.actor_user()) RETURNING old.read_at IS NOT NULL AS "wasRead"`;

@Injectable()
export class SqlMessageBox extends MessageBox {
  constructor(
    private readonly outbox: Outbox,
    private readonly channels: ChannelsByName,
  ) {
    super();
  }

  async add(tx: Tx, messages: readonly NewMessage[]): Promise<void> {
    const added = await query<{ id: MessageId }>(tx, ADD, [JSON.stringify(messages)]);
    const set = CHANNELS.filter((channel) => this.channels[channel].isSet);
    const jobs = added.flatMap(({ id }) => set.map((channel) => MessageToSend.message({ messageId: id, channel })));
    if (jobs.length > 0) await this.outbox.add(tx, jobs);
  }

  async markRead(tx: Tx, id: MessageId, at: Instant): Promise<{ readonly wasRead: boolean } | undefined> {
    return (await query<{ wasRead: boolean }>(tx, MARK_READ, [id, at]))[0];
  }
}
