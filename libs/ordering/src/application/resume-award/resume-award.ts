import { Injectable } from '@nestjs/common';
import { type Actor, type AwardId, Clock, type PlainDate } from '@commonweal/kernel';
import type { Award } from '../../domain/award';
import { daysPaused, planResume } from '../../domain/award-dates';
import { freedByPause } from '../../domain/award-value';
import { ChangeAward } from '../change-award/change-award';
import { AwardRepository } from '../ports/award-repository';

/** The buyer says from which day the support goes on; what the paused weeks would have cost is free. */
@Injectable()
export class ResumeAward {
  constructor(
    private readonly change: ChangeAward,
    private readonly awards: AwardRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError as planResume and ChangeAward. */
  execute(actor: Actor, request: { awardId: AwardId; version: number; from: PlainDate }): Promise<Award> {
    const { awardId, version, from } = request;
    const today = this.clock.today();
    return this.change.execute(actor, {
      awardId,
      version,
      as: 'resume',
      action: () => (from <= today ? 'resume' : 'plan_resume'),
      also: async (tx, award) => {
        const { pause } = planResume(award, from, today);
        await this.awards.savePause(tx, award, pause);
        return { pauses: [...award.pauses.filter((other) => other.from !== pause.from), pause] };
      },
      frees: (award) => freedByPause(award, daysPaused(planResume(award, from, today).pause)),
    });
  }
}
