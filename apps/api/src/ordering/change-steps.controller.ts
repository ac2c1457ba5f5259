import { type Actor, type AwardId, quantity } from '@commonweal/kernel';
import { ProposeChange, ReadAwards, WithdrawChange } from '@commonweal/ordering';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { IdPipe } from '../http/id.pipe';
import { ChangeRequest, StepRequest } from './award.request';
import { awardStepResponse, AwardStepResponse } from './award.response';

/** Other terms for an award that stands; answered with agreement, approval, acceptance or decline, like the award itself. */
@Controller('awards/:id')
@RequirePermission('award.change')
export class ChangeStepsController {
  constructor(
    private readonly proposeChange: ProposeChange,
    private readonly withdrawChange: WithdrawChange,
    private readonly awards: ReadAwards,
  ) {}

  @Post('change')
  @HttpCode(200)
  @ApiOkResponse({ type: AwardStepResponse })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) awardId: AwardId,
    @Body() { version, startsOn, endsOn, reason, ...body }: ChangeRequest,
  ): Promise<AwardStepResponse> {
    const units = body.quantity === undefined ? undefined : quantity(body.quantity);
    await this.proposeChange.execute(actor, { awardId, version, quantity: units, startsOn, endsOn, reason });
    return awardStepResponse(await this.awards.byId(actor, awardId));
  }

  @Post('change-withdrawal')
  @HttpCode(200)
  @ApiOkResponse({ type: AwardStepResponse })
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) awardId: AwardId,
    @Body() { version }: StepRequest,
  ): Promise<AwardStepResponse> {
    await this.withdrawChange.execute(actor, { awardId, version });
    return awardStepResponse(await this.awards.byId(actor, awardId));
  }
}
