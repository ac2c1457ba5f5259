import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { type EmbeddedPostgres, migrate, startEmbeddedPostgres } from '@commonweal/platform';
import { Client, type QueryResultRow } from 'pg';
import { testKeyFile } from '../../support/test-server';
import { makeDataFolder } from '../../support/data-folder';
import type { Death, WorkerOrders } from './mortal-worker';

const RUNNER = join(__dirname, '../../support/run-typescript.js');
const WORKER = join(__dirname, 'mortal-worker.ts');

/** A PostgreSQL with durable settings and a worker, both of which can be killed and started again. */
export class Installation {
  private worker: ChildProcess | undefined;

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

  /** Until it is at work; one that is to die may die before it can say so. */
  async startWorker(death: Death): Promise<void> {
    const { appUrl, queueUrl } = this.server;
    const child = fork(RUNNER, [WORKER], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    const queue = { databaseUrl: queueUrl, redisUrl: '' };
    child.send({ appUrl, keyFile: testKeyFile(), queue, death } satisfies WorkerOrders);
    this.worker = child;
    await new Promise<void>((resolve) => {
      for (const event of ['message', 'exit'] as const) {
        child.once(event, () => {
          resolve();
        });
      }
    });
  }

  get isWorking(): boolean {
    return this.worker?.exitCode === null && this.worker.signalCode === null;
  }

  async killWorker(): Promise<void> {
    const { worker } = this;
    if (worker === undefined || !this.isWorking) return;
    const gone = new Promise((resolve) => worker.once('exit', resolve));
    worker.kill('SIGKILL');
    await gone;
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
