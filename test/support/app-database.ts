import { DataSource } from 'typeorm';
import { Database, dataSourceOptions, SqlUnitOfWork } from '@commonweal/platform';

export interface AppDatabase {
  readonly database: Database;
  readonly unitOfWork: SqlUnitOfWork;
  close(): Promise<void>;
}

/** The application's own way to the database, as commonweal_app. */
export async function openAppDatabase(appUrl: string, pool = 10): Promise<AppDatabase> {
  const dataSource = await new DataSource(dataSourceOptions(appUrl, [], pool)).initialize();
  const database = new Database(dataSource);
  return { database, unitOfWork: new SqlUnitOfWork(database), close: () => dataSource.destroy() };
}
