import { Injectable } from '@nestjs/common';
import { type Actor, type AwardId, Clock, type PlainDate } from '@commonweal/kernel';
import type { Award } from '../../domain/award';
import { planPause } from '../../domain/award-dates';
import { ChangeAward } from '../change-award/change-award';
import { AwardRepository } from '../ports/award-repository';

export const PAUSE_REASONS = ['person-asked', 'away', 'needs-changed', 'other'] as const;
export type PauseReason = (typeof PAUSE_REASONS)[number];

/** The buyer stops the support for a while. The money stays set aside, so that it can always go on. */
@Injectable()
export class PauseAward {
  constructor(
    private readonly change: ChangeAward,
    private readonly awards: AwardRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError as planPause and ChangeAward. */
  execute(
    actor: Actor,
    request: { awardId: AwardId; version: number; from: PlainDate; reason: PauseReason },
  ): Promise<Award> {
    const { awardId, version, from, reason } = request;
    const today = this.clock.today();
    return this.change.execute(actor, {
      awardId,
      version,
      as: 'pause',
      action: () => (from <= today ? 'pause' : 'plan_pause'),
      reasonCode: reason,
      also: async (tx, award) => {
        const { pause } = planPause(award, from, today);
        await this.awards.savePause(tx, award, pause);
        return { pauses: [...award.pauses, pause] };
      },
    });
  }
}
