import { type Actor, type AwardId, DomainError } from '@commonweal/kernel';
import { ReadAwards, WithdrawChange } from '@commonweal/ordering';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Controller, Get, Post } from '@nestjs/common';
import { AddressId } from '../../addresses/address-id';
import { onceKey, SendOnce, StepForm, type Submission, SubmittedForm } from '../../forms';
import { paths } from '../../paths';
import { page, type PageResult, seeOther } from '../../rendering/page-result';
import { homeHref } from './life-links';
import { lifeView } from './life.view';

/** Whoever asked for other terms takes that back; everything stays as it is. */
@Controller()
@RequirePermission('award.change')
export class WithdrawChangePage {
  constructor(
    private readonly awards: ReadAwards,
    private readonly withdraw: WithdrawChange,
    private readonly sendOnce: SendOnce,
  ) {}

  @Get([paths.withdrawAwardChange, paths.withdrawArrangedChange])
  async show(@CurrentActor() actor: Actor, @AddressId('awardId') awardId: AwardId): Promise<PageResult> {
    const award = await this.awards.byId(actor, awardId);
    const backHref = homeHref(actor, award);
    if (!award.allowedActions.includes('change-withdrawal')) return seeOther(backHref);
    const { reference, version } = award;
    const { change } = lifeView(actor, award);
    return page('life/withdraw-change.njk', { reference, version, change, backHref, once: onceKey() });
  }

  @Post([paths.withdrawAwardChange, paths.withdrawArrangedChange])
  async submit(
    @CurrentActor() actor: Actor,
    @AddressId('awardId') awardId: AwardId,
    @SubmittedForm(StepForm) sent: Submission<StepForm>,
  ): Promise<PageResult> {
    if (!sent.ok) throw new DomainError('invalid-input');
    const { version, once } = sent.value;
    const address = homeHref(actor, await this.awards.byId(actor, awardId));
    const key = { actor, address: `${address}#change-withdrawal`, once, form: sent.form };
    const location = await this.sendOnce.run(key, async (keyed) => {
      await this.withdraw.execute(keyed, { awardId, version });
      return address;
    });
    return seeOther(location, 'life:change-withdrawal.done');
  }
}
