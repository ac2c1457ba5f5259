import {
  type Config,
  type InstallationMark,
  installationMark,
  keptSecret,
  markInstallation,
  migrate,
  type Overrides,
  StartFailure,
  startEmbeddedPostgres,
} from '@commonweal/platform';
import { lostDatabase } from './database-failures';
import type { Stack } from './stack';

export interface Surroundings {
  readonly running: Stack;
  readonly fail: (error: Error) => void;
  readonly say: (sentence: string) => void;
}

/** The database of DATABASE_URL or one of our own, at the newest version; the answer says how to reach it. */
export async function openDatabase(config: Config, surroundings: Surroundings): Promise<Overrides> {
  const urls = config.databaseUrl === '' ? await startOwn(config, surroundings) : given(config);
  await prepare(config, urls.MIGRATION_DATABASE_URL);
  const secret = config.sessionSecret === '' ? keptSecret(config.dataDir, 'session.secret') : config.sessionSecret;
  return { ...urls, SESSION_SECRET: secret };
}

async function prepare(config: Config, ownerUrl: string): Promise<void> {
  const mark = await installationMark(ownerUrl);
  const embedded = config.databaseUrl === '';
  if (config.demonstration && !mayDemonstrate(mark, embedded)) throw notForDemonstration(embedded);
  await migrate(ownerUrl);
  await markInstallation(ownerUrl, config.demonstration ? 'standalone' : 'production');
}

/** Without a mark, our own database is one whose first start was interrupted; another's may hold anything. */
function mayDemonstrate(mark: InstallationMark, embedded: boolean): boolean {
  return mark === 'standalone' || mark === 'empty' || (embedded && mark === 'unmarked');
}

async function startOwn(config: Config, { running, fail, say }: Surroundings) {
  const server = await startEmbeddedPostgres({
    dataDir: config.dataDir,
    port: config.databasePort,
    durable: true,
    say,
  });
  await running.add('The database', server.stop);
  void server.exited.then((log) => {
    if (log !== '') fail(lostDatabase(log, config.dataDir));
  });
  return {
    DATABASE_URL: server.appUrl,
    MIGRATION_DATABASE_URL: server.ownerUrl,
    QUEUE_DATABASE_URL: server.queueUrl,
  };
}

function given(config: Config) {
  const missing = [
    config.migrationDatabaseUrl === '' ? 'MIGRATION_DATABASE_URL (role commonweal_owner)' : '',
    config.queueDatabaseUrl === '' && config.redisUrl === '' ? 'QUEUE_DATABASE_URL (role commonweal_queue)' : '',
  ].filter((text) => text !== '');
  if (missing.length > 0) {
    throw new StartFailure(
      `DATABASE_URL is set and ${missing.join(' and ')} is not: set it too; scripts/create-roles.sql makes the roles.`,
    );
  }
  return {
    DATABASE_URL: config.databaseUrl,
    MIGRATION_DATABASE_URL: config.migrationDatabaseUrl,
    QUEUE_DATABASE_URL: config.queueDatabaseUrl,
  };
}

function notForDemonstration(embedded: boolean): StartFailure {
  const where = embedded ? 'DATA_DIR holds' : 'DATABASE_URL names';
  const other = embedded ? 'set DATA_DIR to another folder' : 'name an empty database';
  return new StartFailure(
    `${where} a database that was not made for demonstration, where anyone may sign in as anyone: ${other}, or set NODE_ENV=production.`,
  );
}
