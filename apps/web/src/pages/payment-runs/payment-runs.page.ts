import type { Actor, AuthorityId, Language } from '@commonweal/kernel';
import { type DueByPayer, ReadDuePayments, ReadPaymentRuns } from '@commonweal/payments';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Controller, Get } from '@nestjs/common';
import { currentCursor, Trail } from '../../addresses/cursor-trail';
import { PageLanguage } from '../../language/page-language';
import { paths } from '../../paths';
import { page, type PageResult } from '../../rendering/page-result';
import { isHost, paymentRunsView } from './payment-runs.view';
import { RunPayers } from './run-payers';

const ON_A_PAGE = 25;

/** What waits for the reader to pay, as a council or as a host, and the runs that they made. */
@Controller()
export class PaymentRunsPage {
  constructor(
    private readonly due: ReadDuePayments,
    private readonly runs: ReadPaymentRuns,
    private readonly payers: RunPayers,
  ) {}

  @Get(paths.paymentRuns)
  @RequirePermission('payment-run.read')
  async show(
    @CurrentActor() actor: Actor,
    @PageLanguage() language: Language,
    @Trail() trail: string | undefined,
  ): Promise<PageResult> {
    const [due, runs] = await Promise.all([
      this.due.byPayer(actor),
      this.runs.list(actor, { cursor: currentCursor(trail), limit: ON_A_PAGE }),
    ]);
    const names = await this.namesOf(councilsOf(actor, due), language);
    return page('payment-runs/payment-runs.njk', paymentRunsView({ actor, due, runs, names, trail }));
  }

  private async namesOf(councils: readonly AuthorityId[], language: Language) {
    const named = councils.map(async (id) => [id, await this.payers.councilName(id, language)] as const);
    return new Map(await Promise.all(named));
  }
}

/** An officer's own; of a host those whose funds owe something. */
function councilsOf(actor: Actor, due: readonly DueByPayer[]): readonly AuthorityId[] {
  return isHost(actor) ? [...new Set(due.map(({ authorityId }) => authorityId))] : actor.authorityIds;
}
