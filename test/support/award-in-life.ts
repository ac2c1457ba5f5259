import { type AwardId, type Id, type PlainDate, plainDate, quantity } from '@commonweal/kernel';
import { AcceptAward, PlaceAward } from '@commonweal/ordering';
import type { AwardScene } from './award-scene';
import type { World } from './world';

interface Running {
  readonly budgetId: Id<'Budget'>;
  /** Units at £50: of the whole period with a last day, else a week. */
  readonly units: number;
  readonly startsOn?: PlainDate;
  readonly endsOn?: PlainDate;
  /** Left waiting for the provider's answer. */
  readonly unanswered?: boolean;
}

type Has = <T>(token: abstract new (...args: never[]) => T) => T;

/** A council's award that the person agreed to and the provider accepted, at version 2; offered at version 1 when unanswered. */
export async function runningAward(get: Has, scene: AwardScene, running: Running): Promise<AwardId> {
  const { budgetId, units, startsOn = plainDate('2026-11-16'), endsOn } = running;
  const placed = await get(PlaceAward).execute(scene.socialWorker, {
    ...{ budgetId, offerId: scene.offerId, quantity: quantity(units), startsOn, endsOn },
    reviewOn: undefined,
    outcomeIds: [],
    shortlistId: undefined,
    agreement: { basis: 'own', by: undefined, how: 'phone', on: plainDate('2026-11-20'), consulted: undefined },
    reason: { code: 'other', text: 'Close to a friend' },
    userChoice: undefined,
  });
  const awardId = placed.id as AwardId;
  if (placed.state !== 'offered') throw new Error('the award was referred');
  if (running.unanswered !== true) await get(AcceptAward).execute(scene.provider, { awardId, version: 1 });
  return awardId;
}

/** The same council and provider with a person of their own, and an officer who may place anything alone. */
export async function ofAnotherPerson(world: World, scene: AwardScene): Promise<AwardScene> {
  const { authorityId } = scene;
  const personId = await world.person(authorityId);
  const officer = await world.user([{ role: 'social_worker', authorityId }]);
  await world.limit(authorityId, officer, 100_000_000);
  const holder = await world.user([{ role: 'budget_holder', personId }]);
  return {
    ...scene,
    personId,
    socialWorker: { ...scene.socialWorker, userId: officer },
    holder: { ...scene.holder, userId: holder, personIds: [personId] },
  };
}
