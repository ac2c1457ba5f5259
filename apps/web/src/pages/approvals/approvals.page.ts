import type { Actor } from '@commonweal/kernel';
import { ReadAwards } from '@commonweal/ordering';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Controller, Get } from '@nestjs/common';
import { currentCursor, pagerLinks, Trail } from '../../addresses/cursor-trail';
import { paths } from '../../paths';
import { page, type PageResult } from '../../rendering/page-result';
import { approvalCard } from './approvals.view';

const ON_A_PAGE = 20;

/** What the policy sent to a second person. */
@Controller()
export class ApprovalsPage {
  constructor(private readonly awards: ReadAwards) {}

  @Get(paths.approvals)
  @RequirePermission('award.approve')
  async show(@CurrentActor() actor: Actor, @Trail() trail: string | undefined): Promise<PageResult> {
    const cursor = currentCursor(trail);
    const found = await this.awards.list(actor, {
      states: ['awaiting_approval'],
      changes: ['awaiting_approval'],
      cursor,
      limit: ON_A_PAGE,
    });
    const pager = pagerLinks({ path: paths.approvals, query: {}, trail, nextCursor: found.nextCursor });
    return page('approvals/approvals.njk', { waiting: found.items.map((award) => approvalCard(actor, award)), pager });
  }
}
