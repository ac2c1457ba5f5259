import { Injectable } from '@nestjs/common';
import { type Actor, dayOf, DomainError, type Instant, type Tx } from '@commonweal/kernel';
import { PAYMENT_RUN_TRANSITIONS } from '../../domain/payment-states';
import { type Payee, planRun, type RunPlan } from '../../domain/run-plan';
import { arrivalDay } from '../../domain/working-days';
import { BankFile, type Credit } from '../ports/bank-file';
import { Payables } from '../ports/payables';
import { type FilledRun, type PaymentRun, PaymentRuns } from '../ports/payment-runs';
import { PostPayments } from '../post-payments';

/** Fills a run for the bank: everything that can be paid becomes a payment, a journal and a line of the file. */
@Injectable()
export class BankRun {
  constructor(
    private readonly runs: PaymentRuns,
    private readonly payables: Payables,
    private readonly postPayments: PostPayments,
    private readonly bankFile: BankFile,
  ) {}

  /** @throws DomainError payer-account-missing */
  async fill(tx: Tx, actor: Actor, run: PaymentRun, at: Instant): Promise<void> {
    const { authorityId, id: runId, payer, account } = run;
    if (account === undefined) throw new DomainError('payer-account-missing');
    const plan = planRun(await this.payables.takeDue(tx, authorityId, payer));
    const sending = { authorityId, runId, payer, method: 'bacs', at, payables: plan.toSend } as const;
    const credits = await this.postPayments.post(tx, actor, sending);
    await this.runs.fill(tx, run, this.filled(account, plan, credits, at));
  }

  private filled(account: Payee, plan: RunPlan, credits: readonly Credit[], at: Instant): FilledRun {
    const { leftOut, totalPence } = plan;
    const totals = { paymentCount: credits.length, totalPence, leftOut };
    const { fill, find_nothing: findNothing } = PAYMENT_RUN_TRANSITIONS.preparing;
    if (credits.length === 0) return { ...totals, state: findNothing, file: undefined, processingOn: undefined };
    const processingOn = arrivalDay(dayOf(at));
    return { ...totals, state: fill, file: this.bankFile.build(account, credits, processingOn), processingOn };
  }
}
