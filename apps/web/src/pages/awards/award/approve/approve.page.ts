import type { Actor, AwardId } from '@commonweal/kernel';
import { ApproveAward, ReadAwards } from '@commonweal/ordering';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Controller, Get, Post } from '@nestjs/common';
import { AddressId } from '../../../../addresses/address-id';
import { attempt, type FormState, newForm, SubmittedForm, type Submission, withRefusal } from '../../../../forms';
import { paths, pathTo } from '../../../../paths';
import { page, pageAgain, type PageResult, seeOther } from '../../../../rendering/page-result';
import type { ReasonLine } from '../../../../offers/reason-lines';
import { refusedBecause } from '../../../life/change.view';
import { SeenAwardForm } from '../award.form';
import { approvalView } from './approve.view';
import { openAction } from '../open-action';

const TEMPLATE = 'awards/award/approve/approve.njk';

@Controller()
@RequirePermission('award.approve')
export class ApproveAwardPage {
  constructor(
    private readonly awards: ReadAwards,
    private readonly approve: ApproveAward,
  ) {}

  @Get(paths.approveAward)
  async show(@CurrentActor() actor: Actor, @AddressId('awardId') awardId: AwardId): Promise<PageResult> {
    return page(TEMPLATE, await this.view(actor, awardId, newForm()));
  }

  @Post(paths.approveAward)
  async submit(
    @CurrentActor() actor: Actor,
    @AddressId('awardId') awardId: AwardId,
    @SubmittedForm(SeenAwardForm) submission: Submission<SeenAwardForm>,
  ): Promise<PageResult> {
    if (!submission.ok) return pageAgain(TEMPLATE, await this.view(actor, awardId, submission.form));
    const version = Number(submission.value.version);
    const approved = await attempt(() => this.approve.execute(actor, { awardId, version }));
    if (approved.ok) return seeOther(pathTo(paths.award, { awardId }), 'approvals:done');
    const form = withRefusal(submission.form, approved.refusal);
    return pageAgain(TEMPLATE, await this.view(actor, awardId, form, refusedBecause(actor, approved.refusal)));
  }

  private async view(actor: Actor, awardId: AwardId, form: FormState, refused: readonly ReasonLine[] = []) {
    const action = openAction(await this.awards.byId(actor, awardId), 'approval', actor);
    return { ...action, ...approvalView(actor, action.award), form, refused };
  }
}
