import type { Actor, AwardId } from '@commonweal/kernel';
import { ReadAwards } from '@commonweal/ordering';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Controller, Get } from '@nestjs/common';
import { AddressId } from '../../../addresses/address-id';
import { paths } from '../../../paths';
import { page, type PageResult } from '../../../rendering/page-result';
import { awardView } from './award.view';

@Controller()
export class AwardPage {
  constructor(private readonly awards: ReadAwards) {}

  @Get(paths.award)
  @RequirePermission('award.read')
  async show(@CurrentActor() actor: Actor, @AddressId('awardId') awardId: AwardId): Promise<PageResult> {
    const award = await this.awards.byId(actor, awardId);
    const history = await this.awards.history(actor, awardId);
    return page('awards/award/award.njk', awardView(actor, award, history));
  }
}
