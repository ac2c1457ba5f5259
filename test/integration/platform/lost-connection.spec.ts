import 'reflect-metadata';
import { setTimeout as pause } from 'node:timers/promises';
import { systemActor, UnitOfWork } from '@commonweal/kernel';
import { query } from '@commonweal/platform';
import { TestApplication } from '../../support/test-application';

const ACTOR = systemActor('test', [], 'test');

describe('a connection that breaks in the middle of a transaction', () => {
  let app: TestApplication;

  beforeAll(async () => {
    app = await TestApplication.start([]);
  });
  afterAll(() => app.stop());

  it('fails that transaction and nothing else: the next one has a connection of its own', async () => {
    const work = app.get(UnitOfWork);
    const backend = async (tx: Parameters<typeof query>[0]) =>
      (await query<{ pid: number }>(tx, 'SELECT pg_backend_pid() AS pid'))[0]?.pid;
    const broken = work.run(ACTOR, async (tx) => {
      await app.bare.query('SELECT pg_terminate_backend($1)', [await backend(tx)]);
      // Between two queries, where only a listener hears of it.
      await pause(200);
      return backend(tx);
    });
    await expect(broken).rejects.toThrow(/connection|terminat|queryable/i);
    expect(await work.run(ACTOR, backend)).toEqual(expect.any(Number));
  });
});
