import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { Client } from 'pg';
import {
  createDatabase,
  DATABASE_ROLES,
  makePassword,
  prepareRoles,
  startEmbeddedPostgres,
} from '@commonweal/platform';

/** Migrated and empty. */
export const TEMPLATE = 'commonweal_template';
/** With all that a new installation starts with, once a test has asked for it. */
export const FILLED = 'commonweal_filled';

/** One for the whole run: several apps on one database, and copies of a database, share their keys. */
export function testKeyFile(): string {
  const folder = process.env.TEST_KEYS;
  if (folder === undefined) throw new Error('this test needs the keys of the integration, e2e or browser project');
  return path.join(folder, 'keys.json');
}

/** Addresses of the server's `postgres` database, by role. Tests derive those of their own databases from them. */
export interface ServerUrls {
  readonly superuser: string;
  readonly owner: string;
  readonly app: string;
  readonly queue: string;
}

export interface TestServer {
  readonly urls: ServerUrls;
  stop(): Promise<void>;
}

/** The PostgreSQL of TEST_DATABASE_ADMIN_URL (a superuser's), or an embedded one made for this run. */
export async function startTestServer(): Promise<TestServer> {
  const adminUrl = process.env.TEST_DATABASE_ADMIN_URL ?? '';
  return adminUrl === '' ? embedded() : external(adminUrl);
}

async function embedded(): Promise<TestServer> {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'commonweal-test-'));
  fs.chmodSync(dataDir, 0o711); // as root the server runs as another account
  const server = await startEmbeddedPostgres({ dataDir, durable: false, database: TEMPLATE });
  const url = (role: keyof ServerUrls) => server.urlFor(role, 'postgres');
  return {
    urls: { superuser: url('superuser'), owner: url('owner'), app: url('app'), queue: url('queue') },
    stop: async () => {
      await server.stop();
      fs.rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function external(adminUrl: string): Promise<TestServer> {
  const given = givenUrls(adminUrl);
  const urls = given ?? (await preparedUrls(adminUrl));
  await dropTemplates(adminUrl);
  await createDatabase(adminUrl, TEMPLATE);
  return { urls, stop: () => dropTemplates(adminUrl) };
}

/** When scripts/create-roles.sql has run already, its passwords come with these. */
function givenUrls(superuser: string): ServerUrls | undefined {
  const { TEST_DATABASE_OWNER_URL: owner, TEST_DATABASE_APP_URL: app, TEST_DATABASE_QUEUE_URL: queue } = process.env;
  if (owner === undefined || app === undefined || queue === undefined) return undefined;
  return { superuser, owner, app, queue };
}

async function preparedUrls(superuser: string): Promise<ServerUrls> {
  const passwords = { owner: makePassword(), app: makePassword(), queue: makePassword() };
  await prepareRoles(superuser, passwords);
  const url = (role: keyof typeof passwords) => {
    const address = new URL(superuser);
    address.username = DATABASE_ROLES[role];
    address.password = passwords[role];
    return address.toString();
  };
  return { superuser, owner: url('owner'), app: url('app'), queue: url('queue') };
}

async function dropTemplates(adminUrl: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  for (const name of [TEMPLATE, FILLED]) await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await client.end();
}

/** The same server and role, another database. */
export function withDatabase(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.toString();
}
