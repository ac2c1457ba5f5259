import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { accessRows } from '@commonweal/access';
import { budgetsRows } from '@commonweal/budgets';
import { catalogueRows } from '@commonweal/catalogue';
import { deliveryRows } from '@commonweal/delivery';
import { type AuthorityId, systemActor } from '@commonweal/kernel';
import { CheckInvariants, ledgerRows } from '@commonweal/ledger';
import { notificationsRows } from '@commonweal/notifications';
import { orderingRows } from '@commonweal/ordering';
import { paymentsRows } from '@commonweal/payments';
import { peopleRows } from '@commonweal/people';
import { placesRows } from '@commonweal/places';
import { createDatabase, dataSourceOptions, migrate, platformRows } from '@commonweal/platform';
import { policyRows } from '@commonweal/policy';
import { providersRows } from '@commonweal/providers';
import { Client, type QueryResultRow } from 'pg';
import { pino } from 'pino';
import { DataSource, getMetadataArgsStorage } from 'typeorm';
import { createWorker } from '../../../apps/worker/src/create-worker';
import { testServerUrls } from '../../support/database';
import { PREVIOUS_RELEASE } from '../../support/previous-release';
import { withDatabase } from '../../support/test-server';

const ROWS = [
  ...[accessRows, budgetsRows, catalogueRows, deliveryRows, ledgerRows, notificationsRows, orderingRows],
  ...[paymentsRows, peopleRows, placesRows, platformRows, policyRows, providersRows],
].flat();
/** TypeORM reads only what has a key. */
const KEYED = ROWS.filter((row) =>
  getMetadataArgsStorage().columns.some(({ target, options }) => target === row && options.primary === true),
);

const TABLES = `
  SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
   WHERE schemaname NOT IN ('pg_catalog', 'information_schema', 'bullmq') AND tablename <> 'schema_migration'`;

/** What the council's money looked like to those who had it. */
const FIGURES = `
  SELECT a.id, a.kind, a.owner_person_id, coalesce(sum(e.amount_pence), 0)::bigint AS pence, count(e.id)::integer AS entries,
         (SELECT b.balance_pence FROM ledger.balance b WHERE b.authority_id = a.authority_id AND b.account_id = a.id)
    FROM ledger.account a LEFT JOIN ledger.entry e ON e.authority_id = a.authority_id AND e.account_id = a.id
   GROUP BY a.authority_id, a.id ORDER BY a.authority_id, a.id`;

describe('an upgrade of the previous release with its data', () => {
  const name = `commonweal_upgrade_${randomBytes(4).toString('hex')}`;
  const servers = testServerUrls();
  const [ownerUrl, appUrl, queueUrl] = [servers.owner, servers.app, servers.queue].map((url) =>
    withDatabase(url, name),
  );
  let superuser: Client;
  let rowsBefore: ReadonlyMap<string, number>;
  let figuresBefore: readonly QueryResultRow[];

  const ask = async (sql: string) => (await superuser.query<QueryResultRow>(sql)).rows;

  async function countRows(): Promise<Map<string, number>> {
    const tables = (await ask(TABLES)).map((row) => String(row.name));
    const counts = new Map<string, number>();
    for (const table of tables) {
      counts.set(table, Number((await ask(`SELECT count(*) FROM ${table}`))[0]?.count ?? 0));
    }
    return counts;
  }

  beforeAll(async () => {
    await createDatabase(servers.superuser, name);
    superuser = new Client({ connectionString: withDatabase(servers.superuser, name) });
    await superuser.connect();
    await migrateToPreviousRelease(ownerUrl ?? '');
    // As a copy of its files would hold them: no trigger has its say, nothing is posted again.
    await superuser.query(`SET session_replication_role = replica; ${readFileSync(PREVIOUS_RELEASE.data, 'utf8')}`);
    await superuser.query('RESET session_replication_role');
    rowsBefore = await countRows();
    figuresBefore = await ask(FIGURES);
    await migrate(ownerUrl ?? '');
  });
  afterAll(async () => {
    await superuser.end();
    const admin = new Client({ connectionString: servers.superuser });
    await admin.connect();
    await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
    await admin.end();
  });

  it('begins with all kinds of what a release leaves behind', () => {
    const needed = ['ledger.entry', 'ordering.award', 'ordering.decision', 'delivery.claim', 'payments.payment'];
    for (const table of [...needed, 'people.person_text', 'platform.outbox']) {
      expect([table, rowsBefore.get(table)]).toEqual([table, expect.any(Number)]);
      expect(rowsBefore.get(table)).toBeGreaterThan(0);
    }
  });

  it('loses no row, and runs each migration once', async () => {
    const after = await countRows();
    const lost = [...rowsBefore].filter(([table, count]) => (after.get(table) ?? 0) < count);
    expect(lost).toEqual([]);
    const migrations = (await ask('SELECT name FROM schema_migration')).map((row) => String(row.name));
    const known = dataSourceOptions('').migrations.map((migration) => migration.name);
    expect(migrations.sort()).toEqual(known.sort());
  });

  it('leaves every pound where it was', async () => {
    const after = new Map((await ask(FIGURES)).map((row) => [String(row.id), row]));
    expect(figuresBefore.map((row) => after.get(String(row.id)))).toEqual(figuresBefore);
  });

  it('has the data that every row class expects', async () => {
    const options = dataSourceOptions(withDatabase(servers.superuser, name), KEYED, 2);
    const dataSource = await new DataSource(options).initialize();
    try {
      expect(KEYED.length).toBeGreaterThan(30);
      for (const row of KEYED) expect((await dataSource.getRepository(row).find({ take: 3 })).length).toBeLessThan(4);
    } finally {
      await dataSource.destroy();
    }
  });

  it('carries out what the previous release had asked for, and every promise of the ledger holds', async () => {
    const worker = await createWorker({
      ...{
        databaseUrl: appUrl ?? '',
        databasePool: 6,
        keyFile: PREVIOUS_RELEASE.keyFile,
        logger: pino({ level: 'silent' }),
      },
      queue: { databaseUrl: queueUrl ?? '', redisUrl: '' },
    });
    try {
      const undone = `SELECT o.kind, f.error_code FROM platform.outbox o
          LEFT JOIN platform.job_effect e ON e.job_id = replace(o.kind, '.', '-') || '-' || o.id
          LEFT JOIN platform.failed_job f ON f.job_id = replace(o.kind, '.', '-') || '-' || o.id
         WHERE e.job_id IS NULL`;
      for (let tries = 0; tries < 300 && (await ask(undone)).length > 0; tries += 1) await pause(100);
      expect(await ask(undone)).toEqual([]);
      for (const { id } of await ask('SELECT id FROM access.authority')) {
        const authorityId = String(id) as AuthorityId;
        const check = worker.get(CheckInvariants, { strict: false });
        const { checks, breaches } = await check.execute(systemActor('test', [authorityId], 'test'), authorityId);
        expect(checks.length).toBeGreaterThan(3);
        expect(breaches).toEqual([]);
      }
    } finally {
      await worker.close();
    }
  });
});

async function migrateToPreviousRelease(url: string): Promise<void> {
  const { migrations, ...options } = dataSourceOptions(url, [], 2);
  const last = migrations.findIndex((migration) => migration.name === PREVIOUS_RELEASE.lastMigration);
  expect(last).toBeGreaterThan(0);
  const dataSource = await new DataSource({ ...options, migrations: migrations.slice(0, last + 1) }).initialize();
  await dataSource.runMigrations({ transaction: 'each' });
  await dataSource.destroy();
}
