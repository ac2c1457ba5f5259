import { Injectable } from '@nestjs/common';
import { type ClaimPayment, FollowPayment } from '../follow-payment';

/** The payment for the claim came back: it is owed again. */
@Injectable()
export class ReturnClaimPayment {
  constructor(private readonly payment: FollowPayment) {}

  execute(jobId: string, returned: ClaimPayment): Promise<void> {
    return this.payment.follow(jobId, returned, 'payment_returned');
  }
}
