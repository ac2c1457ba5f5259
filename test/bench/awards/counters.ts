import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';

/** Rows that one award adds or changes, by table, and bytes of write-ahead log. */
export interface Written {
  readonly rows: Readonly<Record<string, number>>;
  readonly walBytes: number;
}

const SCHEMAS = ['ordering', 'ledger', 'platform', 'budgets', 'people', 'notifications'];
const COUNTERS = `SELECT schemaname || '.' || relname AS name, n_tup_ins AS added, n_tup_upd AS changed
  FROM pg_stat_user_tables WHERE schemaname = ANY ($1)`;
const POSITION = `SELECT pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::float8 AS position`;
/** Sessions tell what they counted when they have been idle for ten seconds. */
const TOLD_AFTER_MILLISECONDS = 11_000;

async function walPosition(client: Client): Promise<number> {
  const { rows } = await client.query<{ position: number }>(POSITION);
  return rows[0]?.position ?? 0;
}

/** What `work` wrote, for each award. Nothing else may write meanwhile. */
export async function writtenBy(client: Client, work: () => Promise<{ readonly awards: number }>): Promise<Written> {
  await pause(TOLD_AFTER_MILLISECONDS);
  const [before, from] = [await counters(client), await walPosition(client)];
  const { awards } = await work();
  const walBytes = (await walPosition(client)) - from;
  await pause(TOLD_AFTER_MILLISECONDS);
  const after = await counters(client);
  const each = [...after].map(([name, count]) => [name, (count - (before.get(name) ?? 0)) / awards] as const);
  return { rows: Object.fromEntries(each.filter(([, count]) => count > 0)), walBytes: walBytes / awards };
}

async function counters(client: Client): Promise<Map<string, number>> {
  await client.query('SELECT pg_stat_clear_snapshot()');
  const { rows } = await client.query<{ name: string; added: string; changed: string }>(COUNTERS, [SCHEMAS]);
  return new Map(
    rows.flatMap(({ name, added, changed }) => [
      [`${name} added`, Number(added)],
      [`${name} changed`, Number(changed)],
    ]),
  );
}
