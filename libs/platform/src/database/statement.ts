import { createHash } from 'node:crypto';
import { DatabaseError, type QueryConfig } from 'pg';

/** More texts than the application has; one that makes up its texts as it goes fills no connection with plans. */
const MOST = 2_000;

const names = new Map<string, string>();
let forgotten = 0;

/**
 * A statement with the name under which each connection keeps it, and after a few times its plan: row-level security makes
 * most statements take longer to plan than to answer (docs/adr/0034).
 */
export function statement(text: string, values: readonly unknown[]): QueryConfig {
  const name = nameOf(text);
  return { text, values: [...values], ...(name === undefined ? {} : { name }) };
}

/** Whether a kept statement no longer gives the columns it gave: the tables were migrated since the connection read it. */
export function isOutdated(error: unknown): boolean {
  return error instanceof DatabaseError && error.routine === 'RevalidateCachedQuery';
}

/** Has every connection read every statement anew. */
export function forgetStatements(): void {
  names.clear();
  forgotten++;
}

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= MOST) return known;
  const name = `${createHash('sha256').update(text).digest('hex').slice(0, 32)}-${String(forgotten)}`;
  names.set(text, name);
  return name;
}
