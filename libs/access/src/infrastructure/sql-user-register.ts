import { Injectable } from '@nestjs/common';
import type { Instant, Tx, UserId } from '@commonweal/kernel';
import { query } from '@commonweal/platform';
import { type GrantOfUser, type NewUser, type RoleGrantId, UserRegister } from '../application/ports/user-register';
import { grantOfRow } from './grant-of-row';
import type { UserRoleRow } from './user-role.row';

/* No RETURNING: row-level security would ask whether the actor may already see the user, who has no role yet. */
const ADD = `INSERT INTO access.app_user (id, name, email, language, is_demonstration) VALUES ($1, $2, $3, $4, $5)`;
const GRANT = `INSERT INTO access.user_role (id, user_id, role, authority_id, person_id, provider_id, granted_at)
  SELECT (g ->> 'id')::uuid, (g ->> 'userId')::uuid, g ->> 'role', (g ->> 'authorityId')::uuid, (g ->> 'personId')::uuid,
         (g ->> 'providerId')::uuid, $2 FROM jsonb_array_elements($1::jsonb) g`;
const IN_FORCE = 'SELECT * FROM access.user_role WHERE revoked_at IS NULL AND';

@Injectable()
export class SqlUserRegister extends UserRegister {
  async add(tx: Tx, { id, name, email, language, isDemonstration }: NewUser): Promise<boolean> {
    try {
      await query(tx, ADD, [id, name, email ?? null, language, isDemonstration]);
      return true;
    } catch (error) {
      if ((error as { constraint?: string }).constraint === 'app_user_email_key') return false;
      throw error;
    }
  }

  async isVisible(tx: Tx, userId: UserId): Promise<boolean> {
    return (await query(tx, 'SELECT 1 FROM access.app_user WHERE id = $1', [userId])).length === 1;
  }

  async grant(tx: Tx, grants: readonly GrantOfUser[], at: Instant): Promise<void> {
    await query(tx, GRANT, [JSON.stringify(grants), at]);
  }

  async grantsOf(tx: Tx, userId: UserId): Promise<readonly GrantOfUser[]> {
    return (await query<UserRoleRow>(tx, `${IN_FORCE} user_id = $1 ORDER BY granted_at, id`, [userId])).map(grantOfRow);
  }

  async findGrant(tx: Tx, id: RoleGrantId): Promise<GrantOfUser | undefined> {
    const [row] = await query<UserRoleRow>(tx, `${IN_FORCE} id = $1 FOR UPDATE`, [id]);
    return row === undefined ? undefined : grantOfRow(row);
  }

  async revoke(tx: Tx, id: RoleGrantId, at: Instant): Promise<void> {
    await query(tx, 'UPDATE access.user_role SET revoked_at = $2 WHERE id = $1', [id, at]);
  }
}
