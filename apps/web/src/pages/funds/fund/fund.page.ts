import { ReadAwards } from '@commonweal/ordering';
import type { Actor } from '@commonweal/kernel';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Controller, Get } from '@nestjs/common';
import { currentCursor, pagerLinks, Trail } from '../../../addresses/cursor-trail';
import { paths, pathTo } from '../../../paths';
import { page, type PageResult } from '../../../rendering/page-result';
import { awardLine } from '../../awards/award-line';
import { atDesk, AtDesk, type DeskAddress } from '../../people/person/budgets/menu/desk';
import { DeskReader } from '../../people/person/budgets/menu/desk-reader';

const ON_A_PAGE = 20;

/** One fund to who holds it: whose it is, the money, what is bought with it. */
@Controller()
export class FundPage {
  constructor(
    private readonly reader: DeskReader,
    private readonly awards: ReadAwards,
  ) {}

  @Get(paths.fund)
  @RequirePermission('fund.read')
  async show(
    @CurrentActor() actor: Actor,
    @AtDesk() at: DeskAddress,
    @Trail() trail: string | undefined,
  ): Promise<PageResult> {
    const { person, budget } = await this.reader.money(actor, at, 'fund');
    const { items, nextCursor } = await this.awards.list(actor, {
      ...{ personId: budget.personId, cursor: currentCursor(trail), limit: ON_A_PAGE },
    });
    const { budgetId } = at;
    return page('funds/fund/fund.njk', {
      name: person.name,
      budget: { ...budget, menuHref: atDesk('menu', at), moneyHref: pathTo(paths.money, { budgetId }) },
      awards: items
        .filter((award) => award.budgetId === budgetId && award.kind === 'isf_purchase')
        .map((award) => awardLine(actor, award)),
      pager: pagerLinks({ path: pathTo(paths.fund, { budgetId }), query: {}, trail, nextCursor }),
    });
  }
}
