import { ReadOffers } from '@commonweal/catalogue';
import { type Actor, type AwardId, DomainError } from '@commonweal/kernel';
import { AcceptAward, ReadAwards } from '@commonweal/ordering';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Controller, Get, Post } from '@nestjs/common';
import { AddressId } from '../../../addresses/address-id';
import { onceKey, SendOnce, StepForm, SubmittedForm, type Submission } from '../../../forms';
import { paths, pathTo } from '../../../paths';
import { page, seeOther, type PageResult } from '../../../rendering/page-result';
import { lifeView } from '../../life/life.view';
import { orderTerms } from '../order/order.view';

/** Asks once more before the provider is bound. */
@Controller()
@RequirePermission('award.answer')
export class AcceptOrderPage {
  constructor(
    private readonly awards: ReadAwards,
    private readonly offers: ReadOffers,
    private readonly accept: AcceptAward,
    private readonly sendOnce: SendOnce,
  ) {}

  @Get(paths.acceptOrder)
  async show(@CurrentActor() actor: Actor, @AddressId('awardId') awardId: AwardId): Promise<PageResult> {
    const backHref = pathTo(paths.order, { awardId });
    const award = await this.awards.byId(actor, awardId);
    if (!award.allowedActions.includes('acceptance')) return seeOther(backHref);
    const [outcomes, categories] = await Promise.all([this.offers.outcomes(), this.offers.categories()]);
    const order = orderTerms({ actor, award, outcomes, categories });
    return page('orders/accept/accept.njk', {
      order,
      change: lifeView(actor, award).change,
      backHref,
      once: onceKey(),
    });
  }

  @Post(paths.acceptOrder)
  async submit(
    @CurrentActor() actor: Actor,
    @AddressId('awardId') awardId: AwardId,
    @SubmittedForm(StepForm) sent: Submission<StepForm>,
  ): Promise<PageResult> {
    if (!sent.ok) throw new DomainError('invalid-input');
    const { version, once } = sent.value;
    const { change } = await this.awards.byId(actor, awardId);
    const address = pathTo(paths.acceptOrder, { awardId });
    const location = await this.sendOnce.run({ actor, address, once, form: sent.form }, async (keyed) => {
      await this.accept.execute(keyed, { awardId, version });
      return pathTo(paths.order, { awardId });
    });
    return seeOther(location, change === null ? 'orders:accept.done' : 'life:answer.accepted');
  }
}
