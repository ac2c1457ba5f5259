import type { Actor, Language } from '@commonweal/kernel';
import { type AccountChangeView, ReadAccountChanges } from '@commonweal/payments';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Controller, Get } from '@nestjs/common';
import { currentCursor, pagerLinks, Trail } from '../../addresses/cursor-trail';
import { PageLanguage } from '../../language/page-language';
import { paths } from '../../paths';
import { page, type PageResult } from '../../rendering/page-result';
import { changeLine } from './change-line';

const ON_A_PAGE = 25;

/** Bank details that wait to be checked by somebody else than who asked for them, and those that were. */
@Controller()
export class AccountChangesPage {
  constructor(private readonly changes: ReadAccountChanges) {}

  @Get(paths.accountChanges)
  @RequirePermission('account-change.read')
  async show(
    @CurrentActor() actor: Actor,
    @PageLanguage() language: Language,
    @Trail() trail: string | undefined,
  ): Promise<PageResult> {
    const [all, { items, nextCursor }] = await Promise.all([
      this.changes.list(actor),
      this.changes.decided(actor, { cursor: currentCursor(trail), limit: ON_A_PAGE }),
    ]);
    const lines = (changes: readonly AccountChangeView[]) => changes.map((change) => changeLine(language, change));
    return page('account-changes/account-changes.njk', {
      waiting: lines(all.filter(({ state }) => state === 'waiting')),
      decided: lines(items),
      pager: pagerLinks({ path: paths.accountChanges, query: {}, trail, nextCursor }),
    });
  }
}
