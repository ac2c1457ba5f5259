import { Test } from '@nestjs/testing';
import { Client } from 'pg';
import { assertSafeRole, Database, DatabaseModule } from '@commonweal/platform';
import { createTestDatabase, type TestDatabase, testServerUrls } from '../../support/database';
import { withDatabase } from '../../support/test-server';

describe('the role that Commonweal starts as', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await createTestDatabase();
  });
  afterAll(() => db.drop());

  async function startAs(url: string): Promise<void> {
    const module = await Test.createTestingModule({ imports: [DatabaseModule.forRoot({ url, pool: 2 })] }).compile();
    try {
      await assertSafeRole(module.get(Database));
    } finally {
      await module.close();
    }
  }

  const superuserUrl = () => withDatabase(testServerUrls().superuser, new URL(db.appUrl).pathname.slice(1));

  it('may be commonweal_app', async () => {
    await expect(startAs(db.appUrl)).resolves.toBeUndefined();
  });

  it('is refused with a sentence when it is a superuser', async () => {
    await expect(startAs(superuserUrl())).rejects.toThrow(
      /^Commonweal will not start as database role ".+": it is a superuser, so the database could not refuse .+ Use role commonweal_app in DATABASE_URL\.$/,
    );
  });

  it('is refused with a sentence when it owns tables', async () => {
    await expect(startAs(db.ownerUrl)).rejects.toThrow(
      /"commonweal_owner": it owns the table [a-z_.]+, so the database/,
    );
  });

  it('is refused with a sentence when it may bypass row-level security', async () => {
    const superuser = new Client({ connectionString: superuserUrl() });
    await superuser.connect();
    const role = new URL(db.appUrl).pathname.slice(1).replace('commonweal_w', 'bypass_');
    const url = new URL(db.appUrl);
    [url.username, url.password] = [role, 'bypass'];
    try {
      await superuser.query(`CREATE ROLE ${role} LOGIN BYPASSRLS PASSWORD 'bypass' IN ROLE commonweal_app`);
      await superuser.query(`GRANT CONNECT ON DATABASE ${url.pathname.slice(1)} TO ${role}`);
      await expect(startAs(url.toString())).rejects.toThrow('it may bypass row-level security, so the database');
    } finally {
      await superuser.query(`DROP OWNED BY ${role}`);
      await superuser.query(`DROP ROLE ${role}`);
      await superuser.end();
    }
  });
});

describe('what the database refuses the role whatever the code does', () => {
  let db: TestDatabase;
  let app: Client;
  beforeAll(async () => {
    db = await createTestDatabase();
    app = new Client({ connectionString: db.appUrl });
    await app.connect();
  });
  afterAll(async () => {
    await app.end();
    await db.drop();
  });

  it.each([
    'UPDATE ledger.entry SET amount_pence = 0',
    'DELETE FROM ledger.entry',
    'TRUNCATE ledger.entry',
    'INSERT INTO ledger.entry DEFAULT VALUES',
    'UPDATE ledger.journal SET kind = kind',
    'DELETE FROM ledger.journal',
    'UPDATE ledger.balance SET balance_pence = 1',
    'UPDATE platform.access_log SET purpose = purpose',
    'DELETE FROM platform.access_log',
    'ALTER TABLE people.person DISABLE ROW LEVEL SECURITY',
    'DROP TABLE people.person',
    'CREATE TABLE public.own (id integer)',
    'SET ROLE commonweal_owner',
  ])('%s', async (statement) => {
    await expect(app.query(statement)).rejects.toThrow(/permission denied|must be owner/);
  });

  it('and an owner may change nothing in the ledger either', async () => {
    const owner = new Client({ connectionString: db.ownerUrl });
    await owner.connect();
    try {
      await expect(owner.query('TRUNCATE ledger.entry')).rejects.toThrow(/append-only/);
    } finally {
      await owner.end();
    }
  });
});
