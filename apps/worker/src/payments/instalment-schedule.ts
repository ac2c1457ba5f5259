import { randomUUID } from 'node:crypto';
import { EndInstalments, MakeInstalmentsDue } from '@commonweal/payments';
import { QueueTrouble } from '@commonweal/platform';
import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';

const EVERY_MILLISECONDS = 3_600_000;

/**
 * Once an hour, and soon after a start: what is to be paid over on a day that has come becomes due, after what is planned
 * beyond the end of a fund was stopped. Any number of workers may do it.
 */
@Injectable()
export class InstalmentSchedule implements OnModuleInit, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly end: EndInstalments,
    private readonly makeDue: MakeInstalmentsDue,
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
    this.running = this.steps(requestId).catch((error: unknown) => {
      this.trouble.report('upkeep', error);
    });
  }

  private async steps(requestId: string): Promise<void> {
    await this.end.execute(requestId);
    await this.makeDue.execute(requestId);
  }
}
