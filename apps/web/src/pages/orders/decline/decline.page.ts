import type { Actor, AwardId } from '@commonweal/kernel';
import { DECLINE_REASONS, DeclineAward, ReadAwards } from '@commonweal/ordering';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Controller, Get, Post } from '@nestjs/common';
import { AddressId } from '../../../addresses/address-id';
import { type FormState, newForm, onceKey, SendOnce, SubmittedForm, type Submission } from '../../../forms';
import { paths, pathTo } from '../../../paths';
import { page, pageAgain, seeOther, type PageResult } from '../../../rendering/page-result';
import { DeclineForm } from './decline.form';

@Controller()
@RequirePermission('award.answer')
export class DeclineOrderPage {
  constructor(
    private readonly awards: ReadAwards,
    private readonly decline: DeclineAward,
    private readonly sendOnce: SendOnce,
  ) {}

  @Get(paths.declineOrder)
  async show(@CurrentActor() actor: Actor, @AddressId('awardId') awardId: AwardId): Promise<PageResult> {
    const { version, allowedActions, change } = await this.awards.byId(actor, awardId);
    if (!allowedActions.includes('decline')) return seeOther(pathTo(paths.order, { awardId }));
    const form = newForm({ version: String(version), once: onceKey() });
    return page('orders/decline/decline.njk', declineView(awardId, form, change !== null));
  }

  @Post(paths.declineOrder)
  async submit(
    @CurrentActor() actor: Actor,
    @AddressId('awardId') awardId: AwardId,
    @SubmittedForm(DeclineForm) sent: Submission<DeclineForm>,
  ): Promise<PageResult> {
    const { change } = await this.awards.byId(actor, awardId);
    if (!sent.ok) {
      return pageAgain('orders/decline/decline.njk', declineView(awardId, sent.form, change !== null));
    }
    const { version, once, reason } = sent.value;
    const address = pathTo(paths.declineOrder, { awardId });
    const location = await this.sendOnce.run({ actor, address, once, form: sent.form }, async (keyed) => {
      await this.decline.execute(keyed, { awardId, version, reason });
      return change === null ? paths.orders : pathTo(paths.order, { awardId });
    });
    return seeOther(location, change === null ? 'orders:decline.done' : 'life:answer.declined');
  }
}

/** Of a change, the order itself goes on as it was. */
function declineView(awardId: AwardId, form: FormState, isOfChange: boolean) {
  return { form, isOfChange, reasons: DECLINE_REASONS, backHref: pathTo(paths.order, { awardId }) };
}
