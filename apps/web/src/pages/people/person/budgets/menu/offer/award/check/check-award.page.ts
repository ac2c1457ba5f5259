import { ReadBudgets } from '@commonweal/budgets';
import { ReadOffers } from '@commonweal/catalogue';
import { type Actor, Ids } from '@commonweal/kernel';
import { PreviewAward } from '@commonweal/ordering';
import { ReadPeople } from '@commonweal/people';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { attempt, type FormState, SubmittedForm, type Submission, withError } from '../../../../../../../../forms';
import { paths } from '../../../../../../../../paths';
import { page, pageAgain, type PageResult, seeOther } from '../../../../../../../../rendering/page-result';
import { AwardAt, awardStep } from '../award-address';
import { type AwardAddress, type AwardAround, awardAround } from '../award-around';
import { awardRequest } from '../new/award-request';
import { NewAwardForm } from '../new/new-award.form';
import { NEW_AWARD_TEMPLATE, newAwardView } from '../new/new-award.view';
import { withAwardRefusal } from '../../../../../../../awards/award/award-refusal';
import { checkAwardView } from './check-award.view';

/** The answers with what the policy says of them, before anything is written. */
@Controller()
@RequirePermission('award.place')
export class CheckAwardPage {
  constructor(
    readonly people: ReadPeople,
    readonly budgets: ReadBudgets,
    readonly offers: ReadOffers,
    private readonly preview: PreviewAward,
    private readonly ids: Ids,
  ) {}

  /** There is nothing to check until it is filled in. */
  @Get(paths.checkAward)
  fillIn(@AwardAt() at: AwardAddress): PageResult {
    return seeOther(awardStep('newAward', at));
  }

  @Post(paths.checkAward)
  @HttpCode(200)
  async check(
    @CurrentActor() actor: Actor,
    @AwardAt() at: AwardAddress,
    @SubmittedForm(NewAwardForm) submission: Submission<NewAwardForm>,
  ): Promise<PageResult> {
    const around = await awardAround(this, actor, at);
    if (!submission.ok) return again(around, submission.form);
    const { form, value } = submission;
    const seen = await attempt(() => this.preview.execute(actor, awardRequest(at, value)));
    if (!seen.ok) return again(around, withAwardRefusal(form, seen.refusal));
    if (seen.value.decision.needs.reason === true)
      return again(around, withError(form, 'reason', 'errors:reason-required'));
    const view = checkAwardView({ around, at, submission, preview: seen.value, key: this.ids.next() });
    return page('people/person/budgets/menu/offer/award/check/check-award.njk', view);
  }
}

function again(around: AwardAround, form: FormState): PageResult {
  return pageAgain(NEW_AWARD_TEMPLATE, newAwardView(around, form));
}
