import type { Actor } from '@commonweal/kernel';
import { AWARD_STATES, ReadAwards } from '@commonweal/ordering';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Controller, Get } from '@nestjs/common';
import { currentCursor, pagerLinks } from '../../addresses/cursor-trail';
import { AskedForm, type Submission } from '../../forms';
import { paths } from '../../paths';
import { page, pageAgain, type PageResult } from '../../rendering/page-result';
import { awardLine } from './award-line';
import { AwardsForm } from './awards.form';

const ON_A_PAGE = 25;
const TEMPLATE = 'awards/awards.njk';

@Controller()
export class AwardsPage {
  constructor(private readonly awards: ReadAwards) {}

  @Get(paths.awards)
  @RequirePermission('award.read')
  async show(@CurrentActor() actor: Actor, @AskedForm(AwardsForm) asked: Submission<AwardsForm>): Promise<PageResult> {
    const around = { form: asked.form, states: AWARD_STATES };
    if (!asked.ok) {
      const nothing = { ...around, awards: [], pager: {} };
      return pageAgain(TEMPLATE, nothing);
    }
    const { state, pages: trail } = asked.value;
    const states = state === undefined ? undefined : [state];
    const found = await this.awards.list(actor, { states, cursor: currentCursor(trail), limit: ON_A_PAGE });
    const pager = pagerLinks({ path: paths.awards, query: { state }, trail, nextCursor: found.nextCursor });
    return page(TEMPLATE, { ...around, awards: found.items.map((award) => awardLine(actor, award)), pager });
  }
}
