import { Injectable } from '@nestjs/common';
import type { Actor, ClaimId } from '@commonweal/kernel';
import { AwardsForDelivery } from '@commonweal/ordering';
import type { Claim } from '../../domain/claim';
import { claimMessage } from '../messages/claim-messages';
import { ClaimRepository } from '../ports/claim-repository';
import { ChangeClaim } from '../change-claim/change-claim';

/** The provider takes a bill back before it is approved. */
@Injectable()
export class WithdrawClaim {
  constructor(
    private readonly change: ChangeClaim,
    private readonly claims: ClaimRepository,
    private readonly awards: AwardsForDelivery,
  ) {}

  execute(actor: Actor, request: { claimId: ClaimId; version: number }): Promise<Claim> {
    return this.change.execute(actor, {
      ...request,
      as: 'withdrawal',
      also: async (tx, claim) => {
        const { authorityId, awardId, amountPence } = claim;
        // In the order in which a bill is sent: nobody adds one between what is read here and what is written.
        await this.awards.lock(tx, awardId);
        const latestDay = await this.claims.latestDay(tx, claim);
        await this.awards.unbill(tx, { authorityId, awardId, amountPence, latestDay });
        const { confirmers } = await this.claims.audience(tx, claim);
        return claimMessage('claim-withdrawn', claim.id, confirmers);
      },
    });
  }
}
