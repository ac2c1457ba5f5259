import type { AuthorityId, PersonId, ProviderId, UserId } from '@commonweal/kernel';
import type { GrantOfUser, RoleGrantId } from '../application/ports/user-register';
import type { Role } from '../domain/roles';
import type { UserRoleRow } from './user-role.row';

type Columns = Pick<UserRoleRow, 'id' | 'user_id' | 'role' | 'authority_id' | 'person_id' | 'provider_id'>;

export function grantOfRow(row: Columns): GrantOfUser {
  return {
    id: row.id as RoleGrantId,
    userId: row.user_id as UserId,
    role: row.role as Role,
    authorityId: (row.authority_id ?? undefined) as AuthorityId | undefined,
    personId: (row.person_id ?? undefined) as PersonId | undefined,
    providerId: (row.provider_id ?? undefined) as ProviderId | undefined,
  };
}
