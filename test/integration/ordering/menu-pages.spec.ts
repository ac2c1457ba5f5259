import 'reflect-metadata';
import { plainDate, quantity, ZERO } from '@commonweal/kernel';
import { OrderingModule, PlaceAward, SearchForBuyer } from '@commonweal/ordering';
import { type AwardScene, awardScene } from '../../support/award-scene';
import { TestApplication } from '../../support/test-application';
import { World } from '../../support/world';

describe('the pages of a menu', () => {
  let app: TestApplication;
  let world: World;
  let scene: AwardScene;

  beforeAll(async () => {
    app = await TestApplication.start([OrderingModule]);
    world = await World.open(app.database.ownerUrl);
    scene = await awardScene(world);
    const large = { register_category: 'Private Limited Company', ownership: 'private', full_time_staff: 900 };
    for (const name of ['Large One', 'Large Two']) {
      const providerId = await world.provider({ name, ...large });
      await world.approve(scene.authorityId, providerId);
      await world.offer(providerId);
    }
  });
  afterAll(async () => {
    await world.close();
    await app.stop();
  });

  it('go on where the last one ended, and a choice from a later one is judged beside the best of the earlier', async () => {
    const budgetId = await world.budget(scene.authorityId, scene.personId, 100_000);
    const search = (offset: number) =>
      app.get(SearchForBuyer).execute(scene.socialWorker, { budgetId, wholeLifePence: ZERO, limit: 1, offset });
    const [first, second, third] = [await search(0), await search(1), await search(2)];
    const ids = [first, second, third].flatMap(({ items }) => items.map(({ offerId }) => offerId));
    expect(new Set(ids).size).toBe(3);
    expect(ids[0]).toBe(scene.offerId);
    expect([first.total, second.total]).toEqual([3, 3]);
    expect((await search(3)).items).toEqual([]);

    const request = {
      ...{ budgetId, offerId: second.items[0]?.candidate.offer.id ?? scene.offerId, quantity: quantity(2) },
      ...{ startsOn: plainDate('2026-12-01'), endsOn: plainDate('2027-03-01'), reviewOn: undefined, outcomeIds: [] },
      ...{ shortlistId: second.shortlistId, agreement: undefined, reason: undefined, userChoice: undefined },
    };
    const placing = app.get(PlaceAward).execute(scene.socialWorker, request);
    await expect(placing).rejects.toMatchObject({ code: 'reason-required' });
  });
});
