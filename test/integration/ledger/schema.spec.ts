import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../../support/database';

describe('the migrated database', () => {
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

  it('has every schema, readable by the application role', async () => {
    const { rows } = await app.query<{ n: string }>(
      `SELECT nspname AS n FROM pg_namespace WHERE has_schema_privilege('commonweal_app', oid, 'USAGE')`,
    );
    const names = rows.map((row) => row.n);
    for (const schema of ['access', 'people', 'ledger', 'budgets', 'ordering', 'delivery', 'payments']) {
      expect(names).toContain(schema);
    }
  });
});
