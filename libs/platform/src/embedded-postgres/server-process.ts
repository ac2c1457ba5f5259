import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import * as path from 'node:path';
import { type ClusterPlan, clusterDir } from './cluster';
import { SERVER_ENVIRONMENT, type ServerAccount } from './server-account';
import { StartFailure } from '../start-failure';
import { diskFull } from './disk-full';

const READY = 'database system is ready to accept connections';
const LOG_TAIL = 8192;

export interface ServerProcess {
  readonly pid: number;
  /** Resolves when the server has gone; the text is empty after `stop`, else the end of its log. */
  readonly exited: Promise<string>;
  readonly stop: () => Promise<void>;
}

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Statements can hold personal data: the log gets the error, never the statement.
  log_min_error_statement: 'panic',
  log_min_messages: 'warning',
  jit: 'off',
  random_page_cost: '1.1',
} as const;

const DURABLE = { shared_buffers: '256MB', max_wal_size: '2GB', wal_compression: 'on' } as const;
const THROW_AWAY = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
} as const;

export async function startServer(plan: ClusterPlan, port: number): Promise<ServerProcess> {
  const dir = clusterDir(plan.dataDir);
  const settings = { ...SETTINGS, ...(plan.durable ? DURABLE : THROW_AWAY) };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = [path.join(plan.native, 'bin', 'postgres'), '-D', dir, '-p', String(port), ...flags];
  const { command, account } = withParentDeathSignal(server, plan.account);
  const { uid, gid } = account;
  const child = spawn(command[0] ?? '', command.slice(1), {
    ...{ uid, gid, cwd: '/', env: SERVER_ENVIRONMENT },
    stdio: ['ignore', 'ignore', 'pipe'],
    // Out of the terminal's group: Ctrl-C must reach the server last, after those who use it.
    detached: true,
  });
  const log = tail(child);
  await ready(child, log, plan.dataDir, port);
  return handle(child, log);
}

/** Linux: the kernel stops the server should this process die, even by kill -9. */
function withParentDeathSignal(
  command: string[],
  account: ServerAccount,
): { command: string[]; account: ServerAccount } {
  const options = { env: SERVER_ENVIRONMENT };
  if (process.platform !== 'linux' || spawnSync('setpriv', ['--version'], options).status !== 0) {
    return { command, account };
  }
  const drop =
    account.uid === undefined
      ? []
      : [`--reuid=${String(account.uid)}`, `--regid=${String(account.gid)}`, '--clear-groups'];
  return { command: ['setpriv', ...drop, '--pdeathsig', 'INT', '--', ...command], account: { name: account.name } };
}

function tail(child: ChildProcess): { text: string } {
  const log = { text: '' };
  child.stderr?.on('data', (chunk: Buffer) => {
    log.text = (log.text + chunk.toString('utf8')).slice(-LOG_TAIL);
  });
  return log;
}

function ready(child: ChildProcess, log: { text: string }, dataDir: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => {
      if (!log.text.includes(READY)) return;
      child.stderr?.off('data', look);
      resolve();
    };
    child.stderr?.on('data', look);
    child.once('error', reject);
    child.once('close', () => {
      reject(refusal(log.text, dataDir, port));
    });
  });
}

function refusal(log: string, dataDir: string, port: number): StartFailure {
  const full = diskFull(log, dataDir);
  if (full !== undefined) return full;
  if (/could not create any TCP\/IP sockets|could not bind/.test(log)) {
    return new StartFailure(
      `Port ${String(port)} is taken, so the database cannot listen on it: set DATABASE_PORT to a free port, or leave it out.`,
    );
  }
  if (log.includes('lock file "postmaster.pid" already exists')) {
    return new StartFailure(
      `Commonweal is already running on ${dataDir}: stop it first, or set DATA_DIR to another folder.`,
    );
  }
  const reason = /(?:FATAL|PANIC):\s+(.*)/.exec(log)?.[1] ?? log.trim().split('\n').at(-1) ?? '';
  return new StartFailure(
    `The database in ${clusterDir(dataDir)} does not start (${reason.slice(0, 300)}): restore it from a backup, or move it away to start with an empty database.`,
  );
}

function handle(child: ChildProcess, log: { text: string }): ServerProcess {
  if (child.pid === undefined) throw new Error('a server that is ready has a process id');
  let stopping = false;
  const exited = new Promise<string>((resolve) => {
    child.once('close', () => {
      process.off('exit', interrupt);
      resolve(stopping ? '' : log.text);
    });
  });
  const interrupt = () => child.kill('SIGINT');
  process.once('exit', interrupt);
  // A test run or a script must be able to end while the server still listens to its pipe.
  child.stderr?.on('error', () => undefined);
  return {
    pid: child.pid,
    exited,
    stop: async () => {
      stopping = true;
      child.kill('SIGINT'); // the server's "fast" shutdown: ends sessions, writes everything
      await exited;
    },
  };
}
