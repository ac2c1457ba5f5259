import 'reflect-metadata';
import { type Actor, type AuthorityId, DomainError, type Id, plainDate, quantity } from '@commonweal/kernel';
import { OrderingModule, PlaceAward } from '@commonweal/ordering';
import { type AwardScene, awardScene } from '../../support/award-scene';
import { TestApplication } from '../../support/test-application';
import { World } from '../../support/world';
import { sizeOf } from '../../sizes';

describe('placing an award', () => {
  let app: TestApplication;
  let world: World;
  let scene: AwardScene;
  let authorityId: AuthorityId;
  let offerId: Id<'Offer'>;
  let worker: Actor;

  beforeAll(async () => {
    app = await TestApplication.start([OrderingModule]);
    world = await World.open(app.database.ownerUrl);
    scene = await awardScene(world);
    ({ authorityId, offerId, socialWorker: worker } = scene);
  });
  afterAll(async () => {
    await world.close();
    await app.stop();
  });

  const place = (actor: Actor, budgetId: Id<'Budget'>) => app.get(PlaceAward).execute(actor, request(budgetId));

  const request = (budgetId: Id<'Budget'>) => ({
    budgetId,
    offerId,
    quantity: quantity(10),
    startsOn: plainDate('2026-12-01'),
    endsOn: plainDate('2027-03-01'),
    reviewOn: undefined,
    outcomeIds: [],
    shortlistId: undefined,
    agreement: undefined,
    reason: undefined,
    userChoice: undefined,
  });

  it('reserves the money and records decision, event and message together', async () => {
    const budgetId = await world.budget(authorityId, scene.personId, 100_000);
    const answer = await place(worker, budgetId);
    expect(answer).toMatchObject({ state: 'awaiting_agreement', valuePence: 50_000, reservedPence: 50_000 });
    expect(answer.reference).toMatch(/^AWD-\d{4}-\d{6}$/);
    const [figures] = await world.sql<{ available: string; reserved: string }>(
      `SELECT a.balance_pence available, r.balance_pence reserved FROM budgets.budget b
       JOIN ledger.balance a ON a.account_id = b.available_account_id JOIN ledger.balance r ON r.account_id = b.reserved_account_id
       WHERE b.id = $1`,
      [budgetId],
    );
    expect(figures).toEqual({ available: '50000', reserved: '50000' });
  });

  it('lets one of many at once have the money of one, and tells the others the figures', async () => {
    const person = await world.person(authorityId);
    const budgetId = await world.budget(authorityId, person, 60_000);
    const results = await Promise.allSettled(
      Array.from({ length: sizeOf('concurrentAwards') }, () => place(worker, budgetId)),
    );
    const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as DomainError] : []));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(['budget-exceeded']));
    expect(refused[0]?.facts).toEqual({ availablePence: 10_000, requestedPence: 50_000 });
  });

  it('places them all when many at once want one budget that has the money', async () => {
    const person = await world.person(authorityId);
    const budgetId = await world.budget(authorityId, person, 10_000_000);
    const wanted = sizeOf('concurrentAwards');
    const answers = await Promise.all(Array.from({ length: wanted }, () => place(worker, budgetId)));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(wanted);
    const [linkage] = await world.sql<{ total: string; version: number }>(
      'SELECT total_pence total, version FROM ordering.linkage WHERE person_id = $1',
      [person],
    );
    expect(linkage).toEqual({ total: String(wanted * 50_000), version: wanted });
  });

  it('judges what the council buys on what the council has bought, whatever the person bought for the same need', async () => {
    const person = await world.person(authorityId);
    const holder = world.actor(await world.user([{ role: 'budget_holder', personId: person }]), ['award.buy'], {
      personIds: [person],
    });
    const own = { type: 'direct_payment', money_held_in: 'own_account' };
    const [theirs, councils] = [
      await world.budget(authorityId, person, 1_000_000, own),
      await world.budget(authorityId, person, 1_000_000),
    ];
    const placed = [
      await place(holder, theirs),
      await place(worker, councils),
      await place(holder, theirs),
      await place(worker, councils),
    ];
    const judged = await world.sql<{ kind: string; linked: number; buyer: string }>(
      `SELECT w.kind, (d.facts -> 'award' ->> 'linkedTotalPence')::integer linked, w.linked_buyer buyer
       FROM ordering.award w JOIN ordering.decision d ON d.award_id = w.id WHERE w.id = ANY ($1) ORDER BY w.reference`,
      [placed.map(({ id }) => id)],
    );
    expect(judged).toEqual([
      { kind: 'purchase', linked: 0, buyer: 'person' },
      { kind: 'council_award', linked: 0, buyer: 'council' },
      { kind: 'purchase', linked: 50_000, buyer: 'person' },
      { kind: 'council_award', linked: 50_000, buyer: 'council' },
    ]);
    const totals = await world.sql<{ buyer: string; total: number }>(
      'SELECT buyer, total_pence::integer total FROM ordering.linkage WHERE person_id = $1 ORDER BY buyer',
      [person],
    );
    expect(totals).toEqual([
      { buyer: 'council', total: 100_000 },
      { buyer: 'person', total: 100_000 },
    ]);
  });
});
