import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';

/** The four accounts in the database; only the last three are ever used by Commonweal itself. */
export const DATABASE_ROLES = {
  superuser: 'commonweal_superuser',
  owner: 'commonweal_owner',
  app: 'commonweal_app',
  queue: 'commonweal_queue',
} as const;

export type DatabaseRole = keyof typeof DATABASE_ROLES;
export type DatabasePasswords = Readonly<Record<DatabaseRole, string>>;

const ROLES = Object.keys(DATABASE_ROLES) as DatabaseRole[];

/** 256 random bits, in characters that need no quoting in SQL or in a URL. */
export function makePassword(): string {
  return randomBytes(32).toString('hex');
}

/** The passwords kept in `dataDir/secrets`, made on the first call. Files are readable by this account only. */
export function databasePasswords(dataDir: string): DatabasePasswords {
  const entries = ROLES.map((role) => [role, keptSecret(dataDir, `${DATABASE_ROLES[role]}.password`)]);
  return Object.fromEntries(entries) as DatabasePasswords;
}

/** The secret of that name in `dataDir/secrets`, made on the first call. */
export function keptSecret(dataDir: string, name: string): string {
  const dir = path.join(dataDir, 'secrets');
  fs.mkdirSync(dir, { recursive: true, mode: 0o700 });
  fs.chmodSync(dir, 0o700);
  const file = path.join(dir, name);
  if (fs.existsSync(file)) return fs.readFileSync(file, 'utf8').trim();
  const password = makePassword();
  // Written whole and then named, so that a crash leaves no empty secret behind.
  fs.writeFileSync(`${file}.new`, `${password}\n`, { mode: 0o600, flush: true });
  fs.renameSync(`${file}.new`, file);
  return password;
}
