import { type Actor, type AuthorityId, DomainError } from '@commonweal/kernel';

/** The council whose policy a commissioner or auditor reads. @throws DomainError not-found for someone of no council. */
export function ownCouncil({ authorityIds }: Actor): AuthorityId {
  const [own] = authorityIds;
  if (own === undefined) throw new DomainError('not-found');
  return own;
}
