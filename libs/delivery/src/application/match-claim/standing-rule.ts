import { Injectable } from '@nestjs/common';
import { type Actor, Clock, type OutboxMessage, type Tx } from '@commonweal/kernel';
import { AwardsForDelivery } from '@commonweal/ordering';
import { matchesAgreement } from '../../domain/agreement-match';
import { changeClaim, type Claim } from '../../domain/claim';
import { ClaimApproval } from '../approve-claim/claim-approval';
import { claimMessage } from '../messages/claim-messages';
import { ClaimRepository } from '../ports/claim-repository';

/**
 * As much as was agreed, at the agreed price, confirms itself. Anything else is an exception: brokerage and finance are
 * told, and never who placed the order.
 */
@Injectable()
export class StandingRule {
  constructor(
    private readonly awards: AwardsForDelivery,
    private readonly claims: ClaimRepository,
    private readonly approval: ClaimApproval,
    private readonly clock: Clock,
  ) {}

  async apply(tx: Tx, actor: Actor, claim: Claim): Promise<readonly OutboxMessage[]> {
    if (!(await this.matches(tx, claim))) {
      const { confirmers } = await this.claims.audience(tx, claim);
      return claimMessage('claim-waits-for-you', claim.id, confirmers);
    }
    const change = changeClaim(claim, 'approve', claim.version, this.clock.now());
    const approved = { ...change.claim, approvedBy: actor.userId };
    await this.claims.save(tx, actor, { ...change, claim: approved });
    return this.approval.take(tx, actor, approved);
  }

  private async matches(tx: Tx, { authorityId, awardId }: Claim): Promise<boolean> {
    const award = await this.awards.lock(tx, awardId);
    if (award === undefined) return false;
    return matchesAgreement(await this.claims.deliveredLines(tx, authorityId, awardId), award);
  }
}
