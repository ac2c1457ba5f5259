import 'reflect-metadata';
import type { TestingModule } from '@nestjs/testing';
import { type Actor, type Id, plainDate, quantityFromHundredths } from '@commonweal/kernel';
import { OrderingModule, PlaceAward, type PlacedAward } from '@commonweal/ordering';
import { type AwardScene, awardScene } from '../../support/award-scene';
import { TestApplication } from '../../support/test-application';
import { World } from '../../support/world';
import { sizeOf } from '../../sizes';

/** Two processes as far as the database can tell: each with its own pool and its own lanes. */
describe('two awards at once', () => {
  let app: TestApplication;
  let world: World;
  let scene: AwardScene;
  let processes: readonly TestingModule[];

  beforeAll(async () => {
    app = await TestApplication.start([OrderingModule]);
    world = await World.open(app.database.ownerUrl);
    scene = await awardScene(world);
    processes = [await app.startProcess(), await app.startProcess()];
  });
  afterAll(async () => {
    await world.close();
    await app.stop();
  });

  const officerWith = async (limitPence: number): Promise<Actor> => {
    const userId = await world.user([{ role: 'social_worker', authorityId: scene.authorityId }]);
    await world.limit(scene.authorityId, userId, limitPence);
    return world.actor(userId, ['award.place'], { authorityIds: [scene.authorityId] });
  };

  /** Sessions cost £50. */
  const place = (
    module: TestingModule | undefined,
    actor: Actor,
    budgetId: Id<'Budget'>,
    sessions: number,
  ): Promise<PlacedAward> => {
    if (module === undefined) throw new Error('no process');
    return module.get(PlaceAward, { strict: false }).execute(actor, {
      budgetId,
      offerId: scene.offerId,
      quantity: quantityFromHundredths(sessions * 100),
      startsOn: plainDate('2026-12-01'),
      endsOn: plainDate('2027-03-01'),
      reviewOn: undefined,
      outcomeIds: [],
      shortlistId: undefined,
      agreement: undefined,
      reason: undefined,
      userChoice: undefined,
    });
  };

  const race = async (actor: Actor, sessions: number, allocatedPence: number) => {
    const person = await world.person(scene.authorityId);
    const budgetId = await world.budget(scene.authorityId, person, allocatedPence);
    const settled = await Promise.allSettled(processes.map((module) => place(module, actor, budgetId, sessions)));
    return settled.map((result) =>
      result.status === 'fulfilled'
        ? (result.value.decision as { outcome: string }).outcome
        : (result.reason as { code?: string }).code,
    );
  };

  it.each([
    ['the line between the bands', 10_000_000, 60],
    ['the upper line of the policy', 100_000_000, 2000],
    ['the delegated limit', 400_000, 50],
  ])('that together cross %s: one is allowed, the other goes to a manager', async (_, limitPence, sessions) => {
    const actor = await officerWith(limitPence);
    for (let round = 0; round < sizeOf('raceRounds'); round++) {
      expect((await race(actor, sessions, 100_000_000)).sort()).toEqual(['allow', 'refer']);
    }
  });

  it('that want the same money: one has it', async () => {
    const actor = await officerWith(100_000_000);
    for (let round = 0; round < sizeOf('raceRounds'); round++) {
      expect((await race(actor, 20, 150_000)).sort()).toEqual(['allow', 'budget-exceeded']);
    }
  });
});
