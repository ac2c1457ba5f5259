import { toId } from '@commonweal/kernel';
import { ClaimToMatch, MatchClaim } from '@commonweal/delivery';
import { type DeliveredJob, HandleJob, type JobProcessor } from '@commonweal/platform';
import { Injectable } from '@nestjs/common';

type Payload = Parameters<typeof ClaimToMatch.message>[0];

@Injectable()
@HandleJob(ClaimToMatch)
export class MatchClaimProcessor implements JobProcessor<Payload> {
  constructor(private readonly matchClaim: MatchClaim) {}

  process({ id, payload }: DeliveredJob<Payload>): Promise<void> {
    const claim = { authorityId: toId<'Authority'>(payload.authorityId), claimId: toId<'Claim'>(payload.claimId) };
    return this.matchClaim.execute(id, claim);
  }
}
