import 'reflect-metadata';
import { plainDate, quantity } from '@commonweal/kernel';
import { OrderingModule, PlaceAward, PreviewAward } from '@commonweal/ordering';
import { type AwardScene, awardScene } from '../../support/award-scene';
import { TestApplication } from '../../support/test-application';
import { World } from '../../support/world';

describe('the preview of an award', () => {
  let app: TestApplication;
  let world: World;
  let scene: AwardScene;

  beforeAll(async () => {
    app = await TestApplication.start([OrderingModule]);
    world = await World.open(app.database.ownerUrl);
    scene = await awardScene(world);
  });
  afterAll(async () => {
    await world.close();
    await app.stop();
  });

  const ask = async (allocatedPence: number, over: { offerId?: typeof scene.offerId; units?: number } = {}) => ({
    budgetId: await world.budget(scene.authorityId, scene.personId, allocatedPence),
    offerId: over.offerId ?? scene.offerId,
    quantity: quantity(over.units ?? 10),
    startsOn: plainDate('2026-12-01'),
    endsOn: plainDate('2027-03-01'),
    ...{ reviewOn: undefined, outcomeIds: [], shortlistId: undefined, agreement: undefined },
    ...{ reason: undefined, userChoice: undefined },
  });
  const preview = async (request: Awaited<ReturnType<typeof ask>>) =>
    app.get(PreviewAward).execute(scene.socialWorker, request);

  it('says what placing it says, and writes nothing', async () => {
    const request = await ask(100_000);
    const before = await rows();
    const seen = await preview(request);
    expect(seen).toMatchObject({ valuePence: 50_000, availablePence: 100_000, placeable: true });
    expect(await rows()).toEqual(before);
    const placed = await app.get(PlaceAward).execute(scene.socialWorker, request);
    expect(placed.decision).toMatchObject({ outcome: seen.decision.outcome, reasons: seen.decision.reasons });
  });

  it('answers a refusal with its reasons, a reason that is asked for, and money that does not reach', async () => {
    const unapproved = await world.offer(await world.provider());
    const refused = await preview(await ask(100_000, { offerId: unapproved }));
    expect(refused).toMatchObject({ placeable: false, decision: { outcome: 'refuse' } });
    expect(refused.decision.reasons.map(({ code }) => code)).toContain('not-approved-by-council');
    const large = await world.provider({ register_category: 'Private Limited Company', ownership: 'private' });
    await world.approve(scene.authorityId, large);
    const asked = await preview(await ask(100_000, { offerId: await world.offer(large) }));
    expect(asked).toMatchObject({ placeable: false, decision: { needs: { reason: true } } });
    const dear = await preview(await ask(10_000));
    expect(dear).toMatchObject({ placeable: false, valuePence: 50_000, availablePence: 10_000 });
  });

  it('is not there for another council', async () => {
    const request = await ask(100_000);
    await expect(app.get(PreviewAward).execute(scene.stranger, request)).rejects.toMatchObject({ code: 'not-found' });
  });

  async function rows(): Promise<unknown> {
    return world.sql(`SELECT (SELECT count(*) FROM ordering.award) awards, (SELECT count(*) FROM ledger.entry) entries,
      (SELECT count(*) FROM platform.outbox) messages`);
  }
});
