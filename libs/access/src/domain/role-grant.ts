import { type AuthorityId, DomainError, type PersonId, type ProviderId } from '@commonweal/kernel';
import { type Reach, type Role, isRole, permissionsOf, reachOf } from './roles';

/**
 * A role and what it reaches. authorityId is the council that answers for the grant: an officer's own, the council of a
 * person, and where there is one the council that a provider's user belongs to.
 */
export interface RoleGrant {
  readonly role: Role;
  readonly authorityId?: AuthorityId | undefined;
  readonly personId?: PersonId | undefined;
  readonly providerId?: ProviderId | undefined;
}

const NEEDS = {
  authority: { authorityId: true, personId: false, providerId: false },
  person: { authorityId: true, personId: true, providerId: false },
  provider: { authorityId: undefined, personId: false, providerId: true },
} as const satisfies Record<Reach, Record<string, boolean | undefined>>;

/** @throws DomainError invalid-input where the role is unknown, or lacks what it reaches, or names what it does not. */
export function assertGrant(grant: RoleGrant): void {
  if (!isRole(grant.role)) throw new DomainError('invalid-input', { field: 'role' });
  const needs = NEEDS[reachOf(grant.role)];
  for (const field of ['authorityId', 'personId', 'providerId'] as const) {
    const wanted = needs[field];
    if (wanted !== undefined && wanted !== (grant[field] !== undefined)) {
      throw new DomainError('invalid-input', { field, role: grant.role });
    }
  }
}

/** The same role over the same rows: given once, it is not given again. */
export function isSame(one: RoleGrant, other: RoleGrant): boolean {
  const parts = ['role', 'authorityId', 'personId', 'providerId'] as const;
  return parts.every((part) => one[part] === other[part]);
}

/** What a user's grants add up to: what they may do, and the rows they reach. */
export interface Standing {
  readonly permissions: ReadonlySet<string>;
  readonly authorityIds: readonly AuthorityId[];
  readonly personIds: readonly PersonId[];
  readonly providerId: ProviderId | undefined;
}

export function standingOf(grants: readonly RoleGrant[]): Standing {
  const reaching = (reach: Reach) => grants.filter((grant) => reachOf(grant.role) === reach);
  return {
    permissions: new Set(grants.flatMap((grant) => permissionsOf(grant.role))),
    authorityIds: distinct(reaching('authority').map((grant) => grant.authorityId)),
    personIds: distinct(reaching('person').map((grant) => grant.personId)),
    providerId: reaching('provider')[0]?.providerId,
  };
}

function distinct<T>(values: readonly (T | undefined)[]): T[] {
  return [...new Set(values)].filter((value) => value !== undefined);
}
