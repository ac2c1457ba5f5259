import { Injectable } from '@nestjs/common';
import type { Instant, Tx, UserId } from '@commonweal/kernel';
import { query } from '@commonweal/platform';
import { PreferenceBook, type Preferences } from '../application/ports/preferences';
import type { ContactRow } from './contact.row';

const OF = 'SELECT * FROM notifications.contact WHERE user_id = $1';
const KEEP = `INSERT INTO notifications.contact (user_id, by_email, by_text, phone, changed_at) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (user_id) DO UPDATE SET by_email = excluded.by_email, by_text = excluded.by_text, phone = excluded.phone,
    changed_at = excluded.changed_at`;

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
