import { Injectable } from '@nestjs/common';
import { Clock, systemActor, UnitOfWork } from '@commonweal/kernel';
import { ChangeAward } from '../change-award/change-award';
import { AwardRepository } from '../ports/award-repository';

/** Awards that nobody answered in time let their money go. What has started is never touched by a date. */
@Injectable()
export class ExpireAwards {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly awards: AwardRepository,
    private readonly change: ChangeAward,
    private readonly clock: Clock,
  ) {}

  /** How many expired. Each in a transaction of its own; one that was answered meanwhile is left as it is. */
  async execute(requestId: string): Promise<number> {
    const task = systemActor('ordering.expire-awards', await this.awards.councils(), requestId);
    const overdue = await this.unitOfWork.run(task, (tx) => this.awards.overdue(tx, this.clock.today()));
    for (const { id: awardId, version } of overdue) {
      await this.change
        .execute(task, { awardId, version, as: 'expiry', action: () => 'expire' })
        .catch(answeredMeanwhile);
    }
    return overdue.length;
  }
}

function answeredMeanwhile(error: unknown): void {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code !== 'stale-version' && code !== 'illegal-transition') throw error;
}
