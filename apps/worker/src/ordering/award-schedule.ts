import { randomUUID } from 'node:crypto';
import { ExpireAwards, FollowDates } from '@commonweal/ordering';
import { QueueTrouble } from '@commonweal/platform';
import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';

const EVERY_MILLISECONDS = 3_600_000;

/** Once an hour, and soon after a start: what a day that has come asks of awards. Any number of workers may do it. */
@Injectable()
export class AwardSchedule implements OnModuleInit, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly expiry: ExpireAwards,
    private readonly dates: FollowDates,
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
    const requestId = randomUUID();
    this.running = Promise.all([
      this.reported(this.expiry.execute(requestId)),
      this.reported(this.dates.execute(requestId)),
    ]).then(() => undefined);
  }

  private reported(task: Promise<number>): Promise<unknown> {
    return task.catch((error: unknown) => {
      this.trouble.report('upkeep', error);
    });
  }
}
