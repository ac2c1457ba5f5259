import { ReadBudgets } from '@commonweal/budgets';
import { ReadOffers } from '@commonweal/catalogue';
import { ReadClaims } from '@commonweal/delivery';
import type { Actor, AwardId } from '@commonweal/kernel';
import { ReadAwards } from '@commonweal/ordering';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Controller, Get } from '@nestjs/common';
import { AddressId } from '../../../addresses/address-id';
import { paths } from '../../../paths';
import { page, type PageResult } from '../../../rendering/page-result';
import { arrangedView } from './one.view';

const BILLS_SHOWN = 50;

/** One thing that is arranged, or waits for the person's yes. */
@Controller()
@RequirePermission('award.agree')
export class ArrangedOnePage {
  constructor(
    private readonly awards: ReadAwards,
    private readonly budgets: ReadBudgets,
    private readonly offers: ReadOffers,
    private readonly claims: ReadClaims,
  ) {}

  @Get(paths.arrangedOne)
  async show(@CurrentActor() actor: Actor, @AddressId('awardId') awardId: AwardId): Promise<PageResult> {
    const award = await this.awards.byId(actor, awardId);
    const [budget, outcomes, history, bills] = await Promise.all([
      this.budgets.byId(actor, award.budgetId),
      this.offers.outcomes(),
      this.awards.history(actor, awardId),
      this.claims.list(actor, { awardId, limit: BILLS_SHOWN }),
    ]);
    return page('arranged/one/one.njk', arrangedView({ actor, award, budget, outcomes, history, bills: bills.items }));
  }
}
