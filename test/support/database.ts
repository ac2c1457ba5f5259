import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { createDatabase } from '@commonweal/platform';
import { type ServerUrls, TEMPLATE, withDatabase } from './test-server';

export interface TestDatabase {
  /** For what a test must arrange behind the application's back. */
  readonly ownerUrl: string;
  /** What the application connects as. */
  readonly appUrl: string;
  readonly queueUrl: string;
  /** Ends every connection that is left and removes the database. */
  drop(): Promise<void>;
}

/** The test run's PostgreSQL; its `superuser` address is for tests about roles. */
export function testServerUrls(): ServerUrls {
  const urls = process.env.TEST_SERVER_URLS;
  if (urls === undefined) throw new Error('this test needs the database of the integration, e2e or browser project');
  return JSON.parse(urls) as ServerUrls;
}

/** A database of its own for a test file, copied from the migrated template (some 10 ms). Call `drop` in afterAll. */
export async function createTestDatabase(template = TEMPLATE): Promise<TestDatabase> {
  const urls = testServerUrls();
  const name = `commonweal_w${process.env.JEST_WORKER_ID ?? '0'}_${randomBytes(4).toString('hex')}`;
  await createDatabase(urls.superuser, name, template);
  return {
    ownerUrl: withDatabase(urls.owner, name),
    appUrl: withDatabase(urls.app, name),
    queueUrl: withDatabase(urls.queue, name),
    drop: () => dropDatabase(urls.superuser, name),
  };
}

async function dropDatabase(superuserUrl: string, name: string): Promise<void> {
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  } finally {
    await client.end();
  }
}
