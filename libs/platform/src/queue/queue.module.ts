import { type DynamicModule, Global, Module } from '@nestjs/common';
import { JobProcessors } from './job-processors';
import { JobRunner } from './job-runner';
import { QueueRuntime } from './queue-runtime';
import { QueueStore, type QueueSettings } from './queue-store';

/** For the worker alone: the apps write to the outbox and never to the queue. Needs JobFailures, JobLog and QueueTrouble. */
@Global()
@Module({})
export class QueueModule {
  static forRoot(settings: QueueSettings): DynamicModule {
    return {
      module: QueueModule,
      providers: [{ provide: QueueStore, useValue: new QueueStore(settings) }, JobProcessors, JobRunner, QueueRuntime],
      exports: [QueueStore, JobProcessors, JobRunner, QueueRuntime],
    };
  }
}
