import { Injectable } from '@nestjs/common';
import { dayOf } from '@commonweal/kernel';
import { OnceForJob } from '../once-for-job';
import { PaymentMessages } from '../payment-messages';
import { type ApprovedClaim, Payables } from '../ports/payables';
import { PostPayments } from '../post-payments';

/**
 * An approved claim becomes a debt of one payer, once and for good. Nobody is asked to pay the council's own service: its
 * debt is paid by the journal alone, at once. A free claim makes no debt.
 */
@Injectable()
export class CreatePayable {
  constructor(
    private readonly once: OnceForJob,
    private readonly payables: Payables,
    private readonly postPayments: PostPayments,
    private readonly messages: PaymentMessages,
  ) {}

  /** @throws DomainError not-found */
  async execute(jobId: string, claim: ApprovedClaim): Promise<void> {
    const { authorityId } = claim;
    await this.once.run({ jobId, task: 'payments.create-payable', authorityId }, async (tx, actor, at) => {
      if (claim.amountPence === 0) return;
      const terms = await this.payables.termsOf(tx, claim);
      const payable = await this.payables.add(tx, { ...claim, ...terms, dueOn: dayOf(at), createdAt: at });
      if (payable === undefined) return;
      if (terms.method === 'internal') {
        const sending = { authorityId, payer: terms.payer, method: 'internal', at, payables: [payable] } as const;
        await this.postPayments.post(tx, actor, sending);
      } else if (terms.method === 'bacs') {
        await this.messages.due(tx, authorityId, payable);
      } else {
        await this.messages.toPay(tx, authorityId, { payer: terms.payer, payable });
      }
    });
  }
}
