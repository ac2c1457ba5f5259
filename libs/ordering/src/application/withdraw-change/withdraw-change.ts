import { Injectable } from '@nestjs/common';
import type { Actor, AwardId } from '@commonweal/kernel';
import type { Award } from '../../domain/award';
import { ChangeAward } from '../change-award/change-award';

/** The buyer takes a proposed change back; the terms stay as they are. */
@Injectable()
export class WithdrawChange {
  constructor(private readonly change: ChangeAward) {}

  execute(actor: Actor, request: { awardId: AwardId; version: number }): Promise<Award> {
    return this.change.execute(actor, { ...request, as: 'change-withdrawal', action: () => 'cancel' });
  }
}
