import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type Id, type PersonId, systemActor } from '@commonweal/kernel';
import { CheckInvariants } from '@commonweal/ledger';
import { sizeOf } from '../../sizes';
import { testKeyFile } from '../../support/test-server';
import { ApiScene } from '../../support/api-scene';
import { createTestDatabase, type TestDatabase } from '../../support/database';
import { Program, type ProgramName } from '../../support/program';
import { QUEUE_STORES } from '../../support/queue-stores';
import { SteadyClient } from './steady-client';

const PEOPLE = 30;
const CLIENTS = 6;
const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);

interface Buyer {
  readonly personId: PersonId;
  readonly budgetId: Id<'Budget'>;
}

describe.each(QUEUE_STORES.slice(-1))('two of each program, jobs on $name', (store) => {
  let db: TestDatabase;
  let scene: ApiScene;
  let programs: readonly Program[] = [];
  let buyers: readonly Buyer[];
  let token: string;

  const of = (name: ProgramName) => programs.filter((program) => program.name === name);
  const urls = (name: ProgramName) => of(name).map(({ url }) => url);

  beforeAll(async () => {
    db = await createTestDatabase();
    scene = await ApiScene.open(db);
    token = await scene.token(scene.scene.socialWorker);
    const { authorityId } = scene.scene;
    buyers = await Promise.all(
      Array.from({ length: PEOPLE }, async () => {
        const personId = await scene.world.person(authorityId);
        await scene.world.user([{ role: 'budget_holder', personId, authorityId }]);
        return { personId, budgetId: await scene.world.budget(authorityId, personId, 100_000_000) };
      }),
    );
    const queue = store.settings(db);
    const settings = {
      ...{ DATABASE_URL: db.appUrl, DATABASE_POOL: '6', KEY_FILE: testKeyFile() },
      ...{ QUEUE_DATABASE_URL: queue.databaseUrl, REDIS_URL: queue.redisUrl },
      SESSION_SECRET: 'a secret for tests alone, long enough',
    };
    programs = await Promise.all(
      (['api', 'api', 'web', 'web', 'worker', 'worker'] as const).map((name) => Program.start(name, settings)),
    );
  });
  afterAll(async () => {
    await Promise.all(programs.map((program) => program.kill()));
    await scene.close();
    await db.drop();
  });

  /** One client: places an award, reads it back, looks at a page; again until the time is over. */
  async function work(client: SteadyClient, reader: SteadyClient, offset: number, until: number): Promise<string[]> {
    const placed: string[] = [];
    for (let turn = offset; performance.now() < until; turn += 1) {
      const budgetId = buyers[turn % PEOPLE]?.budgetId;
      const terms = { quantity: 1, startsOn: day(-7), endsOn: day(60), outcomeIds: [] };
      const body = { budgetId, offerId: scene.scene.offerId, ...terms };
      const answer = await client.post('/api/v1/awards', body, randomUUID());
      expect(answer).toMatchObject({ status: 201 });
      const { id } = JSON.parse(answer.text) as { id: string };
      placed.push(id);
      expect((await client.get(`/api/v1/awards/${id}`)).status).toBe(200);
      if (turn % 3 === 0) expect((await reader.get('/menu')).status).toBe(200);
    }
    return placed;
  }

  const drained = async (): Promise<boolean> => {
    const left = `SELECT 1 FROM platform.outbox o WHERE NOT EXISTS
      (SELECT FROM platform.job_effect e WHERE e.job_id = replace(o.kind, '.', '-') || '-' || o.id) LIMIT 1`;
    return (await scene.world.sql(left)).length === 0;
  };

  it('lose nothing and do nothing twice when one api and one worker die under load', async () => {
    const seconds = sizeOf('scaleSeconds');
    const until = performance.now() + seconds * 1000;
    const clients = Array.from({ length: CLIENTS }, () => new SteadyClient(urls('api'), token));
    const reader = new SteadyClient(urls('web'));
    const working = Promise.all(clients.map((client, i) => work(client, reader, i * 5, until)));
    await pause((seconds * 1000) / 3);
    await Promise.all([of('api')[0]?.kill(), of('worker')[0]?.kill()]);
    const placed = (await working).flat();
    const [requests, retries] = (['requests', 'retries'] as const).map((what) =>
      clients.reduce((sum, client) => sum + client[what], 0),
    );
    console.info(`${String(placed.length)} awards, ${String(requests)} requests, ${String(retries)} sent again`);
    expect(retries).toBeGreaterThan(0);

    // Jobs that the dead worker held are taken up when their lock has run out.
    for (let tries = 0; tries < 480 && !(await drained()); tries += 1) await pause(250);
    expect(await drained()).toBe(true);
    expect(await scene.world.sql('SELECT kind, error_code FROM platform.failed_job')).toEqual([]);
    const awards = await scene.world.sql<{ id: string }>('SELECT id FROM ordering.award');
    expect(awards.map(({ id }) => id).sort()).toEqual([...placed].sort());
    const once = (table: string, award: string, and: string) =>
      scene.world.sql(
        `SELECT a.id FROM ordering.award a LEFT JOIN ${table} x ON x.${award} = a.id AND x.${and}
        GROUP BY a.id HAVING count(x.id) <> 1`,
      );
    expect(await once('ledger.journal', 'award_id', `kind = 'reservation'`)).toEqual([]);
    expect(await once('notifications.message', 'link_id', `template = 'award-waits-for-your-agreement'`)).toEqual([]);
    const { authorityId } = scene.scene;
    const check = scene.api.app.get(CheckInvariants, { strict: false });
    const { breaches } = await check.execute(systemActor('test', [authorityId], 'test'), authorityId);
    expect(breaches).toEqual([]);
  });
});
