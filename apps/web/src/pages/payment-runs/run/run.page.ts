import type { Actor, Language, PaymentRunId } from '@commonweal/kernel';
import { GetRunFile, ReadPaymentRuns, ReadPayments } from '@commonweal/payments';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Controller, Get, Post } from '@nestjs/common';
import { AddressId } from '../../../addresses/address-id';
import { currentCursor, pagerLinks, Trail } from '../../../addresses/cursor-trail';
import { PageLanguage } from '../../../language/page-language';
import { maySettle } from './may-settle';
import { paths, pathTo } from '../../../paths';
import { StepUp } from '../../../session/step-up';
import { paymentLine } from '../payment-line';
import { RunPayers } from '../run-payers';
import { download, page, type PageResult } from '../../../rendering/page-result';

const ON_A_PAGE = 50;

/** One run: how far it is, its control totals, what it pays and what it left out. */
@Controller()
export class PaymentRunPage {
  constructor(
    private readonly runs: ReadPaymentRuns,
    private readonly payments: ReadPayments,
    private readonly getRunFile: GetRunFile,
    private readonly payers: RunPayers,
  ) {}

  @Get(paths.paymentRun)
  @RequirePermission('payment-run.read')
  async show(
    @CurrentActor() actor: Actor,
    @PageLanguage() language: Language,
    @AddressId('runId') runId: PaymentRunId,
    @Trail() trail: string | undefined,
  ): Promise<PageResult> {
    const { leftOut, ...run } = await this.runs.byId(actor, runId);
    const [paid, states] = await Promise.all([
      this.payments.list(actor, { runId, cursor: currentCursor(trail), limit: ON_A_PAGE }),
      this.runs.byState(actor, runId),
    ]);
    const path = pathTo(paths.paymentRun, { runId });
    return page('payment-runs/run/run.njk', {
      ...{ run, leftOut, states, payments: paid.items.map((payment) => paymentLine(actor, payment)) },
      fundsOf: run.payerKind === 'host' ? await this.payers.councilName(run.authorityId, language) : null,
      settleHref: maySettle(actor, run, states) ? pathTo(paths.settleRun, { runId }) : null,
      again: path,
      pager: pagerLinks({ path, query: {}, trail, nextCursor: paid.nextCursor }),
      fileHref: actor.permissions.has('payment-run.make') ? pathTo(paths.paymentRunFile, { runId }) : null,
    });
  }

  /** Sent as a form, for it leaves a line in the log of downloads. */
  @Post(paths.paymentRunFile)
  @StepUp(paths.paymentRun)
  @RequirePermission('payment-run.make')
  async file(@CurrentActor() actor: Actor, @AddressId('runId') runId: PaymentRunId): Promise<PageResult> {
    const { fileName, contentType, content } = await this.getRunFile.execute(actor, runId);
    return download(fileName, contentType, content);
  }
}
