import type { World } from './world';

/** What each table holds: how many rows, and a sum of the transactions that wrote them. */
export type RowMarks = Readonly<Record<string, string>>;

/** Postcodes, offers in their thousands: looked at now and then. */
const LARGE = 1_000;

/** Looks at every table at once, so cheaply that it can be done after each request. */
export class RowsOfTables {
  private constructor(
    private readonly world: World,
    private readonly tables: readonly string[],
    private readonly small: readonly string[],
  ) {}

  /** @param except as schema.table: what a request may rightly write though it is refused. */
  static async of(world: World, except: readonly string[]): Promise<RowsOfTables> {
    const known = await world.sql<{ name: string }>(
      `SELECT schemaname || '.' || tablename AS name FROM pg_tables
       WHERE schemaname NOT IN ('pg_catalog', 'information_schema', 'public', 'bullmq') ORDER BY 1`,
    );
    const names = known.map(({ name }) => name);
    const unknown = except.filter((one) => !names.includes(one));
    if (unknown.length > 0) throw new Error(`no such table: ${unknown.join()}`);
    const tables = names.filter((name) => !except.includes(name));
    const all = await marksOf(world, tables);
    const small = tables.filter((name) => Number((all[name] ?? '').split(' ')[0]) <= LARGE);
    return new RowsOfTables(world, tables, small);
  }

  /** Of the tables that are not large. */
  marks(): Promise<RowMarks> {
    return marksOf(this.world, this.small);
  }

  all(): Promise<RowMarks> {
    return marksOf(this.world, this.tables);
  }
}

async function marksOf(world: World, tables: readonly string[]): Promise<RowMarks> {
  const marks = tables.map(
    (name) => `(SELECT count(*) || ' ' || coalesce(sum(xmin::text::bigint), 0) FROM ${name}) AS "${name}"`,
  );
  const [row = {}] = await world.sql<Record<string, string>>(`SELECT ${marks.join(', ')}`);
  return row;
}

/** The tables in which rows came, went or changed. */
export function tablesChanged(before: RowMarks, after: RowMarks): readonly string[] {
  return Object.keys(after).filter((table) => before[table] !== after[table]);
}
