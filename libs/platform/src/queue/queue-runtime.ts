import type { Job, Queue, Worker } from 'bullmq';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Database } from '../database/database';
import { JobProcessors } from './job-processors';
import { JobRunner } from './job-runner';
import { OutboxRelay, type RelaySteps } from './outbox-relay';
import { OutboxUpkeep } from './outbox-upkeep';
import { QueueStore } from './queue-store';
import { RelayLoop } from './relay-loop';
import { tuneQueueTables } from './tune-queue-tables';

const CONCURRENCY = 10;
const LOCK_MILLISECONDS = 30_000;
const UPKEEP_EVERY_MILLISECONDS = 60_000;

export interface RuntimeSettings {
  readonly concurrency?: number;
  readonly lockMilliseconds?: number;
  readonly relaySteps?: RelaySteps;
}

/** Told of trouble with the queue itself; the runtime goes on and tries again. */
export abstract class QueueTrouble {
  abstract report(part: 'queue' | 'worker' | 'relay' | 'upkeep', error: unknown): void;
}

/** What turns in a worker process: the relay, the worker of the queue, and the upkeep of the outbox. */
@Injectable()
export class QueueRuntime implements OnModuleDestroy {
  private queue: Queue | undefined;
  private worker: Worker | undefined;
  private loops: readonly RelayLoop[] = [];
  private stopping: Promise<void> | undefined;

  constructor(
    private readonly store: QueueStore,
    private readonly processors: JobProcessors,
    private readonly runner: JobRunner,
    private readonly database: Database,
    private readonly trouble: QueueTrouble,
  ) {}

  /** @throws Error when a job has no processor or two, or the store cannot be reached. */
  async start(settings: RuntimeSettings = {}): Promise<void> {
    this.processors.assertOneEach();
    this.queue = this.openQueue();
    await this.queue.waitUntilReady();
    await tuneQueueTables(this.store);
    this.worker = this.openWorker(settings);
    await this.worker.waitUntilReady();
    this.loops = this.openLoops(this.queue, settings.relaySteps);
    for (const loop of this.loops) loop.start();
    void this.worker.run();
  }

  /** Whether jobs are being taken now. */
  get isRunning(): boolean {
    return this.worker?.isRunning() ?? false;
  }

  /** Takes no new jobs, lets those at hand end, and closes. */
  stop(): Promise<void> {
    this.stopping ??= this.close();
    return this.stopping;
  }

  onModuleDestroy(): Promise<void> {
    return this.stop();
  }

  private async close(): Promise<void> {
    await Promise.all(this.loops.map((loop) => loop.stop()));
    await this.worker?.close();
    await this.queue?.close();
  }

  private openQueue(): Queue {
    const queue = this.store.openQueue();
    queue.on('error', (error) => {
      this.trouble.report('queue', error);
    });
    return queue;
  }

  private openWorker(settings: RuntimeSettings): Worker {
    const worker = this.store.openWorker((job: Job) => this.runner.run(job), {
      concurrency: settings.concurrency ?? CONCURRENCY,
      lockMilliseconds: settings.lockMilliseconds ?? LOCK_MILLISECONDS,
    });
    worker.on('error', (error) => {
      this.trouble.report('worker', error);
    });
    worker.on('failed', (job, error) => {
      if (job !== undefined && error.message.startsWith('job stalled')) void this.abandon(job);
    });
    return worker;
  }

  private async abandon(job: Job): Promise<void> {
    await this.runner.abandoned(job).catch((error: unknown) => {
      this.trouble.report('worker', error);
    });
  }

  private openLoops(queue: Queue, steps: RelaySteps = {}): readonly RelayLoop[] {
    const relay = new OutboxRelay(this.database, queue, steps);
    const upkeep = new OutboxUpkeep(this.database);
    const tidy = async () => {
      await upkeep.repair();
      await upkeep.prune();
      await upkeep.forgetKeys();
      return 0;
    };
    return [
      new RelayLoop(
        () => relay.relayBatch(),
        (error) => {
          this.trouble.report('relay', error);
        },
      ),
      new RelayLoop(
        tidy,
        (error) => {
          this.trouble.report('upkeep', error);
        },
        UPKEEP_EVERY_MILLISECONDS,
      ),
    ];
  }
}
