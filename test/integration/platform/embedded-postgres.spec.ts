import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../../support/database';

describe('a test database', () => {
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

  it('gives the application a role that is no superuser and owns nothing', async () => {
    const { rows } = await as(database.appUrl, (client) =>
      client.query('SELECT rolname, rolsuper, rolbypassrls, rolcreatedb FROM pg_roles WHERE rolname = current_user'),
    );
    expect(rows).toEqual([{ rolname: 'commonweal_app', rolsuper: false, rolbypassrls: false, rolcreatedb: false }]);
    await expect(as(database.appUrl, (client) => client.query('CREATE SCHEMA mine'))).rejects.toThrow(
      /permission denied for database/,
    );
    await expect(as(database.appUrl, (client) => client.query('CREATE TABLE public.mine ()'))).rejects.toThrow(
      /permission denied for schema public/,
    );
  });

  it('lets the owner migrate and install the extensions that the migrations use', async () => {
    await as(database.ownerUrl, async (client) => {
      await client.query('CREATE SCHEMA test_of_owner');
      for (const name of ['pgcrypto', 'pg_trgm', 'unaccent', 'btree_gist', 'citext']) {
        await client.query(`CREATE EXTENSION IF NOT EXISTS ${name} SCHEMA test_of_owner`);
      }
    });
  });

  it('lets the queue role make its schema', async () => {
    await as(database.queueUrl, (client) => client.query('CREATE SCHEMA IF NOT EXISTS bullmq'));
  });

  it('asks for a password', async () => {
    const wrong = new URL(database.appUrl);
    wrong.password = 'guessed';
    await expect(as(wrong.toString(), (client) => client.query('SELECT 1'))).rejects.toThrow(
      /password authentication failed/,
    );
  });
});
