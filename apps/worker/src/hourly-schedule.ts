import { randomUUID } from 'node:crypto';
import { ExpireAwards, FollowDates } from '@commonweal/ordering';
import { EndInstalments, MakeInstalmentsDue } from '@commonweal/payments';
import { QueueTrouble } from '@commonweal/platform';
import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';

const EVERY_MILLISECONDS = 3_600_000;

/**
 * Once an hour, and soon after a start: what a day that has come asks of awards and of instalments. Any number of workers may
 * do it.
 */
@Injectable()
export class HourlySchedule implements OnModuleInit, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly expireAwards: ExpireAwards,
    private readonly followDates: FollowDates,
    private readonly endInstalments: EndInstalments,
    private readonly makeInstalmentsDue: MakeInstalmentsDue,
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
      this.reported(this.expireAwards.execute(requestId)),
      this.reported(this.followDates.execute(requestId)),
      this.reported(this.payOver(requestId)),
    ]).then(() => undefined);
  }

  /** What is planned beyond the end of a fund is stopped before anything becomes due. */
  private async payOver(requestId: string): Promise<void> {
    await this.endInstalments.execute(requestId);
    await this.makeInstalmentsDue.execute(requestId);
  }

  private reported(task: Promise<unknown>): Promise<unknown> {
    return task.catch((error: unknown) => {
      this.trouble.report('upkeep', error);
    });
  }
}
