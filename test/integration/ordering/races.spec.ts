import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Test, type TestingModule } from '@nestjs/testing';
import { type Actor, type Id, plainDate, quantityFromHundredths } from '@commonweal/kernel';
import { OrderingModule, PlaceAward, type PlacedAward } from '@commonweal/ordering';
import { DatabaseModule, KeysModule } from '@commonweal/platform';
import { type AwardScene, awardScene } from '../../support/award-scene';
import { createTestDatabase, type TestDatabase } from '../../support/database';
import { World } from '../../support/world';
import { sizeOf } from '../../sizes';

/** Two processes as far as the database can tell: each with its own pool and its own lanes. */
describe('two awards at once', () => {
  let db: TestDatabase;
  let world: World;
  let scene: AwardScene;
  let processes: readonly TestingModule[];
  const keys = mkdtempSync(join(tmpdir(), 'commonweal-keys-'));

  beforeAll(async () => {
    db = await createTestDatabase();
    world = await World.open(db.ownerUrl);
    scene = await awardScene(world);
    const start = () =>
      Test.createTestingModule({
        imports: [
          DatabaseModule.forRoot({ url: db.appUrl, pool: 4 }),
          KeysModule.forRoot({ file: join(keys, 'keys.json') }),
          OrderingModule,
        ],
      }).compile();
    processes = [await start(), await start()];
  });
  afterAll(async () => {
    for (const app of processes) await app.close();
    await world.close();
    await db.drop();
    rmSync(keys, { recursive: true, force: true });
  });

  const officerWith = async (limitPence: number): Promise<Actor> => {
    const userId = await world.user([{ role: 'social_worker', authorityId: scene.authorityId }]);
    await world.limit(scene.authorityId, userId, limitPence);
    return world.actor(userId, ['award.place'], { authorityIds: [scene.authorityId] });
  };

  /** Sessions cost £50. */
  const place = (
    app: TestingModule | undefined,
    actor: Actor,
    budgetId: Id<'Budget'>,
    sessions: number,
  ): Promise<PlacedAward> => {
    if (app === undefined) throw new Error('no process');
    return app.get(PlaceAward).execute(actor, {
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
    const settled = await Promise.allSettled(processes.map((app) => place(app, actor, budgetId, sessions)));
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
  }, 180_000);

  it('that want the same money: one has it', async () => {
    const actor = await officerWith(100_000_000);
    for (let round = 0; round < sizeOf('raceRounds'); round++) {
      expect((await race(actor, 20, 150_000)).sort()).toEqual(['allow', 'budget-exceeded']);
    }
  }, 180_000);
});
