import { type Actor, type AuthorityId, DomainError, type ProviderId } from '@commonweal/kernel';

/** A provider's own people keep its record; so do officers who approve providers, and Commonweal's own tasks. */
export function mayKeepRecord(actor: Actor, providerId: ProviderId | undefined): boolean {
  if (actor.system !== undefined || actor.permissions.has('provider.approve')) return true;
  return providerId !== undefined && actor.providerId === providerId && actor.permissions.has('provider.read-own');
}

/** @throws DomainError forbidden */
export function refuseUnlessKeeper(actor: Actor, providerId: ProviderId | undefined): void {
  if (!mayKeepRecord(actor, providerId)) throw new DomainError('forbidden');
}

/** Decisions about a provider are a council's own. @throws DomainError forbidden; not-found for another council's. */
export function refuseUnlessCouncil(actor: Actor, authorityId: AuthorityId): void {
  if (actor.system === undefined && !actor.permissions.has('provider.approve')) throw new DomainError('forbidden');
  if (!actor.authorityIds.includes(authorityId)) throw new DomainError('not-found');
}
