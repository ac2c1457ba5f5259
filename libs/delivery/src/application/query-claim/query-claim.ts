import { Injectable } from '@nestjs/common';
import type { Actor, ClaimId } from '@commonweal/kernel';
import { PersonTexts } from '@commonweal/people';
import type { Claim } from '../../domain/claim';
import { claimMessage } from '../messages/claim-messages';
import { ClaimRepository } from '../ports/claim-repository';
import { ChangeClaim } from '../change-claim/change-claim';

/** The person asks about a bill before paying it; the provider answers or withdraws it. */
@Injectable()
export class QueryClaim {
  constructor(
    private readonly change: ChangeClaim,
    private readonly texts: PersonTexts,
    private readonly claims: ClaimRepository,
  ) {}

  execute(actor: Actor, request: { claimId: ClaimId; version: number; text: string }): Promise<Claim> {
    return this.change.execute(actor, {
      ...request,
      as: 'query',
      also: async (tx, claim) => {
        const { authorityId, personId, id: subjectId } = claim;
        await this.texts.write(tx, { authorityId, personId, subject: 'claim-query', subjectId, text: request.text });
        const { provider } = await this.claims.audience(tx, claim);
        return claimMessage('claim-queried', claim.id, provider);
      },
    });
  }
}
