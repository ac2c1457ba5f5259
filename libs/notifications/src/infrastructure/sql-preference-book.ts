import { Injectable } from '@nestjs/common';
import type { Instant, Tx, UserId } from '@commonweal/kernel';
import { query } from '@commonweal/platform';
import { PreferenceBook, type Preferences } from '../application/ports/preferences';
import type { ContactRow } from './contact.row';

const OF = 'SELECT * FROM notifications.contact WHERE user_id = $1';
// Of several changes one after the other, the number before the first is kept.
const MOVES = `c.phone IS DISTINCT FROM excluded.phone AND coalesce(c.phone_changed_at < excluded.changed_at - interval '30 days', true)`;
const KEEP = `INSERT INTO notifications.contact AS c (user_id, by_email, by_text, phone, changed_at) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (user_id) DO UPDATE SET by_email = excluded.by_email, by_text = excluded.by_text, phone = excluded.phone,
    changed_at = excluded.changed_at,
    earlier_phone = CASE WHEN ${MOVES} THEN c.phone ELSE c.earlier_phone END,
    phone_changed_at = CASE WHEN ${MOVES} THEN excluded.changed_at ELSE c.phone_changed_at END`;

@Injectable()
export class SqlPreferenceBook extends PreferenceBook {
  async of(tx: Tx, userId: UserId): Promise<Preferences | undefined> {
    const [row] = await query<ContactRow>(tx, OF, [userId]);
    return row && { byEmail: row.by_email, byText: row.by_text, phone: row.phone ?? undefined };
  }

  async keep(tx: Tx, userId: UserId, { byEmail, byText, phone }: Preferences, at: Instant): Promise<void> {
    await query(tx, KEEP, [userId, byEmail, byText, phone ?? null, at]);
  }
}
