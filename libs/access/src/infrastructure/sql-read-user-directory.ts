import { Injectable } from '@nestjs/common';
import { type Actor, DomainError, UnitOfWork, type UserId } from '@commonweal/kernel';
import { query } from '@commonweal/platform';
import {
  type GrantEvent,
  ReadUserDirectory,
  type UserOfCouncil,
  type UserQuestion,
} from '../application/queries/read-user-directory';
import { assertMay } from '../domain/may';
import { grantOfRow } from './grant-of-row';
import type { UserRoleRow } from './user-role.row';

/* $1: the actor's councils. */
const USERS = `SELECT u.id, u.name, u.email, m.id IS NOT NULL AS "isMachine", count(*) OVER ()::int AS total,
    coalesce((SELECT jsonb_agg(to_jsonb(r) ORDER BY r.granted_at, r.id) FROM access.user_role r
      WHERE r.user_id = u.id AND r.revoked_at IS NULL AND r.authority_id = ANY ($1::uuid[])), '[]') AS roles,
    coalesce((SELECT jsonb_agg(jsonb_build_object('authorityId', l.authority_id, 'limitPence', l.limit_pence))
      FROM access.delegated_limit l WHERE l.user_id = u.id AND l.authority_id = ANY ($1::uuid[])), '[]') AS limits
  FROM access.app_user u LEFT JOIN access.api_client m ON m.user_id = u.id
  WHERE EXISTS (SELECT 1 FROM access.user_role r WHERE r.user_id = u.id AND r.authority_id = ANY ($1::uuid[])`;
const BY_ID = `${USERS}) AND u.id = $2`;
const FOUND = `${USERS} AND ($2::text IS NULL OR (r.role = $2 AND r.revoked_at IS NULL))) AND m.id IS NULL
    AND ($3::text IS NULL OR lower(u.name) LIKE $3 OR lower(u.email) LIKE $3)
  ORDER BY lower(u.name), u.id LIMIT $4 OFFSET $5`;
const EVENTS = `SELECT e.kind, e.role, e.limit_pence AS "limitPence", u.name AS "byName", e.at
  FROM access.grant_event e LEFT JOIN access.app_user u ON u.id = e.by_user
  WHERE e.user_id = $2 AND e.authority_id = ANY ($1::uuid[]) ORDER BY e.id DESC LIMIT 100`;

const MOST = 100;

interface Found extends Omit<UserOfCouncil, 'roles'>, Record<string, unknown> {
  readonly roles: readonly UserRoleRow[];
  readonly total: number;
}

@Injectable()
export class SqlReadUserDirectory extends ReadUserDirectory {
  constructor(private readonly unitOfWork: UnitOfWork) {
    super();
  }

  async find(actor: Actor, { q, role, limit, offset }: UserQuestion) {
    const asked = [role ?? null, pattern(q), Math.min(limit, MOST), offset];
    const rows = await this.read<Found>(actor, FOUND, asked);
    return { items: rows.map((row) => userOf(row)), total: rows[0]?.total ?? 0 };
  }

  async byId(actor: Actor, userId: UserId): Promise<UserOfCouncil> {
    const [row] = await this.read<Found>(actor, BY_ID, [userId]);
    if (row === undefined) throw new DomainError('not-found');
    return userOf(row);
  }

  eventsOf(actor: Actor, userId: UserId): Promise<readonly GrantEvent[]> {
    return this.read<GrantEvent & Record<string, unknown>>(actor, EVENTS, [userId]);
  }

  private read<Row extends Record<string, unknown>>(
    actor: Actor,
    sql: string,
    values: readonly unknown[],
  ): Promise<readonly Row[]> {
    assertMay(actor, 'user.manage');
    return this.unitOfWork.run(actor, (tx) => query<Row>(tx, sql, [actor.authorityIds, ...values]));
  }
}

function userOf({ id, name, email, roles, limits, isMachine }: Found): UserOfCouncil {
  return { id, name, email, roles: roles.map(grantOfRow), limits, isMachine };
}

/** For LIKE: the words as they are, anywhere. */
function pattern(q: string | undefined): string | null {
  const words = q?.trim().toLowerCase() ?? '';
  return words === '' ? null : `%${words.replace(/[\\%_]/g, String.raw`\$&`)}%`;
}
