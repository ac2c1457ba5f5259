import { Injectable } from '@nestjs/common';
import { type AuthorityId, dayOf, type Instant, type PaymentRunId } from '@commonweal/kernel';
import { PAYMENT_RUN_TRANSITIONS } from '../../domain/payment-states';
import { planRun, type RunPlan } from '../../domain/run-plan';
import { arrivalDay } from '../../domain/working-days';
import { OnceForJob } from '../once-for-job';
import { BankFile, type Credit } from '../ports/bank-file';
import { Payables } from '../ports/payables';
import { type FilledRun, type PaymentRun, PaymentRuns } from '../ports/payment-runs';
import { PostPayments } from '../post-payments';

/**
 * Fills a run: everything that its payer owes and that can be paid becomes a payment, a journal and a line of the file,
 * all in one transaction; what cannot be paid stays due, and the run says why. Two runs at once never meet the same debt.
 */
@Injectable()
export class ExecutePaymentRun {
  constructor(
    private readonly once: OnceForJob,
    private readonly runs: PaymentRuns,
    private readonly payables: Payables,
    private readonly postPayments: PostPayments,
    private readonly bankFile: BankFile,
  ) {}

  /** @throws DomainError not-found, payer-account-missing */
  async execute(
    jobId: string,
    { authorityId, runId }: { authorityId: AuthorityId; runId: PaymentRunId },
  ): Promise<void> {
    await this.once.run({ jobId, task: 'payments.execute-run', authorityId }, async (tx, actor, at) => {
      const run = await this.runs.lock(tx, authorityId, runId);
      if (run.state !== 'preparing') return;
      const plan = planRun(await this.payables.takeDue(tx, authorityId, run.payer));
      const sending = { authorityId, runId, payer: run.payer, method: 'bacs', at, payables: plan.toSend } as const;
      const credits = await this.postPayments.post(tx, actor, sending);
      await this.runs.fill(tx, run, this.filled(run, plan, credits, at));
    });
  }

  private filled(run: PaymentRun, plan: RunPlan, credits: readonly Credit[], at: Instant): FilledRun {
    const { leftOut, totalPence } = plan;
    const totals = { paymentCount: credits.length, totalPence, leftOut };
    const { fill, find_nothing: findNothing } = PAYMENT_RUN_TRANSITIONS.preparing;
    if (credits.length === 0) return { ...totals, state: findNothing, file: undefined, processingOn: undefined };
    const processingOn = arrivalDay(dayOf(at));
    return { ...totals, state: fill, file: this.bankFile.build(run.account, credits, processingOn), processingOn };
  }
}
