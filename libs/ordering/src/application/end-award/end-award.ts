import { Injectable } from '@nestjs/common';
import { type Actor, type AwardId, Clock, type PlainDate } from '@commonweal/kernel';
import type { Award } from '../../domain/award';
import { refuseLastDay } from '../../domain/award-dates';
import { freedByLastDay } from '../../domain/award-ending';
import { ChangeAward } from '../change-award/change-award';

export const ENDING_REASONS = ['person-asked', 'needs-changed', 'moved', 'not-right', 'other'] as const;
export type EndingReason = (typeof ENDING_REASONS)[number];

/** The buyer names the last day. Until then it goes on as agreed; what would have come after it is free at once. */
@Injectable()
export class EndAward {
  constructor(
    private readonly change: ChangeAward,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError as refuseLastDay and ChangeAward. */
  execute(
    actor: Actor,
    request: { awardId: AwardId; version: number; lastDay: PlainDate; reason: EndingReason },
  ): Promise<Award> {
    const { awardId, version, lastDay, reason } = request;
    return this.change.execute(actor, {
      awardId,
      version,
      as: 'ending',
      action: () => 'plan_ending',
      reasonCode: reason,
      also: (_, award) => {
        refuseLastDay(award, lastDay, this.clock.today());
        return Promise.resolve({ endingOn: lastDay });
      },
      frees: (award) => freedByLastDay(award, lastDay),
    });
  }
}
