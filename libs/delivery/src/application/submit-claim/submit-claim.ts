import { Injectable } from '@nestjs/common';
import {
  type Actor,
  type AwardId,
  DomainError,
  type OutboxMessage,
  type PlainDate,
  plainDate,
  type Tx,
  UnitOfWork,
} from '@commonweal/kernel';
import { AwardsForDelivery } from '@commonweal/ordering';
import { PersonTexts } from '@commonweal/people';
import { type Claim, type ClaimLine, type DeliveredLine, priceLines, totalOf } from '../../domain/claim';
import { ClaimToMatch } from '../claim-jobs';
import { claimMessage } from '../messages/claim-messages';
import { ClaimRepository } from '../ports/claim-repository';
import { ClaimMaking } from './claim-making';

export interface SubmitClaimRequest {
  readonly awardId: AwardId;
  readonly lines: readonly (DeliveredLine & { readonly note: string | undefined })[];
}

/** The provider records what was delivered and sends the bill for it. */
@Injectable()
export class SubmitClaim {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly awards: AwardsForDelivery,
    private readonly claims: ClaimRepository,
    private readonly texts: PersonTexts,
    private readonly making: ClaimMaking,
  ) {}

  /** @throws DomainError not-found, illegal-transition, claim-future-day, claim-outside-agreement, claim-paused-day, claim-exceeds-reservation. */
  execute(actor: Actor, request: SubmitClaimRequest): Promise<Claim> {
    return this.unitOfWork.run(actor, async (tx) => {
      const award = await this.awards.lock(tx, request.awardId);
      if (award === undefined || award.providerId !== actor.providerId) throw new DomainError('not-found');
      if (!award.takesClaims) throw new DomainError('illegal-transition', { state: award.state, action: 'claim' });
      const terms = { ...award, endsOn: award.lastDay };
      const lines = priceLines(request.lines, terms, this.making.clock.today());
      const confirmation = await this.making.confirmation(tx, actor, award);
      const claim = this.making.claimOf(actor, award, { ...confirmation, amountPence: totalOf(lines) });
      const reference = await this.claims.add(tx, actor, { claim, lines });
      await this.awards.bill(tx, award, claim.amountPence, latestOf(lines));
      await this.awards.start(tx, actor, award);
      await this.writeNotes(tx, claim, request);
      await this.making.outbox.add(tx, await this.whatFollows(tx, { ...claim, reference }));
      return { ...claim, reference };
    });
  }

  /** Who is to confirm it is told; where the agreement itself says it, the worker looks first. */
  private async whatFollows(tx: Tx, claim: Claim): Promise<OutboxMessage[]> {
    const { authorityId, id: claimId, confirmedBy } = claim;
    if (confirmedBy === 'council') return [ClaimToMatch.message({ authorityId, claimId })];
    const { confirmers } = await this.claims.audience(tx, claim);
    return claimMessage('claim-waits-for-you', claimId, confirmers);
  }

  private async writeNotes(tx: Tx, claim: Omit<Claim, 'reference'>, { lines }: SubmitClaimRequest): Promise<void> {
    const notes = lines.flatMap(({ deliveredOn, note }) => (note === undefined ? [] : [`${deliveredOn}: ${note}`]));
    if (notes.length === 0) return;
    const { authorityId, personId, id: subjectId } = claim;
    await this.texts.write(tx, {
      authorityId,
      personId,
      subject: 'claim-line-note',
      subjectId,
      text: notes.join('\n'),
    });
  }
}

/** A claim has at least one line. */
function latestOf(lines: readonly ClaimLine[]): PlainDate {
  return lines.reduce(
    (latest, { deliveredOn }) => (deliveredOn > latest ? deliveredOn : latest),
    plainDate('0001-01-01'),
  );
}
