import { Injectable } from '@nestjs/common';
import type { Actor, AwardId } from '@commonweal/kernel';
import type { Award } from '../../domain/award';
import { ChangeAward } from '../change-award/change-award';

/** The person says no before anything reached the provider; the money is free again. */
@Injectable()
export class RefuseAgreement {
  constructor(private readonly change: ChangeAward) {}

  execute(actor: Actor, request: { awardId: AwardId; version: number }): Promise<Award> {
    return this.change.execute(actor, { ...request, as: 'agreement', action: () => 'refuse' });
  }
}
