import 'reflect-metadata';
import { Client } from 'pg';
import { systemActor, UnitOfWork } from '@commonweal/kernel';
import { Database, query } from '@commonweal/platform';
import { TestApplication } from '../../support/test-application';

const ACTOR = systemActor('test', [], 'test');
const ASK = 'SELECT * FROM platform.release_test';

describe('a program under which the tables are migrated', () => {
  let app: TestApplication;
  let owner: Client;

  beforeAll(async () => {
    app = await TestApplication.start([]);
    owner = new Client({ connectionString: app.database.ownerUrl });
    await owner.connect();
    await owner.query('CREATE TABLE platform.release_test (a integer); INSERT INTO platform.release_test VALUES (1)');
    await owner.query('GRANT SELECT ON platform.release_test TO commonweal_app');
  });
  afterAll(async () => {
    await owner.end();
    await app.stop();
  });

  it('goes on in transactions, and outside them', async () => {
    const inside = () => app.get(UnitOfWork).run(ACTOR, (tx) => query(tx, ASK));
    const outside = () => app.get(Database).query(ASK);
    // Several connections keep the statement, as several transactions are open at once.
    expect(await Promise.all([inside(), inside(), inside()])).toEqual([[{ a: 1 }], [{ a: 1 }], [{ a: 1 }]]);
    await owner.query('ALTER TABLE platform.release_test ADD b integer DEFAULT 2');
    const migrated = [{ a: 1, b: 2 }];
    expect(await Promise.all([inside(), inside(), inside()])).toEqual([migrated, migrated, migrated]);
    await owner.query('ALTER TABLE platform.release_test DROP a');
    expect(await Promise.all([outside(), outside(), outside()])).toEqual([[{ b: 2 }], [{ b: 2 }], [{ b: 2 }]]);
  });
});
