import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { migrate } from '@commonweal/platform';
import { Client } from 'pg';
import { beforeDemonstration, make } from '../integration/demonstration/demonstration-scene';
import { startTestServer, TEMPLATE, withDatabase } from './test-server';

// Run by scripts/dump-release.js inside the code of a release: it may use only what that release has.

interface Table {
  readonly name: string;
  readonly columns: readonly string[];
}

const TABLES = `
  SELECT c.oid::regclass::text AS name, array_agg(quote_ident(a.attname) ORDER BY a.attnum) AS columns
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
   WHERE c.relkind = 'r' AND NOT c.relispartition AND c.relname <> 'schema_migration'
     AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'bullmq')
   GROUP BY c.oid ORDER BY 1`;

const SEQUENCES = `
  SELECT format('SELECT setval(%L, %s);', schemaname || '.' || sequencename, last_value) AS statement
    FROM pg_sequences WHERE last_value IS NOT NULL AND schemaname <> 'bullmq' ORDER BY 1`;

async function rowsOf(client: Client, { name, columns }: Table): Promise<string> {
  const values = columns.map((column) => `quote_nullable(${column}::text)`).join(` || ',' || `);
  const { rows } = await client.query<{ row: string }>(`SELECT '(' || ${values} || ')' AS row FROM ${name} ORDER BY 1`);
  if (rows.length === 0) return '';
  const all = rows.map(({ row }) => row).join(',\n');
  return `DELETE FROM ${name};\nINSERT INTO ${name} (${columns.join(', ')}) OVERRIDING SYSTEM VALUE VALUES\n${all};\n`;
}

async function dump(url: string, release: string): Promise<string> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const tables = (await client.query<Table>(TABLES)).rows;
  const parts = [`-- Every row of release ${release}, made by its use cases: all people and providers are invented.\n`];
  for (const table of tables) parts.push(await rowsOf(client, table));
  const sequences = (await client.query<{ statement: string }>(SEQUENCES)).rows;
  await client.end();
  return [...parts, ...sequences.map(({ statement }) => `${statement}\n`)].join('');
}

async function main(file: string, keyFile: string, release: string): Promise<void> {
  const server = await startTestServer();
  await migrate(withDatabase(server.urls.owner, TEMPLATE));
  process.env.TEST_SERVER_URLS = JSON.stringify(server.urls);
  const application = await beforeDemonstration();
  await make(application);
  const database = new URL(application.database.ownerUrl).pathname.slice(1);
  writeFileSync(file, await dump(withDatabase(server.urls.superuser, database), release));
  // Without its keys, what the release sealed could not be opened again.
  copyFileSync(join(Reflect.get(application, 'keyDir') as string, 'keys.json'), keyFile);
  await application.stop();
  await server.stop();
}

const [file = '', keyFile = '', release = ''] = process.argv.slice(3);
void main(file, keyFile, release);
