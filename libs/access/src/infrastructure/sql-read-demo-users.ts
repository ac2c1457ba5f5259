import { Injectable } from '@nestjs/common';
import { Ids, type Language, systemActor, UnitOfWork, type UserId } from '@commonweal/kernel';
import { query } from '@commonweal/platform';
import { type DemoUserView, ReadDemoUsers } from '../application/queries/read-demo-users';
import { ROLE_NAMES } from '../domain/roles';
import type { UserRow } from './app-user.row';
import { grantOfRow } from './grant-of-row';
import type { UserRoleRow } from './user-role.row';

interface DemoColumns extends UserRoleRow, Pick<UserRow, 'name'> {
  authority: string | null;
}

const SELECT = `SELECT r.*, u.name, CASE $1 WHEN 'cy' THEN a.name_cy ELSE a.name END AS authority
  FROM access.app_user u JOIN access.user_role r ON r.user_id = u.id AND r.revoked_at IS NULL
  LEFT JOIN access.authority a ON a.id = r.authority_id
 WHERE u.is_demonstration ORDER BY a.code NULLS LAST, array_position($2::text[], r.role), u.name, r.id`;

@Injectable()
export class SqlReadDemoUsers extends ReadDemoUsers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ids: Ids,
  ) {
    super();
  }

  async list(language: Language): Promise<readonly DemoUserView[]> {
    const nobody = systemActor('demonstration-sign-in', [], this.ids.next<'Request'>());
    const rows = await this.unitOfWork.run(nobody, (tx) => query<DemoColumns>(tx, SELECT, [language, ROLE_NAMES]));
    const users = new Map<string, DemoUserView>();
    for (const row of rows) users.set(row.user_id, merged(users.get(row.user_id), row));
    return [...users.values()];
  }

  async find(userId: UserId): Promise<DemoUserView | undefined> {
    return (await this.list('en')).find((user) => user.userId === userId);
  }
}

/** One user may have several roles; the first council, person and provider are shown. */
function merged(user: DemoUserView | undefined, row: DemoColumns): DemoUserView {
  const { userId, role, authorityId, personId, providerId } = grantOfRow(row);
  const { name, authority } = row;
  const first = { userId, name, roles: [role], authorityId, authority: authority ?? undefined, personId, providerId };
  if (user === undefined) return first;
  return {
    ...user,
    roles: [...new Set([...user.roles, role])],
    personId: user.personId ?? personId,
    providerId: user.providerId ?? providerId,
  };
}
