import { Injectable } from '@nestjs/common';
import { type AuthorityId, type ClaimId, JobEffects, Outbox, systemActor, UnitOfWork } from '@commonweal/kernel';
import { ClaimRepository } from '../ports/claim-repository';
import { StandingRule } from './standing-rule';

/** A bill that nobody can ask the person about: the standing rule confirms it, or hands it on as an exception. */
@Injectable()
export class MatchClaim {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly effects: JobEffects,
    private readonly claims: ClaimRepository,
    private readonly rule: StandingRule,
    private readonly outbox: Outbox,
  ) {}

  async execute(
    jobId: string,
    { authorityId, claimId }: { authorityId: AuthorityId; claimId: ClaimId },
  ): Promise<void> {
    const actor = systemActor('delivery.match-claim', [authorityId], jobId);
    await this.unitOfWork.run(actor, async (tx) => {
      if (!(await this.effects.claim(tx, jobId))) return;
      const claim = await this.claims.load(tx, claimId);
      if (claim.state !== 'awaiting_approval' || claim.confirmedBy !== 'council') return;
      await this.outbox.add(tx, await this.rule.apply(tx, actor, claim));
    });
  }
}
