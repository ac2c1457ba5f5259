import { type Authority, ReadAuthorities } from '@commonweal/access';
import type { Actor, Language } from '@commonweal/kernel';
import { ReadDuePayments, ReadPaymentRuns } from '@commonweal/payments';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Controller, Get } from '@nestjs/common';
import { currentCursor, Trail } from '../../addresses/cursor-trail';
import { PageLanguage } from '../../language/page-language';
import { paths } from '../../paths';
import { page, type PageResult } from '../../rendering/page-result';
import { paymentRunsView } from './payment-runs.view';

const ON_A_PAGE = 25;

@Controller()
export class PaymentRunsPage {
  constructor(
    private readonly due: ReadDuePayments,
    private readonly runs: ReadPaymentRuns,
    private readonly authorities: ReadAuthorities,
  ) {}

  @Get(paths.paymentRuns)
  @RequirePermission('payment-run.read')
  async show(
    @CurrentActor() actor: Actor,
    @PageLanguage() language: Language,
    @Trail() trail: string | undefined,
  ): Promise<PageResult> {
    const [due, runs, councils] = await Promise.all([
      this.due.byPayer(actor),
      this.runs.list(actor, { cursor: currentCursor(trail), limit: ON_A_PAGE }),
      this.councilsOf(actor),
    ]);
    return page('payment-runs/payment-runs.njk', paymentRunsView({ actor, language, due, runs, councils, trail }));
  }

  private councilsOf({ authorityIds }: Actor): Promise<Authority[]> {
    return Promise.all(authorityIds.map((authorityId) => this.authorities.byId(authorityId)));
  }
}
