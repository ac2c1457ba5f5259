import { type Config, diskFull, StartFailure } from '@commonweal/platform';

/** For a server of our own that stopped by itself while Commonweal ran. */
export function lostDatabase(log: string, dataDir: string): StartFailure {
  const last = log.trim().split('\n').at(-1) ?? '';
  return (
    diskFull(log, dataDir) ??
    new StartFailure(`The database in ${dataDir} stopped by itself (${last}): start Commonweal again.`)
  );
}

/** As PostgreSQL says it, and as Node does. */
const DISK_FULL = ['53100', 'ENOSPC', 'EDQUOT'];
const REFUSED = ['28P01', '28000'];
const UNREACHABLE = ['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', 'EHOSTUNREACH', 'ECONNRESET', '3D000'];

/** A sentence for what goes wrong with a database; undefined when the fault is not the operator's. */
export function databaseFailure(error: unknown, config: Config): StartFailure | undefined {
  const code = (error as { code?: string }).code ?? '';
  const message = (error as Error).message || code;
  if (DISK_FULL.includes(code)) return fullDisk(config);
  if (REFUSED.includes(code)) return new StartFailure(refused(config, message));
  if (!UNREACHABLE.includes(code)) return undefined;
  return new StartFailure(
    `The database of DATABASE_URL cannot be reached (${message}): start it, or put the address right.`,
  );
}

function fullDisk(config: Config): StartFailure | undefined {
  return config.databaseUrl === ''
    ? diskFull('ENOSPC', config.dataDir)
    : new StartFailure('The disk of the database of DATABASE_URL is full: free some space there and start again.');
}

function refused(config: Config, message: string): string {
  return config.databaseUrl === ''
    ? `The passwords in ${config.dataDir}/secrets are not those of the database beside them (${message}): restore the folder whole from a backup.`
    : `The database refuses the role or password of DATABASE_URL or MIGRATION_DATABASE_URL (${message}): put that right and start again.`;
}

/** Whether it was the connection that failed: a server of our own that died has a better reason to give than this. */
export function isLostConnection(error: unknown): boolean {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  return /^(57P0|08|ECONN|EPIPE)/.test(code) || /connection (terminated|ended|closed)/i.test(message);
}
