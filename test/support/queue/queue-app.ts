import { DomainError, Outbox, UnitOfWork } from '@commonweal/kernel';
import {
  Database,
  DatabaseModule,
  type Failure,
  JobFailures,
  JobLog,
  QueueModule,
  QueueRuntime,
  type QueueSettings,
  QueueTrouble,
} from '@commonweal/platform';
import { type DynamicModule, Global, Module, type INestApplicationContext, type Provider } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CountedJobProcessor, CountEffect, JobSteps } from './counted-job';

class TestFailures extends JobFailures {
  of(error: unknown): Failure {
    if (error instanceof DomainError) return { retry: error.code === 'facts-moved', code: error.code };
    return { retry: true, code: error instanceof Error ? error.name : 'unexpected' };
  }
}

class SilentLog extends JobLog {
  failed(): void {
    return undefined;
  }
}

/** Trouble with the queue, for a test to look at. */
class SeenTrouble extends QueueTrouble {
  readonly seen: unknown[] = [];

  report(_part: string, error: unknown): void {
    this.seen.push(error);
  }
}

const PORTS: Provider[] = [
  { provide: JobFailures, useClass: TestFailures },
  { provide: JobLog, useClass: SilentLog },
  { provide: QueueTrouble, useClass: SeenTrouble },
];

@Global()
@Module({ providers: PORTS, exports: PORTS })
class PortsModule {}

@Module({})
class QueueTestModule {
  static of(appUrl: string, queue: QueueSettings, processors: readonly Provider[]): DynamicModule {
    return {
      module: QueueTestModule,
      imports: [DatabaseModule.forRoot({ url: appUrl, pool: 6 }), PortsModule, QueueModule.forRoot(queue)],
      providers: [CountEffect, JobSteps, ...processors],
    };
  }
}

export interface QueueApp {
  readonly app: INestApplicationContext;
  readonly runtime: QueueRuntime;
  readonly database: Database;
  readonly unitOfWork: UnitOfWork;
  readonly outbox: Outbox;
  readonly steps: JobSteps;
  close(): Promise<void>;
}

/** A worker of the counted job alone. */
export async function createQueueApp(
  appUrl: string,
  queue: QueueSettings,
  processors: readonly Provider[] = [CountedJobProcessor],
): Promise<QueueApp> {
  const app = await NestFactory.createApplicationContext(QueueTestModule.of(appUrl, queue, processors), {
    logger: false,
    abortOnError: false,
  });
  const runtime = app.get(QueueRuntime);
  return {
    app,
    runtime,
    database: app.get(Database),
    unitOfWork: app.get(UnitOfWork),
    outbox: app.get(Outbox),
    steps: app.get(JobSteps, { strict: false }),
    close: async () => {
      await runtime.stop();
      await app.close();
    },
  };
}
