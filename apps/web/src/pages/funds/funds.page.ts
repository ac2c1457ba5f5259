import { ReadBudgets } from '@commonweal/budgets';
import type { Actor } from '@commonweal/kernel';
import { ReadPeopleOfFunds } from '@commonweal/people';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Controller, Get } from '@nestjs/common';
import { currentCursor, pagerLinks, Trail } from '../../addresses/cursor-trail';
import { paths, pathTo } from '../../paths';
import { page, type PageResult } from '../../rendering/page-result';

const ON_A_PAGE = 25;

/** The people whose individual service funds the reader's organisation holds: a name and what is left, and no more. */
@Controller()
export class FundsPage {
  constructor(
    private readonly budgets: ReadBudgets,
    private readonly people: ReadPeopleOfFunds,
  ) {}

  @Get(paths.funds)
  @RequirePermission('fund.read')
  async show(@CurrentActor() actor: Actor, @Trail() trail: string | undefined): Promise<PageResult> {
    const { items: funds, nextCursor } = await this.budgets.hosted(actor, {
      cursor: currentCursor(trail),
      limit: ON_A_PAGE,
    });
    const people = await this.people.byIds(actor, [...new Set(funds.map(({ personId }) => personId))]);
    const held = funds.flatMap(({ id, reference, personId, endsOn, figures }) => {
      const name = people.get(personId)?.name;
      const href = pathTo(paths.fund, { budgetId: id });
      return name === undefined ? [] : [{ reference, name, endsOn, leftPence: figures.availablePence, href }];
    });
    const pager = pagerLinks({ path: paths.funds, query: {}, trail, nextCursor });
    return page('funds/funds.njk', { held, pager });
  }
}
