import { type Actor, Ids } from '@commonweal/kernel';
import { PreviewAward } from '@commonweal/ordering';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { attempt, type FormState, SubmittedForm, type Submission, withError } from '../../../../../../../../forms';
import { paths } from '../../../../../../../../paths';
import { page, pageAgain, type PageResult, seeOther } from '../../../../../../../../rendering/page-result';
import { withAwardRefusal } from '../../../../../../../awards/award/award-refusal';
import { AtOffer, buyingStep, type OfferAddress } from '../../../desk';
import { DeskReader, type OfferAtDesk } from '../../../desk-reader';
import { awardRequest } from '../new/award-request';
import { NewAwardForm } from '../new/new-award.form';
import { NEW_AWARD_TEMPLATE, newAwardView } from '../new/new-award.view';
import { checkAwardView } from './check-award.view';

const PURCHASES = [paths.checkPurchase, paths.checkFundPurchase];

/** The answers with what the policy says of them, before anything is written. */
@Controller()
export class CheckAwardPage {
  constructor(
    private readonly reader: DeskReader,
    private readonly preview: PreviewAward,
    private readonly ids: Ids,
  ) {}

  /** There is nothing to check until it is filled in. */
  @Get(paths.checkAward)
  @RequirePermission('award.place')
  fillIn(@AtOffer() at: OfferAddress): PageResult {
    return seeOther(buyingStep('fillIn', at));
  }

  @Post(paths.checkAward)
  @HttpCode(200)
  @RequirePermission('award.place')
  async check(
    @CurrentActor() actor: Actor,
    @AtOffer() at: OfferAddress,
    @SubmittedForm(NewAwardForm) submission: Submission<NewAwardForm>,
  ): Promise<PageResult> {
    const found = await this.reader.offer(actor, at, 'award');
    if (!submission.ok) return again(found, submission.form);
    const { form, value } = submission;
    const seen = await attempt(() => this.preview.execute(actor, awardRequest(at, value)));
    if (!seen.ok) return again(found, withAwardRefusal(form, seen.refusal));
    if (seen.value.decision.needs.reason === true)
      return again(found, withError(form, 'reason', 'errors:reason-required'));
    const view = checkAwardView({ found, submission, preview: seen.value, key: this.ids.next() });
    return page('people/person/budgets/menu/offer/award/check/check-award.njk', view);
  }

  @Get(PURCHASES)
  @RequirePermission('award.buy')
  fillInByBuyer(@AtOffer() at: OfferAddress): PageResult {
    return this.fillIn(at);
  }

  @Post(PURCHASES)
  @HttpCode(200)
  @RequirePermission('award.buy')
  checkForBuyer(
    @CurrentActor() actor: Actor,
    @AtOffer() at: OfferAddress,
    @SubmittedForm(NewAwardForm) submission: Submission<NewAwardForm>,
  ): Promise<PageResult> {
    return this.check(actor, at, submission);
  }
}

function again(found: OfferAtDesk, form: FormState): PageResult {
  return pageAgain(NEW_AWARD_TEMPLATE, newAwardView(found, form));
}
