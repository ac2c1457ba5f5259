import type { Actor, AwardId } from '@commonweal/kernel';
import { EndAward, PauseAward, ReadAwards, ResumeAward } from '@commonweal/ordering';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { IdPipe } from '../http/id.pipe';
import { EndingRequest, PauseRequest, ResumeRequest } from './award.request';
import { awardStepResponse, AwardStepResponse } from './award.response';

/** What the buyer does with an award that runs. */
@Controller('awards/:id')
@RequirePermission('award.change')
export class RunningStepsController {
  constructor(
    private readonly pauseAward: PauseAward,
    private readonly resumeAward: ResumeAward,
    private readonly endAward: EndAward,
    private readonly awards: ReadAwards,
  ) {}

  @Post('pause')
  @HttpCode(200)
  @ApiOkResponse({ type: AwardStepResponse })
  async pause(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) awardId: AwardId,
    @Body() { version, from, reason }: PauseRequest,
  ): Promise<AwardStepResponse> {
    await this.pauseAward.execute(actor, { awardId, version, from, reason });
    return awardStepResponse(await this.awards.byId(actor, awardId));
  }

  @Post('resume')
  @HttpCode(200)
  @ApiOkResponse({ type: AwardStepResponse })
  async resume(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) awardId: AwardId,
    @Body() { version, from }: ResumeRequest,
  ): Promise<AwardStepResponse> {
    await this.resumeAward.execute(actor, { awardId, version, from });
    return awardStepResponse(await this.awards.byId(actor, awardId));
  }

  @Post('ending')
  @HttpCode(200)
  @ApiOkResponse({ type: AwardStepResponse })
  async end(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) awardId: AwardId,
    @Body() { version, lastDay, reason }: EndingRequest,
  ): Promise<AwardStepResponse> {
    await this.endAward.execute(actor, { awardId, version, lastDay, reason });
    return awardStepResponse(await this.awards.byId(actor, awardId));
  }
}
