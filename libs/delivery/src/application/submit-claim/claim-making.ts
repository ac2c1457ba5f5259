import { Injectable } from '@nestjs/common';
import { type Actor, Clock, DomainError, Ids, Outbox, type Tx } from '@commonweal/kernel';
import type { AwardTerms } from '@commonweal/ordering';
import type { Claim } from '../../domain/claim';
import { ClaimConfirmers, type Confirmation } from '../ports/claim-confirmers';

/** What a new claim is made with. */
@Injectable()
export class ClaimMaking {
  constructor(
    readonly clock: Clock,
    readonly outbox: Outbox,
    private readonly ids: Ids,
    private readonly confirmers: ClaimConfirmers,
  ) {}

  /** @throws DomainError illegal-transition when what was awarded takes no bills. */
  async confirmation(tx: Tx, actor: Actor, award: AwardTerms): Promise<Confirmation> {
    const confirmation = await this.confirmers.of(tx, actor, award);
    if (confirmation === undefined)
      throw new DomainError('illegal-transition', { state: award.state, action: 'claim' });
    return confirmation;
  }

  claimOf(
    actor: Actor,
    award: AwardTerms,
    billed: Confirmation & Pick<Claim, 'amountPence'>,
  ): Omit<Claim, 'reference'> {
    return {
      authorityId: award.authorityId,
      id: this.ids.next<'Claim'>(),
      awardId: award.id,
      budgetId: award.budgetId,
      personId: award.personId,
      providerId: award.providerId,
      state: 'awaiting_approval',
      version: 1,
      submittedBy: actor.userId,
      ...billed,
      approvedBy: undefined,
      changedAt: this.clock.now(),
    };
  }
}
