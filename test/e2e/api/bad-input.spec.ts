import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { ApiScene, type Client } from '../../support/api-scene';
import { createTestDatabase, type TestDatabase } from '../../support/database';

const LONG = 'x'.repeat(30_000);
const ABSENT = undefined;
const UNKNOWN_ID = '01937000-0000-7000-8000-00000000dead';

/** Wrong in every way a field can be. */
const BAD: Readonly<Record<string, readonly unknown[]>> = {
  budgetId: [ABSENT, null, 7, 'x', "1' OR '1'='1", [], UNKNOWN_ID],
  offerId: [ABSENT, null, 'x', {}, UNKNOWN_ID],
  quantity: [ABSENT, null, 'ten', '1', 0, -1, 1.005, 1e12, [], true],
  startsOn: [ABSENT, null, '2026-02-30', '30/11/2026', 'tomorrow', 20261201, '1999-01-01'],
  endsOn: ['2026-13-01', 'x', 5, '2000-01-01', '2999-01-01'],
  reviewOn: ['2026-02-30', {}],
  outcomeIds: [ABSENT, 'x', [7], ['x'], [UNKNOWN_ID], {}],
  shortlistId: [7, 'not.a.token', LONG, 'a.b.c'],
  agreement: ['yes', {}, { basis: 'own' }, { basis: 'whim', how: 'online', on: '2026-11-01' }],
  reason: ['other', { code: 'because' }, { code: 'other', text: LONG }, { code: 'other', text: 'nul\u0000l' }],
  userChoice: [true, { preferenceExpressed: 'yes' }],
  surprise: ['field'],
};

describe('bad input to the API', () => {
  let db: TestDatabase;
  let scene: ApiScene;
  let socialWorker: Client;
  let good: Record<string, unknown>;

  beforeAll(async () => {
    db = await createTestDatabase();
    scene = await ApiScene.open(db);
    socialWorker = await scene.client(scene.scene.socialWorker);
    const { authorityId, personId, offerId, outcomeId } = scene.scene;
    const budgetId = await scene.world.budget(authorityId, personId, 1_000_000);
    // The first question to the policy also stores the law that ships with it.
    await socialWorker.get(`/offers?budgetId=${budgetId}`);
    good = { budgetId, offerId, quantity: 2, startsOn: '2026-12-01', endsOn: '2027-01-31', outcomeIds: [outcomeId] };
  });
  afterAll(async () => {
    await scene.close();
    await db.drop();
  });

  /** Every table but those that say who looked at what. */
  const rows = async (): Promise<string> => {
    const tables = await scene.world.sql<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
       WHERE schemaname NOT IN ('pg_catalog', 'information_schema', 'public')
         AND (schemaname, tablename) NOT IN (('platform', 'access_log')) ORDER BY 1`,
    );
    const counts = tables
      .map(({ name }) => `SELECT '${name}' AS name, count(*)::int AS n FROM ${name}`)
      .join(' UNION ALL ');
    return JSON.stringify(await scene.world.sql(`${counts} ORDER BY name`));
  };

  const cases = Object.entries(BAD).flatMap(([field, values]) =>
    values.map((value): [string, unknown] => [field, value]),
  );

  const optional = ['endsOn', 'reviewOn', 'shortlistId', 'agreement', 'reason', 'suggestionId', 'userChoice'];

  it.each(optional)('an award with nothing in %s is placed as one without it', async (field) => {
    const placed = async (value: unknown) => {
      const asked = { ...good, quantity: 0.01, [field]: value };
      const { status, body } = await socialWorker.post('/awards', asked, randomUUID());
      return [status, body.state, body.endsOn, body.valuePence];
    };
    const without = await placed(undefined);
    expect(without).toEqual([201, 'awaiting_agreement', field === 'endsOn' ? null : '2027-01-31', expect.any(Number)]);
    expect(await placed(null)).toEqual(without);
  });

  it.each(cases)('an award with %s %j is refused, changes nothing and is told why', async (field, value) => {
    const before = await rows();
    const { status, body } = await socialWorker.post('/awards', { ...good, [field]: value }, randomUUID());
    expect([400, 404, 422]).toContain(status);
    expect(body).toMatchObject({
      status,
      title: expect.any(String) as string,
      type: expect.stringMatching(/^\/problems\//) as string,
    });
    expect(await rows()).toBe(before);
    expect(scene.api.unknownErrors).toBe(0);
  });

  it('is still taken when it is good', async () => {
    expect((await socialWorker.post('/awards', good, randomUUID())).status).toBe(201);
  });

  it.each([
    ['not JSON', '{"budgetId":', 400],
    ['a list', '[]', 400],
    ['nothing', '', 400],
    ['more than a megabyte', JSON.stringify({ shortlistId: 'x'.repeat(1_100_000) }), 413],
  ])('a body that is %s is refused', async (_, payload, status) => {
    const { app } = scene.api;
    const token = await scene.token(scene.scene.socialWorker);
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const answer = await app.inject({ method: 'POST', url: '/api/v1/awards', headers, payload });
    expect(answer.statusCode).toBe(status);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(scene.api.unknownErrors).toBe(0);
  });
});
