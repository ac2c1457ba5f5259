import 'reflect-metadata';
import { systemActor, UnitOfWork } from '@commonweal/kernel';
import { Database, query } from '@commonweal/platform';
import { TestApplication } from '../../support/test-application';

const WHO = `SELECT current_setting('app.actor', true) AS actor`;

describe('who row-level security takes a statement for', () => {
  let app: TestApplication;

  beforeAll(async () => {
    app = await TestApplication.start([]);
  });
  afterAll(() => app.stop());

  const within = (task: string) =>
    app.get(UnitOfWork).run(systemActor(task, [], 'test'), (tx) => query<{ actor: string }>(tx, WHO));
  /** On every connection of the pool, whichever a transaction has used. */
  const outside = () =>
    Promise.all(Array.from({ length: 5 }, () => app.get(Database).query<{ actor: string | null }>(WHO)));

  it('is the actor of its transaction, however the name is spelt', async () => {
    for (const task of ['plain', `it's`, 'back\\slash', `'; RESET app.actor; --`]) {
      const [row] = await within(task);
      expect(JSON.parse(row?.actor ?? '')).toMatchObject({
        system: task,
        authorities: [],
        provider: null,
        persons: [],
      });
    }
  });

  it('is nobody as soon as the transaction is over, committed or not', async () => {
    await Promise.all(Array.from({ length: 5 }, () => within('plain')));
    expect((await outside()).flat().filter(({ actor }) => actor)).toEqual([]);
    const failed = app.get(UnitOfWork).run(systemActor('plain', [], 'test'), (tx) => query(tx, 'SELECT 1 / 0'));
    await expect(failed).rejects.toThrow('division by zero');
    expect((await outside()).flat().filter(({ actor }) => actor)).toEqual([]);
  });
});
