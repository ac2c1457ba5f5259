import { Injectable } from '@nestjs/common';
import type { AuthorityId, PaymentId, Tx } from '@commonweal/kernel';
import { OnceForJob } from '../once-for-job';
import { GatewayRecords } from '../ports/gateway-records';
import { PaymentGateway, type TransferOutcome } from '../ports/payment-gateway';
import { type Payment, Payments } from '../ports/payments';
import { TransferSteps } from '../transfer-steps';

export interface TransferOfPayment {
  readonly authorityId: AuthorityId;
  readonly paymentId: PaymentId;
}

/**
 * Makes the transfer of one payment and writes down what came of it. Between the two nothing is held: a worker that dies
 * before or after the call does it again, and the key of the payment makes it one transfer.
 */
@Injectable()
export class MakeTransfer {
  constructor(
    private readonly once: OnceForJob,
    private readonly payments: Payments,
    private readonly records: GatewayRecords,
    private readonly gateway: PaymentGateway,
    private readonly steps: TransferSteps,
  ) {}

  async execute(jobId: string, { authorityId, paymentId }: TransferOfPayment): Promise<void> {
    const job = { jobId, task: 'payments.make-transfer', authorityId };
    const { payment, account } = await this.once.look(job, (tx) => this.read(tx, paymentId));
    const outcome = payment.state === 'queued' ? await this.outcome(payment, account) : undefined;
    await this.once.run(job, async (tx, actor) => {
      if (outcome === undefined) return;
      const now = await this.payments.lock(tx, paymentId);
      if (outcome.kind === 'made') await this.steps.made(tx, actor, now, outcome.transferId);
      else await this.steps.refused(tx, actor, now, outcome.code);
    });
  }

  private async outcome({ authorityId, id, payable }: Payment, account: string | undefined): Promise<TransferOutcome> {
    if (account === undefined) return { kind: 'refused', code: 'account-missing' };
    return this.gateway.transfer({ authorityId, paymentId: id, amountPence: payable.amountPence, account });
  }

  private async read(tx: Tx, paymentId: PaymentId) {
    const payment = await this.payments.lock(tx, paymentId);
    const { providerId } = payment.payable;
    if (providerId === null) return { payment, account: undefined };
    return { payment, account: (await this.records.accountsOf(tx, [providerId])).get(providerId) };
  }
}
