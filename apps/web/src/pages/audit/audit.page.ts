import { ReadAuthorities } from '@commonweal/access';
import { type Actor, type AuthorityId, Clock, type Language } from '@commonweal/kernel';
import { CheckInvariants } from '@commonweal/ledger';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Controller, Get, Query } from '@nestjs/common';
import { PageLanguage } from '../../language/page-language';
import { paths } from '../../paths';
import { page, type PageResult } from '../../rendering/page-result';
import { type CheckedCouncil, checkedCouncil } from './audit.view';

/** Whether the money adds up, checked while the reader waits. It only reads, so it may be asked for by its address. */
@Controller()
export class AuditPage {
  constructor(
    private readonly invariants: CheckInvariants,
    private readonly authorities: ReadAuthorities,
    private readonly clock: Clock,
  ) {}

  @Get(paths.audit)
  @RequirePermission('payment-run.read')
  async show(
    @CurrentActor() actor: Actor,
    @PageLanguage() language: Language,
    @Query('check') check?: string,
  ): Promise<PageResult> {
    const councils =
      check === 'now' ? await Promise.all(actor.authorityIds.map((id) => this.checked(actor, language, id))) : [];
    return page('audit/audit.njk', { councils, checkedAt: councils.length > 0 ? this.clock.now() : null });
  }

  private async checked(actor: Actor, language: Language, authorityId: AuthorityId): Promise<CheckedCouncil> {
    const { name, nameCy } = await this.authorities.byId(authorityId);
    return checkedCouncil(language === 'cy' ? nameCy : name, await this.invariants.execute(actor, authorityId));
  }
}
