import type { World } from './world';

/** How many rows of each table were ever written, changed or deleted since it was first looked at. */
export type RowMarks = Readonly<Record<string, string>>;

/** Every table tells of each of its rows that is touched, in the transaction that does it: what is rolled back was not. */
const WATCH = `
  CREATE SCHEMA IF NOT EXISTS row_marks;
  CREATE TABLE IF NOT EXISTS row_marks.touched (name text NOT NULL);
  CREATE OR REPLACE FUNCTION row_marks.touch() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp AS $$
  BEGIN
    INSERT INTO row_marks.touched VALUES (TG_TABLE_SCHEMA || '.' || TG_TABLE_NAME);
    RETURN NULL;
  END $$;`;
const TABLES = `SELECT schemaname || '.' || tablename AS name FROM pg_tables
  WHERE schemaname NOT IN ('pg_catalog', 'information_schema', 'public', 'bullmq', 'row_marks') ORDER BY 1`;
const watching = (table: string) => `
  CREATE OR REPLACE TRIGGER row_marks AFTER INSERT OR UPDATE OR DELETE ON ${table}
    FOR EACH ROW EXECUTE FUNCTION row_marks.touch();
  CREATE OR REPLACE TRIGGER row_marks_all AFTER TRUNCATE ON ${table}
    FOR EACH STATEMENT EXECUTE FUNCTION row_marks.touch();`;
const TOUCHED = `SELECT name, count(*)::text AS rows FROM row_marks.touched WHERE NOT name = ANY ($1) GROUP BY name`;

/** Knows of every table, however large, what a request did to it, so cheaply that it can be asked after each. */
export class RowsOfTables {
  private constructor(
    private readonly world: World,
    private readonly except: readonly string[],
  ) {}

  /** @param except as schema.table: what a request may rightly write though it is refused. */
  static async of(world: World, except: readonly string[]): Promise<RowsOfTables> {
    const known = await world.sql<{ name: string }>(TABLES);
    const names = known.map(({ name }) => name);
    const unknown = except.filter((one) => !names.includes(one));
    if (unknown.length > 0) throw new Error(`no such table: ${unknown.join()}`);
    await world.sql(WATCH);
    await world.sql(names.map(watching).join('\n'));
    return new RowsOfTables(world, except);
  }

  async marks(): Promise<RowMarks> {
    const touched = await this.world.sql<{ name: string; rows: string }>(TOUCHED, [this.except]);
    return Object.fromEntries(touched.map(({ name, rows }) => [name, rows]));
  }
}

/** The tables in which rows came, went or changed. */
export function tablesChanged(before: RowMarks, after: RowMarks): readonly string[] {
  return Object.keys(after).filter((table) => before[table] !== after[table]);
}
