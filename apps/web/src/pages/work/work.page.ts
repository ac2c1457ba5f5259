import type { Actor } from '@commonweal/kernel';
import { ReadAwards } from '@commonweal/ordering';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Controller, Get } from '@nestjs/common';
import { paths } from '../../paths';
import { page, type PageResult } from '../../rendering/page-result';
import { awardLine } from '../awards/award-line';

const SHOWN = 10;

/** Where officers begin: what waits for them, and the newest of the rest. */
@Controller()
export class WorkPage {
  constructor(private readonly awards: ReadAwards) {}

  @Get(paths.work)
  @RequirePermission('award.place')
  async show(@CurrentActor() actor: Actor): Promise<PageResult> {
    const approves = actor.permissions.has('award.approve');
    const [agreement, approval, provider] = await Promise.all([
      this.awards.list(actor, { states: ['awaiting_agreement'], limit: SHOWN }),
      this.awards.list(actor, { states: ['awaiting_approval'], limit: SHOWN }),
      this.awards.list(actor, { states: ['offered'], limit: SHOWN }),
    ]);
    const lists = [
      { key: 'approval', state: 'awaiting_approval', found: approval, href: approves ? paths.approvals : undefined },
      { key: 'agreement', state: 'awaiting_agreement', found: agreement, href: undefined },
      { key: 'provider', state: 'offered', found: provider, href: undefined },
    ].map(({ key, state, found, href }) => ({
      key,
      awards: found.items.map((award) => awardLine(actor, award)),
      moreHref: href ?? (found.nextCursor === null ? undefined : `${paths.awards}?state=${state}`),
    }));
    return page('work/work.njk', { lists: lists.filter(({ awards }) => awards.length > 0) });
  }
}
