import { Client } from 'pg';
import { DATABASE_ROLES, type DatabasePasswords } from './secrets';

export type RolePasswords = Pick<DatabasePasswords, 'owner' | 'app' | 'queue'>;

const { owner, app, queue } = DATABASE_ROLES;
const PLAIN = 'LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION';

/*
 * scripts/create-roles.sql does the same for a PostgreSQL that somebody else runs; a test compares the two.
 * Three roles, because a hole in the application must not be able to change the schema or step around row-level security.
 */

/** Statements for the cluster. Passwords must be free of quotes (ours are hexadecimal). */
export function roleStatements(passwords: RolePasswords): string[] {
  return [
    `CREATE ROLE ${owner} ${PLAIN} PASSWORD '${passwords.owner}'`,
    `CREATE ROLE ${app} ${PLAIN} PASSWORD '${passwords.app}'`,
    `CREATE ROLE ${queue} ${PLAIN} PASSWORD '${passwords.queue}'`,
  ];
}

/**
 * Statements on a database, run by a superuser. A copy made with CREATE DATABASE ... TEMPLATE needs them again:
 * PostgreSQL does not copy the privileges of a database.
 */
export function databaseStatements(database: string): string[] {
  return [
    `REVOKE ALL ON DATABASE ${database} FROM PUBLIC`,
    `GRANT CONNECT ON DATABASE ${database} TO ${app}, ${queue}`,
    // BullMQ makes and migrates its own schema "bullmq", and asks for this right even when the schema is there.
    // It adds jobs in bulk through temporary tables.
    `GRANT CREATE, TEMPORARY ON DATABASE ${database} TO ${queue}`,
  ];
}

/** Statements inside a database, run by a superuser. */
export function schemaStatements(): string[] {
  return ['REVOKE CREATE ON SCHEMA public FROM PUBLIC'];
}

/**
 * Creates the roles in a PostgreSQL reached as a superuser, or gives the existing ones these passwords.
 * For an external database: afterwards DATABASE_URL is the app role's and MIGRATION_DATABASE_URL the owner's,
 * and nothing is embedded.
 */
export async function prepareRoles(superuserUrl: string, passwords: RolePasswords): Promise<void> {
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    for (const statement of roleStatements(passwords)) {
      const name = /ROLE (\w+)/.exec(statement)?.[1];
      const known = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [name]);
      await client.query(known.rowCount === 0 ? statement : statement.replace('CREATE ROLE', 'ALTER ROLE'));
    }
  } finally {
    await client.end();
  }
}

/** Creates an empty database, owned by commonweal_owner, in a PostgreSQL reached as a superuser. */
export async function createDatabase(superuserUrl: string, database: string, template?: string): Promise<void> {
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    // FILE_COPY is the quicker strategy for a small template, and writes no WAL for it.
    const copy = template === undefined ? '' : ` TEMPLATE ${template} STRATEGY FILE_COPY`;
    await client.query(`CREATE DATABASE ${database} OWNER ${owner}${copy}`);
    for (const statement of databaseStatements(database)) await client.query(statement);
  } finally {
    await client.end();
  }
}
