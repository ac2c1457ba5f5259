import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDatabase, migrate, startEmbeddedPostgres } from '@commonweal/platform';

export interface BenchDatabase {
  readonly superuserUrl: string;
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly queueUrl: string;
}

export interface BenchServer {
  /** A folder of this run's own. */
  readonly folder: string;
  readonly pid: number;
  /** An empty database at the newest version. */
  readonly database: (name: string) => Promise<BenchDatabase>;
  readonly stop: () => Promise<void>;
}

/** A PostgreSQL of the bench's own with the settings that `npm start` uses: what is committed is on disk. */
export async function startBenchServer(): Promise<BenchServer> {
  const folder = mkdtempSync(join(tmpdir(), 'commonweal-bench-'));
  chmodSync(folder, 0o711); // as root the server runs as another account
  const server = await startEmbeddedPostgres({ dataDir: folder, durable: true });
  return {
    folder,
    pid: server.pid,
    database: async (name) => {
      const url = (role: 'superuser' | 'owner' | 'app' | 'queue') => server.urlFor(role, name);
      await createDatabase(server.urlFor('superuser', 'postgres'), name);
      await migrate(url('owner'));
      return { superuserUrl: url('superuser'), ownerUrl: url('owner'), appUrl: url('app'), queueUrl: url('queue') };
    },
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
