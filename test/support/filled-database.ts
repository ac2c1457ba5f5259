import { Client } from 'pg';
import { Config } from '@commonweal/platform';
import { runStartupSteps } from '../../apps/standalone/src/setup.module';
import { createTestDatabase, type TestDatabase, testServerUrls } from './database';
import { FILLED, testKeyFile } from './test-server';

/** Any number, the same in every worker. */
const FILLING = 7_301;

/**
 * A database of its own with everything that a new installation starts with: law, postcodes, the demonstration. The
 * first test file of the run that asks fills one, all others copy it.
 */
export async function createFilledDatabase(): Promise<TestDatabase> {
  const client = new Client({ connectionString: testServerUrls().superuser });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [FILLING]);
    const known = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [FILLED]);
    if (known.rowCount === 0) {
      const empty = await createTestDatabase();
      await runStartupSteps(filling(empty), () => undefined);
      await client.query(`ALTER DATABASE ${new URL(empty.ownerUrl).pathname.slice(1)} RENAME TO ${FILLED}`);
    }
  } finally {
    await client.end();
  }
  return createTestDatabase(FILLED);
}

function filling({ appUrl, ownerUrl }: TestDatabase): Config {
  return new Config({
    ...{ DATABASE_URL: appUrl, MIGRATION_DATABASE_URL: ownerUrl, KEY_FILE: testKeyFile() },
    ...{ SESSION_SECRET: 'a secret for tests alone, long enough', DEMO: '1', LOG_LEVEL: 'error' },
  });
}
