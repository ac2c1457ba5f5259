import { Client } from 'pg';
import { assertSafeRole } from '@commonweal/platform';
import { createTestDatabase, type TestDatabase, testServerUrls } from '../../support/database';
import { withDatabase } from '../../support/test-server';

describe('the database roles', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  const as = async <T>(url: string, work: (client: Client) => Promise<T>): Promise<T> => {
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  };
  const superuserUrl = () => withDatabase(testServerUrls().superuser, new URL(database.appUrl).pathname.slice(1));
  const boot = (url: string, become?: string) =>
    as(url, async (client) => {
      if (become !== undefined) await client.query(`SET ROLE ${become}`);
      await assertSafeRole({
        query: async <Row>(text: string) => (await client.query(text)).rows as Row[],
      });
    });

  it('leave the application no superuser, no schema and no table of its own', async () => {
    const { rows } = await as(database.appUrl, (client) =>
      client.query('SELECT rolname, rolsuper, rolbypassrls, rolcreatedb FROM pg_roles WHERE rolname = current_user'),
    );
    expect(rows).toEqual([{ rolname: 'commonweal_app', rolsuper: false, rolbypassrls: false, rolcreatedb: false }]);
    const tries = ['CREATE SCHEMA mine', 'CREATE TABLE public.mine ()', 'CREATE TEMPORARY TABLE mine ()'];
    for (const sql of tries) {
      await expect(as(database.appUrl, (client) => client.query(sql))).rejects.toThrow(/permission denied/);
    }
  });

  it('let the owner install the extensions that a database owner may', async () => {
    const names = ['btree_gist', 'citext', 'pg_trgm', 'pgcrypto', 'unaccent'];
    const { rows } = await as(database.ownerUrl, async (client) => {
      for (const name of names) await client.query(`CREATE EXTENSION IF NOT EXISTS ${name}`);
      return client.query<{ extname: string }>(
        'SELECT extname FROM pg_extension WHERE extname = ANY ($1) ORDER BY extname',
        [names],
      );
    });
    expect(rows.map((row) => row.extname)).toEqual(names);
  });

  it('let the queue make its own schema and see no other', async () => {
    const { rows } = await as(database.queueUrl, async (client) => {
      await client.query('CREATE SCHEMA IF NOT EXISTS bullmq');
      return client.query(`SELECT nspname FROM pg_namespace
        WHERE has_schema_privilege(oid, 'USAGE') AND nspname NOT LIKE 'pg\\_%'
          AND nspname NOT IN ('information_schema', 'public')`);
    });
    expect(rows).toEqual([{ nspname: 'bullmq' }]);
  });

  it('are refused at boot when the database could not refuse them', async () => {
    await expect(boot(database.appUrl)).resolves.toBeUndefined();
    await expect(boot(superuserUrl())).rejects.toThrow(/will not start as database role ".+": it is a superuser/);
    await expect(boot(database.ownerUrl)).rejects.toThrow(/"commonweal_owner": it owns the table/);
  });

  it('are refused at boot when they may bypass row-level security, also by way of another role', async () => {
    await as(superuserUrl(), async (client) => {
      await client.query(
        'CREATE ROLE boot_test_sees_all BYPASSRLS; CREATE ROLE boot_test_member IN ROLE boot_test_sees_all',
      );
    });
    try {
      for (const role of ['boot_test_sees_all', 'boot_test_member']) {
        await expect(boot(superuserUrl(), role)).rejects.toThrow(/may bypass row-level security/);
      }
    } finally {
      await as(superuserUrl(), (client) => client.query('DROP ROLE boot_test_member, boot_test_sees_all'));
    }
  });
});
