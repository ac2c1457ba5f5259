import { ReadBudgets } from '@commonweal/budgets';
import type { Actor, BudgetId } from '@commonweal/kernel';
import { ReadAwards } from '@commonweal/ordering';
import { ReadInstalments } from '@commonweal/payments';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Controller, Get } from '@nestjs/common';
import { AddressId } from '../../addresses/address-id';
import { currentCursor, Trail } from '../../addresses/cursor-trail';
import { paths } from '../../paths';
import { page, type PageResult } from '../../rendering/page-result';
import { moneyView } from './money.view';

const PER_PAGE = 25;
const MOST_INSTALMENTS = 100;

/** Every movement of a budget's money, the newest first: the same lines for everybody who may see it. */
@Controller()
@RequirePermission('budget.read')
export class MoneyPage {
  constructor(
    private readonly budgets: ReadBudgets,
    private readonly awards: ReadAwards,
    private readonly instalments: ReadInstalments,
  ) {}

  @Get(paths.money)
  async show(
    @CurrentActor() actor: Actor,
    @AddressId('budgetId') budgetId: BudgetId,
    @Trail() trail: string | undefined,
  ): Promise<PageResult> {
    const [budget, lines, { items: instalments }] = await Promise.all([
      this.budgets.byId(actor, budgetId),
      this.budgets.entries(actor, budgetId, { cursor: currentCursor(trail), limit: PER_PAGE }),
      this.instalments.list(actor, { budgetId, limit: MOST_INSTALMENTS }),
    ]);
    const ids = [...new Set(lines.items.flatMap(({ awardId }) => awardId ?? []))];
    const awards = ids.length === 0 ? [] : (await this.awards.list(actor, { ids, limit: PER_PAGE })).items;
    return page('money/money.njk', moneyView({ actor, budget, lines, awards, instalments, trail }));
  }
}
