import { ClaimApproved } from '@commonweal/delivery';
import { type ApprovedClaim, CreatePayable } from '@commonweal/payments';
import { type DeliveredJob, HandleJob, type JobProcessor } from '@commonweal/platform';
import { Injectable } from '@nestjs/common';

type Payload = Parameters<typeof ClaimApproved.message>[0];

/** "Claim approved" reaches payments. */
@Injectable()
@HandleJob(ClaimApproved)
export class CreatePayableProcessor implements JobProcessor<Payload> {
  constructor(private readonly createPayable: CreatePayable) {}

  process({ id, payload }: DeliveredJob<Payload>): Promise<void> {
    return this.createPayable.execute(id, payload as unknown as ApprovedClaim);
  }
}
