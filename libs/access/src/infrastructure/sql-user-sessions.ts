import { Injectable } from '@nestjs/common';
import { addMinutes, Clock, type Instant, type UserId } from '@commonweal/kernel';
import { Database } from '@commonweal/platform';
import {
  type Door,
  SESSION_ABSOLUTE_MINUTES,
  SESSION_IDLE_MINUTES,
  type UserSession,
  UserSessions,
} from '../application/ports/user-sessions';
import type { SessionRow } from './session.row';
import { sha256 } from './token-hash';

const FIND = `UPDATE access.session SET last_seen_at = $2, expires_at = least($3, created_at + $4 * interval '1 minute')
  WHERE sid = $1 AND ended_at IS NULL AND expires_at > $2 RETURNING user_id, created_at, proved_at, door, sess`;
const SAVE = `INSERT INTO access.session (sid, user_id, sess, created_at, last_seen_at, expires_at, proved_at, door)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
  ON CONFLICT (sid) DO UPDATE SET sess = excluded.sess, last_seen_at = excluded.last_seen_at, expires_at = excluded.expires_at
  WHERE session.ended_at IS NULL AND session.user_id = excluded.user_id`;
const REMOVE = 'UPDATE access.session SET ended_at = $2 WHERE sid = $1 AND ended_at IS NULL';
const SWEEP = 'DELETE FROM access.session WHERE expires_at < $1';

@Injectable()
export class SqlUserSessions extends UserSessions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    super();
  }

  async find(id: string): Promise<UserSession | undefined> {
    const now = this.clock.now();
    const values = [this.handleOf(id), now, addMinutes(now, SESSION_IDLE_MINUTES), SESSION_ABSOLUTE_MINUTES];
    const [row] = await this.database.query<SessionRow>(FIND, values);
    if (row === undefined) return undefined;
    return {
      ...{ userId: row.user_id as UserId, signedInAt: row.created_at as Instant },
      ...{ provedAt: row.proved_at as Instant, door: row.door as Door, data: row.sess as UserSession['data'] },
    };
  }

  async save(id: string, { userId, signedInAt, provedAt, door, data }: UserSession): Promise<void> {
    const now = this.clock.now();
    const expiresAt = earlier(addMinutes(now, SESSION_IDLE_MINUTES), addMinutes(signedInAt, SESSION_ABSOLUTE_MINUTES));
    await this.database.query(SAVE, [
      ...[this.handleOf(id), userId, JSON.stringify(data), signedInAt, now, expiresAt, provedAt, door],
    ]);
    if (signedInAt === now) await this.database.query(SWEEP, [now]);
  }

  async remove(id: string): Promise<void> {
    await this.database.query(REMOVE, [this.handleOf(id), this.clock.now()]);
  }

  handleOf(id: string): string {
    return sha256(id).toString('hex');
  }
}

function earlier(a: Instant, b: Instant): Instant {
  return a < b ? a : b;
}
