import type { Actor, AwardId } from '@commonweal/kernel';
import { GiveNotice, NOTICE_REASONS } from '@commonweal/ordering';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Controller, Get, Post } from '@nestjs/common';
import { AddressId } from '../../addresses/address-id';
import { type Submission, SubmittedForm } from '../../forms';
import { paths } from '../../paths';
import type { PageResult } from '../../rendering/page-result';
import { DayStepForm } from './day-step.form';
import { DaySteps } from './day-steps';

const STEP = { action: 'notice', reasons: NOTICE_REASONS, isChecked: true } as const;

/** The provider names its last day, and sees first what that means. */
@Controller()
@RequirePermission('award.answer')
export class NoticePage {
  constructor(
    private readonly steps: DaySteps,
    private readonly useCase: GiveNotice,
  ) {}

  @Get(paths.giveNotice)
  show(@CurrentActor() actor: Actor, @AddressId('awardId') awardId: AwardId): Promise<PageResult> {
    return this.steps.show(actor, awardId, STEP);
  }

  @Post(paths.giveNotice)
  submit(
    @CurrentActor() actor: Actor,
    @AddressId('awardId') awardId: AwardId,
    @SubmittedForm(DayStepForm) sent: Submission<DayStepForm>,
  ): Promise<PageResult> {
    return this.steps.submit({ actor, awardId, step: STEP, sent }, (keyed, { day, ...rest }) =>
      this.useCase.execute(keyed, { ...rest, lastDay: day }),
    );
  }
}
