import { Injectable } from '@nestjs/common';
import { type Actor, Clock, Ids, Outbox } from '@commonweal/kernel';
import type { AwardTerms } from '@commonweal/ordering';
import type { Claim } from '../../domain/claim';

/** What a new claim is made with. */
@Injectable()
export class ClaimMaking {
  constructor(
    readonly clock: Clock,
    readonly outbox: Outbox,
    private readonly ids: Ids,
  ) {}

  claimOf(actor: Actor, award: AwardTerms, amountPence: Claim['amountPence']): Omit<Claim, 'reference'> {
    return {
      authorityId: award.authorityId,
      id: this.ids.next<'Claim'>(),
      awardId: award.id,
      budgetId: award.budgetId,
      personId: award.personId,
      providerId: award.providerId,
      state: 'awaiting_approval',
      version: 1,
      amountPence,
      submittedBy: actor.userId,
      approvedBy: undefined,
      changedAt: this.clock.now(),
    };
  }
}
