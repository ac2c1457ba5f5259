import { Injectable } from '@nestjs/common';
import type { Actor, AwardId } from '@commonweal/kernel';
import type { Award } from '../../domain/award';
import { ChangeAward } from '../change-award/change-award';

export const DECLINE_REASONS = ['no-capacity', 'too-far', 'not-our-service', 'price-or-terms', 'other'] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];

/** The provider says no; the reserved money is free again at once. */
@Injectable()
export class DeclineAward {
  constructor(private readonly change: ChangeAward) {}

  execute(
    actor: Actor,
    request: { awardId: AwardId; version: number; reason: DeclineReason | undefined },
  ): Promise<Award> {
    const { awardId, version, reason } = request;
    return this.change.execute(actor, { awardId, version, as: 'decline', action: () => 'decline', reasonCode: reason });
  }
}
