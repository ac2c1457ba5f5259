import { Injectable } from '@nestjs/common';
import { type AuthorityId, type ClaimId, Clock, JobEffects, systemActor, UnitOfWork } from '@commonweal/kernel';
import { changeClaim } from '../../domain/claim';
import { ClaimRepository } from '../ports/claim-repository';

export interface ClaimPayment {
  readonly authorityId: AuthorityId;
  readonly claimId: ClaimId;
}

/** A payment for the claim was sent: done once however often the job comes. */
@Injectable()
export class MarkClaimPaid {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly claims: ClaimRepository,
    private readonly effects: JobEffects,
    private readonly clock: Clock,
  ) {}

  async execute(jobId: string, { authorityId, claimId }: ClaimPayment): Promise<void> {
    const actor = systemActor('delivery.mark-claim-paid', [authorityId], jobId);
    await this.unitOfWork.run(actor, async (tx) => {
      if (!(await this.effects.claim(tx, jobId))) return;
      const claim = await this.claims.load(tx, claimId);
      await this.claims.save(tx, actor, changeClaim(claim, 'pay', claim.version, this.clock.now()));
    });
  }
}
