import { Inject, Injectable } from '@nestjs/common';
import { DomainError, type Instant, type Language, type Tx } from '@commonweal/kernel';
import { type ChannelSettings, query } from '@commonweal/platform';
import { WARNINGS } from '../application/notify';
import type { Outgoing } from '../application/ports/channels';
import { type Sending, Sendings, type SendingState } from '../application/ports/sendings';
import { CHANNEL_SETTINGS } from './channels/channel-providers';
import { LetterWords } from './letter-words';
import type { SendingRow } from './sending.row';

interface Contact {
  readonly email: string | null;
  readonly language: Language;
  readonly phone: string | null;
  readonly by_email: boolean;
  readonly by_text: boolean;
  readonly template: string;
  /** The number that was in use until lately. */
  readonly earlier_phone: string | null;
}

const BEFORE = 'SELECT state FROM notifications.sending WHERE message_id = $1 AND channel = $2 FOR UPDATE';
const BEGIN = `INSERT INTO notifications.sending (message_id, channel, state, tried_at) VALUES ($1, $2, 'trying', $3)
  ON CONFLICT (message_id, channel) DO UPDATE SET tried_at = excluded.tried_at`;
const END = `UPDATE notifications.sending SET state = $3, refusal_code = $4 WHERE message_id = $1 AND channel = $2`;
const CONTACT = `SELECT u.email, u.language, c.phone, coalesce(c.by_email, true) AS by_email, coalesce(c.by_text, false) AS by_text,
    m.template, CASE WHEN c.phone_changed_at > m.created_at - interval '30 days' THEN c.earlier_phone END AS earlier_phone
  FROM notifications.message m JOIN access.app_user u ON u.id = m.user_id
  LEFT JOIN notifications.contact c ON c.user_id = m.user_id WHERE m.id = $1`;

@Injectable()
export class SqlSendings extends Sendings {
  constructor(
    private readonly words: LetterWords,
    @Inject(CHANNEL_SETTINGS) private readonly settings: ChannelSettings,
  ) {
    super();
  }

  async begin(tx: Tx, { messageId, channel }: Sending, at: Instant): Promise<SendingState | undefined> {
    const [row] = await query<Pick<SendingRow, 'state'>>(tx, BEFORE, [messageId, channel]);
    await query(tx, BEGIN, [messageId, channel, at]);
    return row?.state as SendingState | undefined;
  }

  async end(tx: Tx, { messageId, channel }: Sending, state: SendingState, code: string | undefined): Promise<void> {
    await query(tx, END, [messageId, channel, state, code ?? null]);
  }

  async outgoing(tx: Tx, { messageId, channel }: Sending): Promise<Outgoing | undefined> {
    const [contact] = await query<Contact>(tx, CONTACT, [messageId]);
    if (contact === undefined) throw new DomainError('not-found');
    const to = channel === 'email' ? emailOf(contact) : phoneOf(contact);
    if (to === null) return undefined;
    return { reference: messageId, to, ...this.words.waiting(channel, contact.language, this.settings.publicUrl) };
  }
}

function emailOf({ by_email: isWanted, email, template }: Contact): string | null {
  return isWanted || WARNINGS.has(template) ? email : null;
}

function phoneOf({ by_text: isWanted, phone, earlier_phone: earlier, template }: Contact): string | null {
  if (WARNINGS.has(template) && earlier !== null) return earlier;
  return isWanted ? phone : null;
}
