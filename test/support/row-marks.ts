import type { World } from './world';

/** What each table holds: how many rows, and a sum of the transactions that wrote them. */
export type RowMarks = Readonly<Record<string, string>>;

/** Looks at every table at once, so cheaply that it can be done after each request. */
export class RowsOfTables {
  private constructor(
    private readonly world: World,
    private readonly question: string,
  ) {}

  /** @param except as schema.table: what a request may rightly write though it is refused. */
  static async of(world: World, except: readonly string[]): Promise<RowsOfTables> {
    const tables = await world.sql<{ name: string }>(
      `SELECT schemaname || '.' || tablename AS name FROM pg_tables
       WHERE schemaname NOT IN ('pg_catalog', 'information_schema', 'public', 'bullmq') ORDER BY 1`,
    );
    const unknown = except.filter((one) => !tables.some(({ name }) => name === one));
    if (unknown.length > 0) throw new Error(`no such table: ${unknown.join()}`);
    const marks = tables
      .filter(({ name }) => !except.includes(name))
      .map(({ name }) => `(SELECT count(*) || ' ' || coalesce(sum(xmin::text::bigint), 0) FROM ${name}) AS "${name}"`);
    return new RowsOfTables(world, `SELECT ${marks.join(', ')}`);
  }

  async marks(): Promise<RowMarks> {
    const [marks = {}] = await this.world.sql<Record<string, string>>(this.question);
    return marks;
  }
}

/** The tables in which rows came, went or changed. */
export function tablesChanged(before: RowMarks, after: RowMarks): readonly string[] {
  return Object.keys(after).filter((table) => before[table] !== after[table]);
}
