import { toId } from '@commonweal/kernel';
import { MarkClaimPaid } from '@commonweal/delivery';
import { PaymentSent } from '@commonweal/payments';
import { type DeliveredJob, HandleJob, type JobProcessor } from '@commonweal/platform';
import { Injectable } from '@nestjs/common';

type Payload = Parameters<typeof PaymentSent.message>[0];

/** "Payment sent" reaches delivery. */
@Injectable()
@HandleJob(PaymentSent)
export class MarkClaimPaidProcessor implements JobProcessor<Payload> {
  constructor(private readonly markClaimPaid: MarkClaimPaid) {}

  process({ id, payload }: DeliveredJob<Payload>): Promise<void> {
    const { authorityId, claimId } = payload;
    return this.markClaimPaid.execute(id, {
      authorityId: toId<'Authority'>(authorityId),
      claimId: toId<'Claim'>(claimId),
    });
  }
}
