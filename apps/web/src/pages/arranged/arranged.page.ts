import type { Actor } from '@commonweal/kernel';
import { ReadAwards } from '@commonweal/ordering';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Controller, Get, Query } from '@nestjs/common';
import { currentCursor, pagerLinks, Trail } from '../../addresses/cursor-trail';
import { paths } from '../../paths';
import { page, type PageResult } from '../../rendering/page-result';
import { WhoseCareReader } from '../your-care/whose-care';
import { arrangedLine } from './arranged-line';

const PER_PAGE = 20;

/** All that was ever arranged for the person, the newest first. */
@Controller()
@RequirePermission('award.agree')
export class ArrangedPage {
  constructor(
    private readonly whose: WhoseCareReader,
    private readonly awards: ReadAwards,
  ) {}

  @Get(paths.arranged)
  async show(
    @CurrentActor() actor: Actor,
    @Query('person') asked: string | undefined,
    @Trail() trail: string | undefined,
  ): Promise<PageResult> {
    const whose = await this.whose.of(actor, asked, paths.arranged);
    const { personId } = whose;
    const { items, nextCursor } = await this.awards.list(actor, {
      personId,
      cursor: currentCursor(trail),
      limit: PER_PAGE,
    });
    return page('arranged/arranged.njk', {
      whose,
      arranged: items.map((award) => arrangedLine(actor, award)),
      pager: pagerLinks({ path: paths.arranged, query: { person: asked }, trail, nextCursor }),
    });
  }
}
