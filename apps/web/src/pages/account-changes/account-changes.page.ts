import type { Actor, Language } from '@commonweal/kernel';
import { ReadAccountChanges } from '@commonweal/payments';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Controller, Get } from '@nestjs/common';
import { PageLanguage } from '../../language/page-language';
import { paths } from '../../paths';
import { page, type PageResult } from '../../rendering/page-result';
import { changeLine } from './change-line';

/** Bank details that wait to be checked by somebody else than who asked for them, and those that were. */
@Controller()
export class AccountChangesPage {
  constructor(private readonly changes: ReadAccountChanges) {}

  @Get(paths.accountChanges)
  @RequirePermission('account-change.read')
  async show(@CurrentActor() actor: Actor, @PageLanguage() language: Language): Promise<PageResult> {
    const lines = (await this.changes.list(actor)).map((change) => changeLine(language, change));
    const waiting = lines.filter(({ state }) => state === 'waiting');
    const decided = lines.filter(({ state }) => state !== 'waiting');
    return page('account-changes/account-changes.njk', { waiting, decided });
  }
}
