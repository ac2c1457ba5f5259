import { Injectable } from '@nestjs/common';
import type { Actor, ClaimId } from '@commonweal/kernel';
import { PersonTexts } from '@commonweal/people';
import type { Claim } from '../../domain/claim';
import { claimMessage } from '../messages/claim-messages';
import { ClaimRepository } from '../ports/claim-repository';
import { ChangeClaim } from '../change-claim/change-claim';

/** The provider answers the person's query; the bill waits for the person again. */
@Injectable()
export class AnswerClaim {
  constructor(
    private readonly change: ChangeClaim,
    private readonly texts: PersonTexts,
    private readonly claims: ClaimRepository,
  ) {}

  execute(actor: Actor, request: { claimId: ClaimId; version: number; text: string }): Promise<Claim> {
    return this.change.execute(actor, {
      ...request,
      as: 'answer',
      also: async (tx, claim) => {
        const { authorityId, personId, id: subjectId } = claim;
        await this.texts.write(tx, { authorityId, personId, subject: 'claim-answer', subjectId, text: request.text });
        const { confirmers } = await this.claims.audience(tx, claim);
        return claimMessage('claim-waits-for-you', claim.id, confirmers);
      },
    });
  }
}
