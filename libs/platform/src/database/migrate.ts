import { DataSource } from 'typeorm';
import { dataSourceOptions } from './data-source';

/** Brings the database to the newest version, each migration in its own transaction. url is of role commonweal_owner. */
export async function migrate(url: string): Promise<void> {
  const dataSource = await new DataSource(dataSourceOptions(url, [], 2)).initialize();
  try {
    await dataSource.query(`SELECT pg_advisory_lock(hashtext('commonweal migrations'))`);
    await dataSource.runMigrations({ transaction: 'each' });
  } finally {
    await dataSource.destroy();
  }
}
