import { Injectable } from '@nestjs/common';
import type { AuthorityId, PaymentRunId } from '@commonweal/kernel';
import { OnceForJob } from '../once-for-job';
import { PaymentRuns } from '../ports/payment-runs';
import { BankRun } from './bank-run';
import { TransferRun } from './transfer-run';

/**
 * Fills a run: everything that its payer owes and that can be paid becomes a payment, all in one transaction; what cannot be
 * paid stays due, and the run says why. Two runs at once never meet the same debt.
 */
@Injectable()
export class ExecutePaymentRun {
  constructor(
    private readonly once: OnceForJob,
    private readonly runs: PaymentRuns,
    private readonly bankRun: BankRun,
    private readonly transferRun: TransferRun,
  ) {}

  /** @throws DomainError not-found, payer-account-missing */
  async execute(
    jobId: string,
    { authorityId, runId }: { authorityId: AuthorityId; runId: PaymentRunId },
  ): Promise<void> {
    await this.once.run({ jobId, task: 'payments.execute-run', authorityId }, async (tx, actor, at) => {
      const run = await this.runs.lock(tx, authorityId, runId);
      if (run.state !== 'preparing') return;
      const filler = run.method === 'stripe' ? this.transferRun : this.bankRun;
      await filler.fill(tx, actor, run, at);
    });
  }
}
