import { ReadBudgets } from '@commonweal/budgets';
import type { Actor } from '@commonweal/kernel';
import { ReadDisclosedPeople } from '@commonweal/people';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Controller, Get } from '@nestjs/common';
import { paths, pathTo } from '../../paths';
import { page, type PageResult } from '../../rendering/page-result';

/** The people whose individual service funds the reader's organisation holds: a name and what is left, and no more. */
@Controller()
export class FundsPage {
  constructor(
    private readonly budgets: ReadBudgets,
    private readonly opened: ReadDisclosedPeople,
  ) {}

  @Get(paths.funds)
  @RequirePermission('fund.read')
  async show(@CurrentActor() actor: Actor): Promise<PageResult> {
    const funds = await this.budgets.hosted(actor);
    const people = await this.opened.byIds(actor, [...new Set(funds.map(({ personId }) => personId))]);
    const lines = funds.map(({ id, reference, personId, endsOn, figures }) => {
      const name = people.get(personId)?.name;
      const href = name === undefined ? undefined : pathTo(paths.fund, { budgetId: id });
      return { reference, name, endsOn, leftPence: figures.availablePence, href };
    });
    return page('funds/funds.njk', {
      held: lines.filter(({ href }) => href),
      offered: lines.filter(({ href }) => !href),
    });
  }
}
