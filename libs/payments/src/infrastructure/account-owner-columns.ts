import { type AuthorityId, type PersonId, type ProviderId, toId } from '@commonweal/kernel';
import type { AccountOwner } from '../domain/account-change';

/** Whose account a change `c` is about: by its kind one of these, or the person in their council. */
export const OWNER_COLUMNS = `c.kind, c.provider_id AS "providerId", c.authority_id AS "authorityId", c.person_id AS "personId"`;

export interface OwnerColumns {
  readonly kind: AccountOwner['kind'];
  readonly providerId: ProviderId | null;
  readonly authorityId: AuthorityId | null;
  readonly personId: PersonId | null;
}

export function ownerOf({ kind, providerId, authorityId, personId }: OwnerColumns): AccountOwner {
  if (kind === 'council') return { kind, authorityId: toId<'Authority'>(authorityId ?? '') };
  if (kind === 'holder') {
    return { kind, authorityId: toId<'Authority'>(authorityId ?? ''), personId: toId<'Person'>(personId ?? '') };
  }
  return { kind, providerId: toId<'Provider'>(providerId ?? '') };
}
