import { Injectable } from '@nestjs/common';
import type { AuthorityId, PersonId, ProviderId, Tx, UserId } from '@commonweal/kernel';
import { query } from '@commonweal/platform';
import { Recipients } from '../application/ports/recipients';
import { type Role, ROLES_FOR_A_PERSON } from '../domain/roles';
import type { UserRoleRow } from './user-role.row';

const SELECT = 'SELECT DISTINCT user_id FROM access.user_role WHERE revoked_at IS NULL AND';
const OF_PERSON = `${SELECT} authority_id = $1 AND person_id = $2 AND role = ANY ($3) ORDER BY user_id`;
const OF_PROVIDER = `${SELECT} provider_id = $1 AND role = 'provider' ORDER BY user_id`;
const OF_ORGANISATION = `${SELECT} provider_id = $1 ORDER BY user_id`;
const OF_HOST = `${SELECT} provider_id = $1 AND role = 'isf_host' ORDER BY user_id`;
const WITH_ROLE = `${SELECT} authority_id = $1 AND role = $2 ORDER BY user_id`;

@Injectable()
export class SqlRecipients extends Recipients {
  ofPerson(tx: Tx, authorityId: AuthorityId, personId: PersonId): Promise<UserId[]> {
    return userIds(tx, OF_PERSON, [authorityId, personId, ROLES_FOR_A_PERSON]);
  }

  ofProvider(tx: Tx, providerId: ProviderId): Promise<UserId[]> {
    return userIds(tx, OF_PROVIDER, [providerId]);
  }

  ofOrganisation(tx: Tx, providerId: ProviderId): Promise<UserId[]> {
    return userIds(tx, OF_ORGANISATION, [providerId]);
  }

  ofHost(tx: Tx, providerId: ProviderId): Promise<UserId[]> {
    return userIds(tx, OF_HOST, [providerId]);
  }

  withRole(tx: Tx, authorityId: AuthorityId, role: Role): Promise<UserId[]> {
    return userIds(tx, WITH_ROLE, [authorityId, role]);
  }
}

async function userIds(tx: Tx, sql: string, values: readonly unknown[]): Promise<UserId[]> {
  const rows = await query<Pick<UserRoleRow, 'user_id'>>(tx, sql, values);
  return rows.map((row) => row.user_id as UserId);
}
