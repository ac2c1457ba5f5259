import { type Actor, DomainError, isUuid } from '@commonweal/kernel';
import { PlaceAward } from '@commonweal/ordering';
import { CurrentActor, RequirePermission, StoredAnswers } from '@commonweal/platform';
import { Controller, Get, Post } from '@nestjs/common';
import { SubmittedForm, type Submission } from '../../../../../../../forms';
import { paths } from '../../../../../../../paths';
import { type PageResult, seeOther } from '../../../../../../../rendering/page-result';
import { atDesk, AtOffer, buyingStep, type OfferAddress } from '../../desk';
import { awardRequest } from './new/award-request';
import { NewAwardForm } from './new/new-award.form';
import { placeOnce } from './place-once';

const PURCHASES = [paths.placePurchase, paths.placeFundPurchase];

/** The answers were checked and are confirmed. */
@Controller()
export class PlaceAwardPage {
  constructor(
    private readonly place: PlaceAward,
    private readonly answers: StoredAnswers,
  ) {}

  @Get(paths.placeAward)
  @RequirePermission('award.place')
  fillIn(@AtOffer() at: OfferAddress): PageResult {
    return seeOther(buyingStep('fillIn', at));
  }

  @Post(paths.placeAward)
  @RequirePermission('award.place')
  async confirm(
    @CurrentActor() actor: Actor,
    @AtOffer() at: OfferAddress,
    @SubmittedForm(NewAwardForm) submission: Submission<NewAwardForm>,
  ): Promise<PageResult> {
    const { key } = submission.form.values;
    if (!submission.ok || typeof key !== 'string' || !isUuid(key)) throw new DomainError('invalid-input');
    const request = awardRequest(at, submission.value);
    const { awardId, kind } = await placeOnce(this.place, this.answers, { actor, key, request });
    return seeOther(
      atDesk('placed', at, { awardId }),
      kind === 'isf_placement' ? 'awards:fundAwarded' : 'awards:placed',
    );
  }

  @Get(PURCHASES)
  @RequirePermission('award.buy')
  fillInByBuyer(@AtOffer() at: OfferAddress): PageResult {
    return this.fillIn(at);
  }

  @Post(PURCHASES)
  @RequirePermission('award.buy')
  confirmByBuyer(
    @CurrentActor() actor: Actor,
    @AtOffer() at: OfferAddress,
    @SubmittedForm(NewAwardForm) submission: Submission<NewAwardForm>,
  ): Promise<PageResult> {
    return this.confirm(actor, at, submission);
  }
}
