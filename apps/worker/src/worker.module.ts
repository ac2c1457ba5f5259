import { NotificationsModule } from '@commonweal/notifications';
import { StripeModule, type StripeSettings } from '@commonweal/payments';
import {
  type ChannelSettings,
  DatabaseModule,
  JobFailures,
  JobLog,
  KeysModule,
  NO_CHANNELS,
  QueueModule,
  QueueRuntime,
  type QueueSettings,
  QueueTrouble,
} from '@commonweal/platform';
import { type DynamicModule, Global, Module, type Provider } from '@nestjs/common';
import type { Logger } from 'pino';
import { WorkerFailures } from './errors/worker-errors';
import { HourlySchedule } from './hourly-schedule';
import { CONTEXTS, PROCESSORS } from './processors';
import { WorkerHealth } from './worker-health';
import { WorkerLog, WorkerTrouble } from './worker-log';

export interface WorkerSettings {
  readonly databaseUrl: string;
  readonly databasePool: number;
  readonly keyFile: string;
  readonly queue: QueueSettings;
  /** None: nothing is sent by e-mail or text. */
  readonly channels?: ChannelSettings;
  /** None: Stripe is off. */
  readonly stripe?: StripeSettings;
  readonly logger: Logger;
}

/** What the queue asks of the app that runs it. */
@Global()
@Module({})
class WorkerPortsModule {
  static of(logger: Logger): DynamicModule {
    const providers: Provider[] = [
      { provide: JobFailures, useClass: WorkerFailures },
      { provide: JobLog, useValue: new WorkerLog(logger) },
      { provide: QueueTrouble, useValue: new WorkerTrouble(logger) },
    ];
    return { module: WorkerPortsModule, providers, exports: providers };
  }
}

@Module({})
export class WorkerModule {
  static of({ databaseUrl, databasePool, keyFile, queue, channels, stripe, logger }: WorkerSettings): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        DatabaseModule.forRoot({ url: databaseUrl, pool: databasePool }),
        KeysModule.forRoot({ file: keyFile }),
        WorkerPortsModule.of(logger),
        QueueModule.forRoot(queue),
        NotificationsModule.sendingBy(channels ?? NO_CHANNELS),
        ...(stripe === undefined ? [] : [StripeModule.forRoot(stripe)]),
        ...CONTEXTS,
      ],
      providers: [
        ...PROCESSORS,
        HourlySchedule,
        {
          provide: WorkerHealth,
          useFactory: (runtime: QueueRuntime) => new WorkerHealth(runtime, logger),
          inject: [QueueRuntime],
        },
      ],
    };
  }
}
