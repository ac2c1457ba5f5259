import { Injectable } from '@nestjs/common';
import { type ClaimPayment, FollowPayment } from '../follow-payment';

/** A payment for the claim was sent. */
@Injectable()
export class MarkClaimPaid {
  constructor(private readonly payment: FollowPayment) {}

  execute(jobId: string, paid: ClaimPayment): Promise<void> {
    return this.payment.follow(jobId, paid, 'pay');
  }
}
