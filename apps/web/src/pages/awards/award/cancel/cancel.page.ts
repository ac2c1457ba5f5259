import type { Actor, AwardId } from '@commonweal/kernel';
import { CANCEL_REASONS, CancelAward, ReadAwards } from '@commonweal/ordering';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Controller, Get, Post } from '@nestjs/common';
import { AddressId } from '../../../../addresses/address-id';
import { type FormState, newForm, SubmittedForm, type Submission } from '../../../../forms';
import { paths, pathTo } from '../../../../paths';
import { page, pageAgain, type PageResult, seeOther } from '../../../../rendering/page-result';
import { CancelAwardForm } from './cancel.form';
import { openAction } from '../open-action';

const TEMPLATE = 'awards/award/cancel/cancel.njk';

@Controller()
@RequirePermission('award.cancel')
export class CancelAwardPage {
  constructor(
    private readonly awards: ReadAwards,
    private readonly cancel: CancelAward,
  ) {}

  @Get(paths.cancelAward)
  async show(@CurrentActor() actor: Actor, @AddressId('awardId') awardId: AwardId): Promise<PageResult> {
    return page(TEMPLATE, await this.view(actor, awardId, newForm()));
  }

  @Post(paths.cancelAward)
  async submit(
    @CurrentActor() actor: Actor,
    @AddressId('awardId') awardId: AwardId,
    @SubmittedForm(CancelAwardForm) submission: Submission<CancelAwardForm>,
  ): Promise<PageResult> {
    if (!submission.ok) return pageAgain(TEMPLATE, await this.view(actor, awardId, submission.form));
    const { version, reason } = submission.value;
    await this.cancel.execute(actor, { awardId, version: Number(version), reason });
    return seeOther(pathTo(paths.award, { awardId }), 'cancelAward:done');
  }

  private async view(actor: Actor, awardId: AwardId, form: FormState) {
    const action = openAction(await this.awards.byId(actor, awardId), 'cancellation', actor);
    return { ...action, form, reasons: CANCEL_REASONS };
  }
}
