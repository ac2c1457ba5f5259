import { Injectable } from '@nestjs/common';
import { type AuthorityId, pence, type Pence, type Tx, type UserId } from '@commonweal/kernel';
import { query } from '@commonweal/platform';
import { type DelegatedLimit, DelegatedLimits } from '../application/ports/delegated-limits';
import type { DelegatedLimitRow } from './delegated-limit.row';

const OF = 'SELECT * FROM access.delegated_limit WHERE authority_id = $1 AND user_id = $2';
const SET = `INSERT INTO access.delegated_limit (authority_id, user_id, limit_pence) VALUES ($1, $2, $3)
  ON CONFLICT (authority_id, user_id) DO UPDATE
    SET limit_pence = excluded.limit_pence, version = delegated_limit.version + 1 RETURNING *`;

@Injectable()
export class SqlDelegatedLimits extends DelegatedLimits {
  async of(tx: Tx, authorityId: AuthorityId, userId: UserId): Promise<DelegatedLimit | undefined> {
    const [row] = await query<DelegatedLimitRow>(tx, OF, [authorityId, userId]);
    return row === undefined ? undefined : limitOf(row);
  }

  async set(tx: Tx, authorityId: AuthorityId, userId: UserId, limitPence: Pence): Promise<DelegatedLimit> {
    const [row] = await query<DelegatedLimitRow>(tx, SET, [authorityId, userId, limitPence]);
    if (row === undefined) throw new Error('an upsert returns its row');
    return limitOf(row);
  }
}

function limitOf(row: DelegatedLimitRow): DelegatedLimit {
  return { limitPence: pence(row.limit_pence), version: row.version };
}
