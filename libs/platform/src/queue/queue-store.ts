import { createPostgresBackend, Queue, Worker, type Job, type Processor, type WorkerOptions } from 'bullmq';

/** The queue carries every kind of job; the kind is the job's name. */
const QUEUE_NAME = 'commonweal';
const SCHEMA = 'bullmq';

export interface QueueSettings {
  /** Of role commonweal_queue; used when redisUrl is empty. */
  readonly databaseUrl: string;
  readonly redisUrl: string;
  /** What the keys in Redis begin with, where several installations share one. */
  readonly redisPrefix?: string;
}

export interface WorkerSettings {
  readonly concurrency: number;
  /** How long a worker that died holds its job, and how often that is looked for. */
  readonly lockMilliseconds: number;
}

type WorkerWithoutConnection = Omit<WorkerOptions, 'connection'>;

/** Where jobs wait: PostgreSQL, or Redis. One place decides, and passes it on: nothing is set for the whole process. */
export class QueueStore {
  constructor(private readonly settings: QueueSettings) {}

  get kind(): 'redis' | 'postgres' {
    return this.settings.redisUrl === '' ? 'postgres' : 'redis';
  }

  /** undefined on Redis. */
  get postgresUrl(): string | undefined {
    return this.kind === 'postgres' ? this.settings.databaseUrl : undefined;
  }

  openQueue(): Queue {
    if (this.kind === 'redis') return new Queue(QUEUE_NAME, this.redis());
    return new Queue(QUEUE_NAME, { connection: this.postgres() }, createPostgresBackend) as unknown as Queue;
  }

  openWorker(process: (job: Job) => Promise<void>, settings: WorkerSettings): Worker {
    const processor: Processor<unknown, unknown> = (job) => process(job);
    const options: WorkerWithoutConnection = {
      autorun: false,
      concurrency: settings.concurrency,
      lockDuration: settings.lockMilliseconds,
      stalledInterval: settings.lockMilliseconds,
      // A job that takes its worker down with it each time must end somewhere, but not at the first power cut.
      maxStalledCount: 5,
    };
    if (this.kind === 'redis') return new Worker(QUEUE_NAME, processor, { ...options, ...this.redis() });
    const connection = this.postgres();
    return new Worker(QUEUE_NAME, processor, { ...options, connection }, createPostgresBackend) as unknown as Worker;
  }

  private redis() {
    const { redisUrl, redisPrefix = QUEUE_NAME } = this.settings;
    return { connection: { url: redisUrl, maxRetriesPerRequest: null }, prefix: redisPrefix };
  }

  private postgres() {
    const { databaseUrl } = this.settings;
    return { connectionString: databaseUrl, schema: SCHEMA, migrate: true, max: 5 };
  }
}
