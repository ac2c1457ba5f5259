import type { World } from './world';

/** How many rows of each table were ever written, changed or deleted since it was first looked at. */
export type RowMarks = Readonly<Record<string, number>>;

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
/** Taken away as they are counted, so that the next count is as short. */
const TAKEN = `WITH taken AS (DELETE FROM row_marks.touched RETURNING name)
  SELECT name, count(*)::integer AS rows FROM taken GROUP BY name`;

/** Knows of every table, however large, what a request did to it, so cheaply that it can be asked after each. */
export class RowsOfTables {
  private readonly counted: Record<string, number> = {};

  private constructor(private readonly world: World) {}

  /** @param except as schema.table: what a request may rightly write though it is refused. */
  static async of(world: World, except: readonly string[]): Promise<RowsOfTables> {
    const known = await world.sql<{ name: string }>(TABLES);
    const names = known.map(({ name }) => name);
    const unknown = except.filter((one) => !names.includes(one));
    if (unknown.length > 0) throw new Error(`no such table: ${unknown.join()}`);
    const watched = names.filter((name) => !except.includes(name));
    await world.sql([WATCH, ...watched.map(watching)].join('\n'));
    return new RowsOfTables(world);
  }

  async marks(): Promise<RowMarks> {
    const taken = await this.world.sql<{ name: string; rows: number }>(TAKEN);
    for (const { name, rows } of taken) this.counted[name] = (this.counted[name] ?? 0) + rows;
    return { ...this.counted };
  }
}

/** The tables in which rows came, went or changed. */
export function tablesChanged(before: RowMarks, after: RowMarks): readonly string[] {
  return Object.keys(after).filter((table) => before[table] !== after[table]);
}
