import { type Actor, type AwardId, plainDate } from '@commonweal/kernel';
import { AGREEMENT_WAYS, ReadAwards, RecordAgreement } from '@commonweal/ordering';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Controller, Get, Post } from '@nestjs/common';
import { AddressId } from '../../../../addresses/address-id';
import { attempt, type FormState, newForm, SubmittedForm, type Submission } from '../../../../forms';
import { paths, pathTo } from '../../../../paths';
import { page, pageAgain, type PageResult, seeOther } from '../../../../rendering/page-result';
import { withAwardRefusal } from '../award-refusal';
import { lifeView } from '../../../life/life.view';
import { openAction } from '../open-action';
import { agreementBases } from './agreement-bases';
import { AgreementForm } from './agreement.form';

const TEMPLATE = 'awards/award/agreement/agreement.njk';

/** The person said yes to an officer, who writes it down. */
@Controller()
@RequirePermission('agreement.record')
export class AwardAgreementPage {
  constructor(
    private readonly awards: ReadAwards,
    private readonly record: RecordAgreement,
  ) {}

  @Get(paths.awardAgreement)
  async show(@CurrentActor() actor: Actor, @AddressId('awardId') awardId: AwardId): Promise<PageResult> {
    return page(TEMPLATE, await this.view(actor, awardId, newForm()));
  }

  @Post(paths.awardAgreement)
  async submit(
    @CurrentActor() actor: Actor,
    @AddressId('awardId') awardId: AwardId,
    @SubmittedForm(AgreementForm) submission: Submission<AgreementForm>,
  ): Promise<PageResult> {
    if (!submission.ok) return pageAgain(TEMPLATE, await this.view(actor, awardId, submission.form));
    const { version, basis, how, agreedOn, consulted } = submission.value;
    const kept = basis === 'best_interests' ? consulted : undefined;
    const agreement = { basis, how, by: undefined, on: plainDate(agreedOn), consulted: kept };
    const done = await attempt(() => this.record.execute(actor, { awardId, version: Number(version), agreement }));
    if (done.ok) return seeOther(pathTo(paths.award, { awardId }), 'agreement:done');
    return pageAgain(TEMPLATE, await this.view(actor, awardId, withAwardRefusal(submission.form, done.refusal)));
  }

  private async view(actor: Actor, awardId: AwardId, form: FormState) {
    const action = openAction(await this.awards.byId(actor, awardId), 'agreement', actor);
    const { change } = lifeView(actor, action.award);
    const bases = agreementBases(action.award.budgetType, action.award.kind);
    return { ...action, form, change, bases, ways: AGREEMENT_WAYS };
  }
}
