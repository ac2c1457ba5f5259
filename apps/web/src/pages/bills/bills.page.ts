import { ReadClaims } from '@commonweal/delivery';
import type { Actor } from '@commonweal/kernel';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Controller, Get } from '@nestjs/common';
import { currentCursor, pagerLinks, Trail } from '../../addresses/cursor-trail';
import { paths } from '../../paths';
import { page, type PageResult } from '../../rendering/page-result';
import { billLine } from './bill-line';

const PER_PAGE = 25;

/** Every bill of the people whose budgets the reader holds, or whose bills they confirm at work; the newest first. */
@Controller()
@RequirePermission('claim.approve')
export class BillsPage {
  constructor(private readonly claims: ReadClaims) {}

  @Get(paths.bills)
  async show(@CurrentActor() actor: Actor, @Trail() trail: string | undefined): Promise<PageResult> {
    const { items, nextCursor } = await this.claims.list(actor, { cursor: currentCursor(trail), limit: PER_PAGE });
    return page('bills/bills.njk', {
      bills: items.map((claim) => billLine(actor, claim)),
      atWork: !actor.permissions.has('award.agree'),
      pager: pagerLinks({ path: paths.bills, query: {}, trail, nextCursor }),
    });
  }
}
