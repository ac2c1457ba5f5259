import {
  quantity,
  plainDate,
  SystemClock,
  type Actor,
  type AuthorityId,
  DomainError,
  type Id,
  type PersonId,
} from '@commonweal/kernel';
import { type CouncilPolicy, LAW_2026 } from '@commonweal/policy';
import { PlaceAward } from '../../../libs/ordering/src/application/place-award/place-award';
import { PlanAward } from '../../../libs/ordering/src/application/place-award/plan-award';
import { LaneAwardPlacing } from '../../../libs/ordering/src/infrastructure/lane-award-placing';
import { SqlPlacing } from '../../../libs/ordering/src/infrastructure/sql-placing';
import { UuidIds } from '../../../libs/platform/src/database/uuid-ids';
import { type AppDatabase, openAppDatabase } from '../../support/app-database';
import { createTestDatabase, type TestDatabase } from '../../support/database';
import { KNOWSLEY_LIKE } from '../../support/policies';
import { World } from '../../support/world';

describe('placing an award', () => {
  let db: TestDatabase;
  let app: AppDatabase;
  let world: World;
  let authorityId: AuthorityId;
  let personId: PersonId;
  let offerId: Id<'Offer'>;
  let worker: Actor;
  let place: PlaceAward;

  beforeAll(async () => {
    db = await createTestDatabase();
    app = await openAppDatabase(db.appUrl);
    world = await World.open(db.ownerUrl);
    authorityId = await world.authority();
    personId = await world.person(authorityId);
    const providerId = await world.provider();
    await world.approve(authorityId, providerId);
    offerId = await world.offer(providerId);
    await world.policy(authorityId, KNOWSLEY_LIKE);
    const userId = await world.user([{ role: 'social_worker', authorityId }]);
    await world.limit(authorityId, userId, 1_000_000);
    worker = world.actor(userId, ['award.place'], { authorityIds: [authorityId] });
    const policy = { ...KNOWSLEY_LIKE, id: 'p', authorityId, version: 1 } as unknown as CouncilPolicy;
    const policies = {
      current: () => Promise.resolve(policy),
      byVersion: () => Promise.resolve(policy),
      publish: () => Promise.reject(new Error('not here')),
    };
    const law = { rows: () => Promise.resolve(LAW_2026) };
    const texts = { seal: () => Promise.resolve({ keyId: 'k', ciphertext: new Uint8Array() }) };
    const ids = new UuidIds();
    place = new PlaceAward(
      new LaneAwardPlacing(new SqlPlacing(app.database, ids)),
      { sign: () => '', read: () => undefined },
      new PlanAward(policies, law, texts, ids, new SystemClock()),
    );
  });
  afterAll(async () => {
    await world.close();
    await app.close();
    await db.drop();
  });

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
    const budgetId = await world.budget(authorityId, personId, 100_000);
    const answer = await place.execute(worker, request(budgetId));
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

  it('lets one of fifty at once have the money of one, and tells the others the figures', async () => {
    const person = await world.person(authorityId);
    const budgetId = await world.budget(authorityId, person, 60_000);
    const results = await Promise.allSettled(
      Array.from({ length: 50 }, () => place.execute(worker, request(budgetId))),
    );
    const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as DomainError] : []));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(['budget-exceeded']));
    expect(refused[0]?.facts).toEqual({ availablePence: 10_000, requestedPence: 50_000 });
  });
});
