import { type Actor, DomainError, type PaymentRunId } from '@commonweal/kernel';
import { ReadPaymentRuns, SettleRun } from '@commonweal/payments';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Controller, Get, Post } from '@nestjs/common';
import { AddressId } from '../../../../addresses/address-id';
import { onceKey, SendOnce, SubmittedForm, type Submission } from '../../../../forms';
import { paths, pathTo } from '../../../../paths';
import { page, type PageResult, seeOther } from '../../../../rendering/page-result';
import { maySettle } from '../may-settle';
import { SettleRunForm } from './settle.form';

/** Finance has seen at its bank that everything of a run arrived but for what it said came back. */
@Controller()
@RequirePermission('payment.settle')
export class SettleRunPage {
  constructor(
    private readonly runs: ReadPaymentRuns,
    private readonly settle: SettleRun,
    private readonly sendOnce: SendOnce,
  ) {}

  @Get(paths.settleRun)
  async show(@CurrentActor() actor: Actor, @AddressId('runId') runId: PaymentRunId): Promise<PageResult> {
    const [run, states] = await Promise.all([this.runs.byId(actor, runId), this.runs.byState(actor, runId)]);
    const runHref = pathTo(paths.paymentRun, { runId });
    if (!maySettle(actor, run, states)) return seeOther(runHref);
    const waiting = states.find(({ state }) => state === 'sent');
    const back = states.find(({ state }) => state === 'rejected');
    return page('payment-runs/run/settle/settle.njk', { run, runHref, waiting, back, once: onceKey() });
  }

  @Post(paths.settleRun)
  async submit(
    @CurrentActor() actor: Actor,
    @AddressId('runId') runId: PaymentRunId,
    @SubmittedForm(SettleRunForm) sent: Submission<SettleRunForm>,
  ): Promise<PageResult> {
    if (!sent.ok) throw new DomainError('invalid-input');
    const address = pathTo(paths.settleRun, { runId });
    const location = await this.sendOnce.run({ actor, address, once: sent.value.once, form: sent.form }, async (by) => {
      await this.settle.execute(by, runId);
      return pathTo(paths.paymentRun, { runId });
    });
    return seeOther(location, 'paymentRuns:settle.done');
  }
}
