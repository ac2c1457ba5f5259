import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { databaseStatements, roleStatements, schemaStatements } from './database-roles';
import { DATABASE_ROLES, type DatabasePasswords } from './secrets';
import { SERVER_ENVIRONMENT, type ServerAccount } from './server-account';
import { StartFailure } from '../start-failure';
import { diskFull } from './disk-full';

export interface ClusterPlan {
  readonly native: string;
  readonly account: ServerAccount;
  /** The folder of Commonweal's data; the server's files are in `postgres` under it. */
  readonly dataDir: string;
  readonly database: string;
  readonly durable: boolean;
}

const LIBRARY_LOCALE = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';

export const clusterDir = (dataDir: string): string => path.join(dataDir, 'postgres');

/** Makes the folder of data so that the server's account may pass through it, and says so when it may not. */
export function prepareDataDir(dataDir: string, account: ServerAccount): void {
  try {
    // Others may pass (not list): as root the server is another account, and secrets/ has its own 0700.
    fs.mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  } catch (error) {
    const full = diskFull(String(error), dataDir);
    throw full ?? new StartFailure(`Cannot create ${dataDir}: set DATA_DIR to a folder that you may write to.`, error);
  }
  const { uid, gid } = account;
  const entered = spawnSync('true', { uid, gid, cwd: dataDir, env: SERVER_ENVIRONMENT });
  if (entered.status !== 0) {
    throw new StartFailure(
      `The account ${account.name}, which runs the database, may not enter ${dataDir}: set DATA_DIR to a folder that every account may enter.`,
    );
  }
}

/** True when there is a cluster of this version; throws when what is there cannot be used; false when nothing is. */
export function hasCluster(native: string, dataDir: string): boolean {
  const dir = clusterDir(dataDir);
  if (!fs.existsSync(dir) || fs.readdirSync(dir).length === 0) return false;
  const restore = 'restore it from a backup, or move it away to start with an empty database';
  const file = path.join(dir, 'PG_VERSION');
  if (!fs.existsSync(file)) {
    throw new StartFailure(`The data folder ${dir} is damaged (PG_VERSION is missing): ${restore}.`);
  }
  const found = fs.readFileSync(file, 'utf8').trim();
  const wanted = serverVersion(native);
  if (found !== wanted) {
    throw new StartFailure(
      `The data folder ${dir} says that it is for PostgreSQL "${found.slice(0, 20)}" and this Commonweal runs ${wanted}: ${restore}.`,
    );
  }
  return true;
}

function serverVersion(native: string): string {
  const options = { encoding: 'utf8', cwd: '/', env: SERVER_ENVIRONMENT } as const;
  const { stdout } = spawnSync(path.join(native, 'bin', 'postgres'), ['--version'], options);
  return /(\d+)\.\d+/.exec(stdout)?.[1] ?? '';
}

/**
 * Makes the cluster with its roles and its database under another name and then renames it: a start that is
 * interrupted leaves nothing that looks like data.
 */
export function createCluster(plan: ClusterPlan, passwords: DatabasePasswords): void {
  const dir = `${clusterDir(plan.dataDir)}.new`;
  mustReach(plan);
  fs.rmSync(dir, { recursive: true, force: true });
  const own = (file: string) => {
    if (plan.account.uid !== undefined && plan.account.gid !== undefined) {
      fs.chownSync(file, plan.account.uid, plan.account.gid);
    }
  };
  fs.mkdirSync(dir, { mode: 0o700 });
  own(dir);
  const passwordFile = `${dir}.password`;
  try {
    fs.writeFileSync(passwordFile, passwords.superuser, { mode: 0o600 });
    own(passwordFile);
    run(plan, 'initdb', initdbArguments(plan, dir, passwordFile));
  } finally {
    fs.rmSync(passwordFile, { force: true });
  }
  createDatabaseIn(dir, plan, passwords);
  fs.rmSync(clusterDir(plan.dataDir), { recursive: true, force: true });
  fs.renameSync(dir, clusterDir(plan.dataDir));
}

/** Root's own folders are closed to the account that runs the server. @throws StartFailure when the data folder is in one. */
function mustReach({ account, dataDir }: ClusterPlan): void {
  const { uid, gid, name } = account;
  const options = { uid, gid, cwd: '/', env: SERVER_ENVIRONMENT } as const;
  if (uid === undefined || spawnSync('ls', ['-d', `${dataDir}/.`], options).status === 0) return;
  throw new StartFailure(
    `The account "${name}", which runs PostgreSQL for root, may not enter ${dataDir}: name another folder in DATA_DIR, or let others pass through the folders above it (chmod o+x).`,
  );
}

function createDatabaseIn(dir: string, plan: ClusterPlan, passwords: DatabasePasswords): void {
  const { database } = plan;
  const create = `CREATE DATABASE ${database} OWNER ${DATABASE_ROLES.owner}`;
  runSql(plan, dir, 'postgres', [...roleStatements(passwords), create, ...databaseStatements(database)]);
  runSql(plan, dir, database, schemaStatements());
}

function initdbArguments(plan: ClusterPlan, dir: string, passwordFile: string): string[] {
  return [
    ...['-D', dir, '-U', DATABASE_ROLES.superuser, `--pwfile=${passwordFile}`, '--auth=scram-sha-256'],
    // The built-in provider sorts and folds alike on every system; the C library's locale is left to the text parser.
    ...['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', `--locale=${LIBRARY_LOCALE}`],
    ...['--no-instructions', ...(plan.durable ? ['--data-checksums'] : ['--no-sync', '--no-data-checksums'])],
  ];
}

/** Single-user mode: no network and no password, on a cluster that nobody else can see yet. */
function runSql(plan: ClusterPlan, dir: string, database: string, statements: string[]): void {
  const given = { exit_on_error: 'on', ...(plan.durable ? {} : { fsync: 'off', scram_iterations: '1' }) };
  const settings = Object.entries(given).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  run(plan, 'postgres', ['--single', '-D', dir, ...settings, database], statements.map((s) => `${s};\n`).join(''));
}

function run(plan: ClusterPlan, program: string, args: string[], input?: string): void {
  const { uid, gid } = plan.account;
  const options = { uid, gid, cwd: '/', env: SERVER_ENVIRONMENT, encoding: 'utf8', input } as const;
  const answer: SpawnSyncReturns<string> = spawnSync(path.join(plan.native, 'bin', program), args, options);
  if (answer.status === 0) return;
  const log = `${answer.stdout}${answer.stderr}${String(answer.error ?? '')}`;
  fs.rmSync(`${clusterDir(plan.dataDir)}.new`, { recursive: true, force: true });
  const last = log.trim().split('\n').slice(-3).join(' ');
  throw (
    diskFull(log, plan.dataDir) ??
    new StartFailure(`The database in ${plan.dataDir} could not be created, see what PostgreSQL says: ${last}`)
  );
}
