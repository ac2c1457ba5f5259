import { type Actor, type AwardId, DomainError } from '@commonweal/kernel';
import { ReadAwards, RefuseAgreement } from '@commonweal/ordering';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Controller, Get, Post } from '@nestjs/common';
import { AddressId } from '../../../addresses/address-id';
import { onceKey, SendOnce, StepForm, SubmittedForm, type Submission } from '../../../forms';
import { paths, pathTo } from '../../../paths';
import { page, seeOther, type PageResult } from '../../../rendering/page-result';
import { lifeView } from '../../life/life.view';
import { titleIn } from '../../../wording/in-language';

@Controller()
@RequirePermission('award.agree')
export class RefusePage {
  constructor(
    private readonly awards: ReadAwards,
    private readonly refuse: RefuseAgreement,
    private readonly sendOnce: SendOnce,
  ) {}

  @Get(paths.refuse)
  async show(@CurrentActor() actor: Actor, @AddressId('awardId') awardId: AwardId): Promise<PageResult> {
    const award = await this.awards.byId(actor, awardId);
    const backHref = pathTo(paths.arrangedOne, { awardId });
    if (!award.allowedActions.includes('agreement')) return seeOther(backHref);
    const { version, providerName, reservedPence } = award;
    const what = titleIn(actor.language, award);
    return page('arranged/refuse/refuse.njk', {
      change: lifeView(actor, award).change,
      version,
      providerName,
      reservedPence,
      what,
      backHref,
      once: onceKey(),
    });
  }

  @Post(paths.refuse)
  async submit(
    @CurrentActor() actor: Actor,
    @AddressId('awardId') awardId: AwardId,
    @SubmittedForm(StepForm) sent: Submission<StepForm>,
  ): Promise<PageResult> {
    if (!sent.ok) throw new DomainError('invalid-input');
    const { version, once } = sent.value;
    const address = pathTo(paths.refuse, { awardId });
    const location = await this.sendOnce.run({ actor, address, once, form: sent.form }, async (keyed) => {
      await this.refuse.execute(keyed, { awardId, version });
      return pathTo(paths.arrangedOne, { awardId });
    });
    return seeOther(location, 'arranged:refuse.done');
  }
}
