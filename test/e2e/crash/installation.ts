import { type EmbeddedPostgres, migrate, startEmbeddedPostgres } from '@commonweal/platform';
import { Client, type QueryResultRow } from 'pg';
import { testKeyFile } from '../../support/test-server';
import { makeDataFolder } from '../../support/data-folder';
import type { Death } from './mortal-worker';
import { WorkerProcess } from './worker-process';

/** A PostgreSQL with durable settings and a worker, both of which can be killed and started again. */
export class Installation {
  private worker: WorkerProcess | undefined;

  private constructor(
    private readonly folder: ReturnType<typeof makeDataFolder>,
    private server: EmbeddedPostgres,
  ) {}

  static async open(): Promise<Installation> {
    const folder = makeDataFolder();
    const server = await startEmbeddedPostgres({ dataDir: folder.path, durable: true });
    await migrate(server.ownerUrl);
    return new Installation(folder, server);
  }

  get urls(): Pick<EmbeddedPostgres, 'ownerUrl' | 'appUrl' | 'queueUrl'> {
    return this.server;
  }

  async startWorker(death: Death): Promise<void> {
    const { appUrl, queueUrl } = this.server;
    const queue = { databaseUrl: queueUrl, redisUrl: '' };
    this.worker = await WorkerProcess.start({ appUrl, keyFile: testKeyFile(), queue, death });
  }

  get isWorking(): boolean {
    return this.worker?.isWorking === true;
  }

  async killWorker(): Promise<void> {
    await this.worker?.kill();
  }

  /** Killed as by a power cut, and started on the same port. */
  async crashDatabase(): Promise<void> {
    const { port, pid, exited } = this.server;
    process.kill(pid, 'SIGKILL');
    await exited;
    this.server = await startEmbeddedPostgres({ dataDir: this.folder.path, durable: true, port });
  }

  /** As the owner of the tables, who is under no row-level security. */
  async ask<Row extends QueryResultRow>(sql: string): Promise<Row[]> {
    const client = new Client({ connectionString: this.server.urlFor('superuser') });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return (await client.query<Row>(sql)).rows;
    } finally {
      await client.end();
    }
  }

  async close(): Promise<void> {
    await this.killWorker();
    await this.server.stop();
    this.folder.remove();
  }
}
