import { StartFailure } from '../start-failure';
import type { Database } from './database';

interface RoleFacts {
  role: string;
  superuser: boolean;
  bypass: boolean;
  owned: string | null;
}

// A right counts also when the role has it through another role that it may become.
const FACTS = `SELECT current_user AS role, bool_or(r.rolsuper) AS superuser, bool_or(r.rolbypassrls) AS bypass,
  (SELECT min(c.oid::regclass::text) FROM pg_class c
    WHERE c.relkind IN ('r', 'p') AND pg_has_role(current_user, c.relowner, 'MEMBER')) AS owned
  FROM pg_roles r WHERE pg_has_role(current_user, r.oid, 'MEMBER')`;

/**
 * Row-level security and revoked grants mean nothing to a superuser, to a role with BYPASSRLS or to a table's owner.
 * @throws StartFailure that says which of these the role is, so that the process does not start.
 */
export async function assertSafeRole(database: Pick<Database, 'query'>): Promise<void> {
  const [facts] = await database.query<RoleFacts & Record<string, unknown>>(FACTS);
  if (facts === undefined) throw new Error('The database did not say which role this is.');
  const why = unsafe(facts);
  if (why === undefined) return;
  throw new StartFailure(
    `Commonweal will not start as database role "${facts.role}": it ${why}, so the database could not refuse a change to the ` +
      'ledger or a look at another council. Use role commonweal_app in DATABASE_URL.',
  );
}

function unsafe(facts: RoleFacts): string | undefined {
  if (facts.superuser) return 'is a superuser';
  if (facts.bypass) return 'may bypass row-level security';
  if (facts.owned !== null) return `owns the table ${facts.owned}`;
  return undefined;
}
