import type { World } from '../world';

/** Who looked at what, when a session was last used, and which jobs were done or given up: of nobody's doing on a page. */
const BESIDE = ['platform.access_log', 'access.session', 'platform.job_effect', 'platform.failed_job'];
const TABLES = `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
  WHERE schemaname NOT IN ('pg_catalog', 'information_schema', 'public', 'bullmq') ORDER BY 1`;

/** How many rows each table of a database holds and a sum over all that is in them, so that every change shows. */
export class Everything {
  private constructor(
    private readonly world: World,
    private readonly sql: string,
  ) {}

  static async of(world: World): Promise<Everything> {
    const tables = (await world.sql<{ name: string }>(TABLES)).filter(({ name }) => !BESIDE.includes(name));
    const parts = tables.map(
      ({ name }) =>
        `SELECT '${name}' AS name, count(*)::int AS n, sum(hashtext(t::text))::text AS content FROM ${name} t`,
    );
    return new Everything(world, `${parts.join(' UNION ALL ')} ORDER BY name`);
  }

  async now(): Promise<readonly unknown[]> {
    return this.world.sql(this.sql);
  }
}
