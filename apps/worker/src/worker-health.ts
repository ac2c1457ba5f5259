import type { QueueRuntime } from '@commonweal/platform';
import type { OnModuleDestroy, OnModuleInit } from '@nestjs/common';
import type { Logger } from 'pino';

const EVERY_MILLISECONDS = 60_000;

/** A worker has no address to ask: it says once a minute that it takes jobs. */
export class WorkerHealth implements OnModuleInit, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly runtime: QueueRuntime,
    private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    this.timer = setInterval(() => {
      this.logger.info({ running: this.runtime.isRunning }, 'worker health');
    }, EVERY_MILLISECONDS);
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }
}
