import { Injectable } from '@nestjs/common';
import { type Actor, type AwardId, Clock, DomainError, type PlainDate } from '@commonweal/kernel';
import type { Award } from '../../domain/award';
import { refuseLastDay } from '../../domain/award-dates';
import { freedByLastDay } from '../../domain/award-ending';
import { ChangeAward } from '../change-award/change-award';

export const NOTICE_REASONS = ['no-capacity', 'closing', 'price-or-terms', 'other'] as const;
export type NoticeReason = (typeof NOTICE_REASONS)[number];

/** The provider says which day is its last; the buyer and the person are told at once, to find somebody else. */
@Injectable()
export class GiveNotice {
  constructor(
    private readonly change: ChangeAward,
    private readonly clock: Clock,
  ) {}

  /** Once: where a last day was named, by whomever, it stands. @throws DomainError as refuseLastDay and ChangeAward. */
  execute(
    actor: Actor,
    request: { awardId: AwardId; version: number; lastDay: PlainDate; reason: NoticeReason },
  ): Promise<Award> {
    const { awardId, version, lastDay, reason } = request;
    return this.change.execute(actor, {
      awardId,
      version,
      as: 'notice',
      action: () => 'give_notice',
      reasonCode: reason,
      also: (_, award) => {
        if (award.endingOn !== undefined)
          throw new DomainError('illegal-transition', { state: award.state, action: 'notice' });
        refuseLastDay(award, lastDay, this.clock.today());
        return Promise.resolve({ endingOn: lastDay });
      },
      frees: (award) => freedByLastDay(award, lastDay),
    });
  }
}
