import { Injectable } from '@nestjs/common';
import {
  type AuthorityId,
  type ClaimId,
  Clock,
  DomainError,
  JobEffects,
  systemActor,
  UnitOfWork,
} from '@commonweal/kernel';
import { changeClaim } from '../domain/claim';
import { nextClaimState } from '../domain/claim-transitions';
import { ClaimRepository } from './ports/claim-repository';

export interface ClaimPayment {
  readonly authorityId: AuthorityId;
  readonly claimId: ClaimId;
}

/** A claim follows what happened to its payment: once for each job, however often it comes. */
@Injectable()
export class FollowPayment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly claims: ClaimRepository,
    private readonly effects: JobEffects,
    private readonly clock: Clock,
  ) {}

  /**
   * Jobs may overtake each other: what cannot be done yet is done when the one before it has been.
   * @throws DomainError stale-version until then.
   */
  async follow(
    jobId: string,
    { authorityId, claimId }: ClaimPayment,
    action: 'pay' | 'payment_returned',
  ): Promise<void> {
    const actor = systemActor('delivery.follow-payment', [authorityId], jobId);
    await this.unitOfWork.run(actor, async (tx) => {
      if (!(await this.effects.claim(tx, jobId))) return;
      const claim = await this.claims.load(tx, claimId);
      if (nextClaimState(claim.state, action) === undefined) throw new DomainError('stale-version');
      await this.claims.save(tx, actor, changeClaim(claim, action, claim.version, this.clock.now()));
    });
  }
}
