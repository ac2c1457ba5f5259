import { ROLE_NAMES, ROLES, type Role } from '@commonweal/access';
import type { AuthorityId, PersonId, ProviderId } from '@commonweal/kernel';

/** Whose they are: of this council, this person, this provider or host; or of another of the same kind. */
export type Side = 'own' | 'other';
export type Who = `${Side} ${Role}`;

export interface Ground {
  readonly authorityId: AuthorityId;
  readonly personId: PersonId;
  readonly providerId: ProviderId;
  readonly hostId: ProviderId;
}

export interface Member {
  readonly who: Who;
  readonly role: Role;
  readonly grant: {
    readonly role: Role;
    readonly authorityId?: AuthorityId;
    readonly personId?: PersonId;
    readonly providerId?: ProviderId;
  };
}

export const own = (...roles: readonly Role[]): readonly Who[] => roles.map((role): Who => `own ${role}`);

/** Every role twice: where the things of the matrix are, and beside it. */
export function castOf(grounds: Readonly<Record<Side, Ground>>): readonly Member[] {
  return (['own', 'other'] as const).flatMap((side) =>
    ROLE_NAMES.map((role) => ({
      who: `${side} ${role}` as const,
      role,
      grant: { role, ...reachOf(role, grounds[side]) },
    })),
  );
}

function reachOf(role: Role, { authorityId, personId, providerId, hostId }: Ground) {
  if (ROLES[role].reach === 'authority') return { authorityId };
  if (ROLES[role].reach === 'person') return { personId };
  return { providerId: role === 'isf_host' ? hostId : providerId };
}

export function mayByRole(role: Role, permission: string): boolean {
  return ROLES[role].permissions.some((one) => one === permission);
}
