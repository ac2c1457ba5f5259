import type { Actor, AwardId } from '@commonweal/kernel';
import { PAUSE_REASONS, PauseAward } from '@commonweal/ordering';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Controller, Get, Post } from '@nestjs/common';
import { AddressId } from '../../addresses/address-id';
import { type Submission, SubmittedForm } from '../../forms';
import { paths } from '../../paths';
import type { PageResult } from '../../rendering/page-result';
import { DayStepForm } from './day-step.form';
import { DaySteps } from './day-steps';

const STEP = { action: 'pause', reasons: PAUSE_REASONS, isChecked: false } as const;

/** Whoever buys it stops the support for a while. */
@Controller()
@RequirePermission('award.change')
export class PausePage {
  constructor(
    private readonly steps: DaySteps,
    private readonly useCase: PauseAward,
  ) {}

  @Get([paths.pauseAward, paths.pauseArranged])
  show(@CurrentActor() actor: Actor, @AddressId('awardId') awardId: AwardId): Promise<PageResult> {
    return this.steps.show(actor, awardId, STEP);
  }

  @Post([paths.pauseAward, paths.pauseArranged])
  submit(
    @CurrentActor() actor: Actor,
    @AddressId('awardId') awardId: AwardId,
    @SubmittedForm(DayStepForm) sent: Submission<DayStepForm>,
  ): Promise<PageResult> {
    return this.steps.submit({ actor, awardId, step: STEP, sent }, (keyed, { day, ...rest }) =>
      this.useCase.execute(keyed, { ...rest, from: day }),
    );
  }
}
