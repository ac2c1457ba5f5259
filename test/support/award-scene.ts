import type { Actor, AuthorityId, Id, PersonId, ProviderId } from '@commonweal/kernel';
import { KNOWSLEY_LIKE } from './policies';
import type { World } from './world';

/** A council, a person with an outcome, a provider with an offer, and one user on each side. */
export interface AwardScene {
  readonly authorityId: AuthorityId;
  readonly personId: PersonId;
  readonly outcomeId: Id<'Outcome'>;
  readonly providerId: ProviderId;
  readonly offerId: Id<'Offer'>;
  readonly socialWorker: Actor;
  readonly manager: Actor;
  readonly holder: Actor;
  readonly provider: Actor;
  /** A social worker of another council. */
  readonly stranger: Actor;
  readonly otherProvider: Actor;
  readonly otherHolder: Actor;
}

const WORKER = [
  'award.place',
  'award.cancel',
  'award.change',
  'award.read',
  'agreement.record',
  'person.read',
  'budget.read',
  'offer.search',
];
const HOLDER = [
  'award.agree',
  'award.cancel',
  'award.change',
  'award.read',
  'claim.approve',
  'claim.query',
  'claim.read',
  'budget.read',
  'person.read',
];
const PROVIDER = ['award.answer', 'award.read', 'claim.submit', 'claim.read'];

export async function awardScene(world: World): Promise<AwardScene> {
  const authorityId = await world.authority();
  const elsewhere = await world.authority();
  const personId = await world.person(authorityId);
  const outcomeId = await world.outcome(authorityId, personId);
  const providerId = await world.provider();
  const otherProviderId = await world.provider();
  await world.approve(authorityId, providerId);
  const offerId = await world.offer(providerId);
  await world.policy(authorityId, KNOWSLEY_LIKE);
  const officer = async (authority: AuthorityId, role: string, permissions: readonly string[], limit: number) => {
    const userId = await world.user([{ role, authorityId: authority }]);
    await world.limit(authority, userId, limit);
    return world.actor(userId, permissions, { authorityIds: [authority] });
  };
  const holder = async (person: PersonId) =>
    world.actor(await world.user([{ role: 'budget_holder', personId: person }]), HOLDER, { personIds: [person] });
  const provider = async (id: ProviderId) =>
    world.actor(await world.user([{ role: 'provider', providerId: id }]), PROVIDER, { providerId: id });
  return {
    ...{ authorityId, personId, outcomeId, providerId, offerId },
    socialWorker: await officer(authorityId, 'social_worker', WORKER, 1_000_000),
    manager: await officer(authorityId, 'manager', [...WORKER, 'award.approve'], 10_000_000),
    holder: await holder(personId),
    provider: await provider(providerId),
    stranger: await officer(elsewhere, 'social_worker', WORKER, 1_000_000),
    otherProvider: await provider(otherProviderId),
    otherHolder: await holder(await world.person(authorityId)),
  };
}
