import { type Actor, DomainError, isUuid } from '@commonweal/kernel';
import { PlaceAward } from '@commonweal/ordering';
import { CurrentActor, RequirePermission, StoredAnswers } from '@commonweal/platform';
import { Controller, Get, Post } from '@nestjs/common';
import { SubmittedForm, type Submission } from '../../../../../../../forms';
import { paths, pathTo } from '../../../../../../../paths';
import { type PageResult, seeOther } from '../../../../../../../rendering/page-result';
import { AwardAt, awardStep } from './award-address';
import type { AwardAddress } from './award-around';
import { awardRequest } from './new/award-request';
import { NewAwardForm } from './new/new-award.form';
import { placeOnce } from './place-once';

/** The answers were checked and are confirmed. */
@Controller()
@RequirePermission('award.place')
export class PlaceAwardPage {
  constructor(
    private readonly place: PlaceAward,
    private readonly answers: StoredAnswers,
  ) {}

  @Get(paths.placeAward)
  fillIn(@AwardAt() at: AwardAddress): PageResult {
    return seeOther(awardStep('newAward', at));
  }

  @Post(paths.placeAward)
  async confirm(
    @CurrentActor() actor: Actor,
    @AwardAt() at: AwardAddress,
    @SubmittedForm(NewAwardForm) submission: Submission<NewAwardForm>,
  ): Promise<PageResult> {
    const { key } = submission.form.values;
    if (!submission.ok || typeof key !== 'string' || !isUuid(key)) throw new DomainError('invalid-input');
    const request = awardRequest(at, submission.value);
    const awardId = await placeOnce(this.place, this.answers, { actor, key, request });
    return seeOther(pathTo(paths.award, { awardId }), 'awards:placed');
  }
}
