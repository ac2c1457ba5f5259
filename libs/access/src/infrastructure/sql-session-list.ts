import { Injectable } from '@nestjs/common';
import type { Instant, Tx, UserId } from '@commonweal/kernel';
import { query } from '@commonweal/platform';
import { SessionList, type SessionSummary } from '../application/ports/user-sessions';
import type { SessionRow } from './session.row';

const OF_USER = `SELECT * FROM access.session WHERE user_id = $1 AND ended_at IS NULL AND expires_at > $2
  ORDER BY created_at DESC, sid`;
const END = `UPDATE access.session SET ended_at = $3 WHERE user_id = $1 AND sid = $2 AND ended_at IS NULL RETURNING 1`;

@Injectable()
export class SqlSessionList extends SessionList {
  async ofUser(tx: Tx, userId: UserId, at: Instant): Promise<readonly SessionSummary[]> {
    const rows = await query<SessionRow>(tx, OF_USER, [userId, at]);
    return rows.map(({ sid, created_at, last_seen_at }) => ({
      handle: sid,
      signedInAt: created_at as Instant,
      lastSeenAt: last_seen_at as Instant,
    }));
  }

  async end(tx: Tx, userId: UserId, handle: string, at: Instant): Promise<boolean> {
    return (await query(tx, END, [userId, handle, at])).length === 1;
  }
}
