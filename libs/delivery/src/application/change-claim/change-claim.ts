import { Injectable } from '@nestjs/common';
import {
  type Actor,
  type ClaimId,
  Clock,
  DomainError,
  Outbox,
  type OutboxMessage,
  type Tx,
  UnitOfWork,
} from '@commonweal/kernel';
import { changeClaim, type Claim } from '../../domain/claim';
import { claimActionOf, type ClaimUserAction, isOwnClaim, mayDoWithClaim } from '../../domain/claim-actions';
import { ClaimRepository } from '../ports/claim-repository';

/** One step in a claim's life as a user asks for it. */
export interface ClaimStep {
  readonly claimId: ClaimId;
  /** The version the user saw. */
  readonly version: number;
  readonly as: ClaimUserAction;
  /** What belongs to this step alone, in its transaction; gives the messages to send. */
  readonly also: (tx: Tx, claim: Claim) => Promise<readonly OutboxMessage[]>;
}

/** Every change of a claim by a user: load, authorise, change, save, tell. One transaction. */
@Injectable()
export class ChangeClaim {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly claims: ClaimRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not-found, own-work, forbidden, stale-version, illegal-transition and what `also` throws. */
  execute(actor: Actor, step: ClaimStep): Promise<Claim> {
    return this.unitOfWork.run(actor, async (tx) => {
      const claim = await this.claims.load(tx, step.claimId);
      if (!mayDoWithClaim(step.as, actor, claim)) {
        throw new DomainError(step.as === 'approval' && isOwnClaim(actor, claim) ? 'own-work' : 'forbidden');
      }
      const change = changeClaim(claim, claimActionOf(step.as), step.version, this.clock.now());
      const approvedBy = step.as === 'approval' ? actor.userId : claim.approvedBy;
      const changed = { ...change, claim: { ...change.claim, approvedBy } };
      await this.claims.save(tx, actor, changed);
      await this.outbox.add(tx, await step.also(tx, changed.claim));
      return changed.claim;
    });
  }
}
