import * as path from 'node:path';
import { type ClusterPlan, createCluster, hasCluster, prepareDataDir } from './cluster';
import { freePort } from './free-port';
import { nativeDir } from './native-package';
import { DATABASE_ROLES, type DatabaseRole, databasePasswords } from './secrets';
import { serverAccount } from './server-account';
import { startServer } from './server-process';
import { recordStarter, stopStaleServer } from './stale-server';

export interface EmbeddedPostgresOptions {
  /** The folder of all data; made when missing. The server's files go to `postgres`, passwords to `secrets` under it. */
  readonly dataDir: string;
  /** 0 or undefined: any free loopback port. */
  readonly port?: number;
  /** true: a committed transaction survives a crash; false: quick, for data to be thrown away. */
  readonly durable: boolean;
  /** `commonweal` unless told. */
  readonly database?: string;
  /** Hears of a server that had to be stopped first. */
  readonly say?: (sentence: string) => void;
}

export interface EmbeddedPostgres {
  /** For migrations only: the owner of the database and of its schemas. */
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly queueUrl: string;
  readonly port: number;
  readonly pid: number;
  /** Resolves when the server has gone: with an empty text after `stop`, else with the end of its log. */
  readonly exited: Promise<string>;
  /** The address of the (main or another) database for a role. The superuser's is for tests and for repairs by hand. */
  readonly urlFor: (role: DatabaseRole, database?: string) => string;
  readonly stop: () => Promise<void>;
}

/**
 * Starts the PostgreSQL that npm installed, on loopback, with a password for every role.
 * @throws StartFailure with one sentence for the operator.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const account = serverAccount();
  const native = nativeDir(account);
  const dataDir = path.resolve(options.dataDir);
  const database = options.database ?? 'commonweal';
  const plan: ClusterPlan = { native, account, dataDir, database, durable: options.durable };
  prepareDataDir(dataDir, account);
  const passwords = databasePasswords(dataDir);
  if (hasCluster(native, dataDir)) await stopStaleServer(dataDir, options.say ?? (() => undefined));
  else createCluster(plan, passwords);
  const port = options.port === undefined || options.port === 0 ? await freePort() : options.port;
  recordStarter(dataDir);
  const server = await startServer(plan, port);

  const urlFor = (role: DatabaseRole, name = database) =>
    `postgres://${DATABASE_ROLES[role]}:${passwords[role]}@127.0.0.1:${String(port)}/${name}`;
  return {
    ownerUrl: urlFor('owner'),
    appUrl: urlFor('app'),
    queueUrl: urlFor('queue'),
    port,
    pid: server.pid,
    exited: server.exited,
    urlFor,
    stop: server.stop,
  };
}
