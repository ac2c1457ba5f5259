import { Injectable } from '@nestjs/common';
import type { Actor, AwardId } from '@commonweal/kernel';
import type { Award } from '../../domain/award';
import { ChangeAward } from '../change-award/change-award';

export const CANCEL_REASONS = ['person-changed-mind', 'placed-by-mistake', 'needs-changed', 'other'] as const;
export type CancelReason = (typeof CANCEL_REASONS)[number];

/** The buyer takes the award back before delivery began; the reserved money is free again. */
@Injectable()
export class CancelAward {
  constructor(private readonly change: ChangeAward) {}

  execute(actor: Actor, request: { awardId: AwardId; version: number; reason: CancelReason }): Promise<Award> {
    const { awardId, version, reason } = request;
    return this.change.execute(actor, {
      awardId,
      version,
      as: 'cancellation',
      action: () => 'cancel',
      reasonCode: reason,
    });
  }
}
