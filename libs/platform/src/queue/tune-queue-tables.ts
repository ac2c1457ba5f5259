import { Client } from 'pg';
import type { QueueStore } from './queue-store';

/** Every job is a row that is changed three times and deleted: cleaned by PostgreSQL's defaults, they would pile up. */
const TABLES = ['job', 'event'];
const OPTIONS = 'autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 500';

/** Once for a database; changes nothing on Redis. */
export async function tuneQueueTables(store: QueueStore): Promise<void> {
  const connectionString = store.postgresUrl;
  if (connectionString === undefined) return;
  const client = new Client({ connectionString });
  await client.connect();
  try {
    const { rows } = await client.query<{ relname: string }>(
      `SELECT relname FROM pg_class WHERE relnamespace = 'bullmq'::regnamespace AND relname = ANY ($1) AND reloptions IS NULL`,
      [TABLES],
    );
    for (const { relname } of rows) await client.query(`ALTER TABLE bullmq.${relname} SET (${OPTIONS})`);
  } finally {
    await client.end();
  }
}
