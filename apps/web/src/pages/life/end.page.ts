import type { Actor, AwardId } from '@commonweal/kernel';
import { EndAward, ENDING_REASONS } from '@commonweal/ordering';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Controller, Get, Post } from '@nestjs/common';
import { AddressId } from '../../addresses/address-id';
import { type Submission, SubmittedForm } from '../../forms';
import { paths } from '../../paths';
import type { PageResult } from '../../rendering/page-result';
import { DayStepForm } from './day-step.form';
import { DaySteps } from './day-steps';

const STEP = { action: 'ending', reasons: ENDING_REASONS, isChecked: true } as const;

/** Whoever buys it names the last day, and sees first what that sets free. */
@Controller()
@RequirePermission('award.change')
export class EndPage {
  constructor(
    private readonly steps: DaySteps,
    private readonly useCase: EndAward,
  ) {}

  @Get([paths.endAward, paths.endArranged])
  show(@CurrentActor() actor: Actor, @AddressId('awardId') awardId: AwardId): Promise<PageResult> {
    return this.steps.show(actor, awardId, STEP);
  }

  @Post([paths.endAward, paths.endArranged])
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
