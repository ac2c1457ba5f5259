import { toId } from '@commonweal/kernel';
import { ReturnClaimPayment } from '@commonweal/delivery';
import { PaymentReturned } from '@commonweal/payments';
import { type DeliveredJob, HandleJob, type JobProcessor } from '@commonweal/platform';
import { Injectable } from '@nestjs/common';

type Payload = Parameters<typeof PaymentReturned.message>[0];

/** "Payment returned" reaches delivery. */
@Injectable()
@HandleJob(PaymentReturned)
export class ReturnClaimPaymentProcessor implements JobProcessor<Payload> {
  constructor(private readonly returnClaimPayment: ReturnClaimPayment) {}

  process({ id, payload }: DeliveredJob<Payload>): Promise<void> {
    const { authorityId, claimId } = payload;
    return this.returnClaimPayment.execute(id, {
      authorityId: toId<'Authority'>(authorityId),
      claimId: toId<'Claim'>(claimId),
    });
  }
}
