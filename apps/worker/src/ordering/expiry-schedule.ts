import { randomUUID } from 'node:crypto';
import { ExpireAwards } from '@commonweal/ordering';
import { QueueTrouble } from '@commonweal/platform';
import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';

const EVERY_MILLISECONDS = 3_600_000;

/** Once an hour, and soon after a start: awards that nobody answered in time. Any number of workers may do it. */
@Injectable()
export class ExpirySchedule implements OnModuleInit, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly expiry: ExpireAwards,
    private readonly trouble: QueueTrouble,
  ) {}

  onModuleInit(): void {
    this.run();
    this.timer = setInterval(() => {
      this.run();
    }, EVERY_MILLISECONDS);
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  private run(): void {
    this.running = this.expiry.execute(randomUUID()).then(
      () => undefined,
      (error: unknown) => {
        this.trouble.report('upkeep', error);
      },
    );
  }
}
