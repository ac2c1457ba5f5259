import { Injectable } from '@nestjs/common';
import { type Actor, DomainError, type Language, UnitOfWork, type UserId } from '@commonweal/kernel';
import { query } from '@commonweal/platform';
import { ReadUsers, type UserView } from '../application/queries/read-users';
import { assertMay } from '../domain/may';
import type { UserRow } from './app-user.row';
import { grantOfRow } from './grant-of-row';
import type { UserRoleRow } from './user-role.row';

interface UserColumns extends Pick<UserRow, 'id' | 'name' | 'email' | 'language'> {
  roles: UserRoleRow[];
}

const SELECT = `SELECT u.id, u.name, u.email, u.language, coalesce((SELECT jsonb_agg(to_jsonb(r) ORDER BY r.granted_at, r.id)
    FROM access.user_role r WHERE r.user_id = u.id AND r.revoked_at IS NULL), '[]') AS roles FROM access.app_user u`;
const NAMES = 'SELECT id, name FROM access.app_user WHERE id = ANY ($1::uuid[])';

@Injectable()
export class SqlReadUsers extends ReadUsers {
  constructor(private readonly unitOfWork: UnitOfWork) {
    super();
  }

  async byId(actor: Actor, userId: UserId): Promise<UserView> {
    const [row] = await this.unitOfWork.run(actor, (tx) =>
      query<UserColumns>(tx, `${SELECT} WHERE u.id = $1`, [userId]),
    );
    if (row === undefined) throw new DomainError('not-found');
    return viewOf(row);
  }

  async list(actor: Actor): Promise<readonly UserView[]> {
    assertMay(actor, 'user.manage');
    const rows = await this.unitOfWork.run(actor, (tx) => query<UserColumns>(tx, `${SELECT} ORDER BY u.name, u.id`));
    return rows.map(viewOf);
  }

  async names(actor: Actor, userIds: readonly UserId[]): Promise<ReadonlyMap<UserId, string>> {
    const rows = await this.unitOfWork.run(actor, (tx) => query<Pick<UserRow, 'id' | 'name'>>(tx, NAMES, [userIds]));
    return new Map(rows.map(({ id, name }) => [id as UserId, name]));
  }
}

function viewOf(row: UserColumns): UserView {
  return {
    id: row.id as UserId,
    name: row.name,
    email: row.email ?? undefined,
    language: row.language as Language,
    roles: row.roles.map(grantOfRow),
  };
}
