import type { Actor, AwardId } from '@commonweal/kernel';
import { ResumeAward } from '@commonweal/ordering';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Controller, Get, Post } from '@nestjs/common';
import { AddressId } from '../../addresses/address-id';
import { type Submission, SubmittedForm } from '../../forms';
import { paths } from '../../paths';
import type { PageResult } from '../../rendering/page-result';
import { DayStepForm } from './day-step.form';
import { DaySteps } from './day-steps';

const STEP = { action: 'resume', reasons: [], isChecked: false } as const;

/** Whoever buys it says from which day it goes on. */
@Controller()
@RequirePermission('award.change')
export class ResumePage {
  constructor(
    private readonly steps: DaySteps,
    private readonly useCase: ResumeAward,
  ) {}

  @Get([paths.resumeAward, paths.resumeArranged])
  show(@CurrentActor() actor: Actor, @AddressId('awardId') awardId: AwardId): Promise<PageResult> {
    return this.steps.show(actor, awardId, STEP);
  }

  @Post([paths.resumeAward, paths.resumeArranged])
  submit(
    @CurrentActor() actor: Actor,
    @AddressId('awardId') awardId: AwardId,
    @SubmittedForm(DayStepForm) sent: Submission<DayStepForm>,
  ): Promise<PageResult> {
    return this.steps.submit({ actor, awardId, step: STEP, sent }, (keyed, { version, day }) =>
      this.useCase.execute(keyed, { awardId, version, from: day }),
    );
  }
}
