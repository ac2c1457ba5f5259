import { Injectable } from '@nestjs/common';
import type { Instant, Tx, UserId } from '@commonweal/kernel';
import { query } from '@commonweal/platform';
import { RoleChanges } from '../application/ports/role-changes';
import { RecentActors } from './recent-actors';

@Injectable()
export class SqlRoleChanges extends RoleChanges {
  constructor(private readonly recent: RecentActors) {
    super();
  }

  async endSessions(tx: Tx, userId: UserId, at: Instant): Promise<void> {
    await query(tx, 'UPDATE access.session SET ended_at = $2 WHERE user_id = $1 AND ended_at IS NULL', [userId, at]);
  }

  committed(userId: UserId): void {
    this.recent.forget(userId);
  }
}
