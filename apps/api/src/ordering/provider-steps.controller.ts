import type { Actor, AwardId } from '@commonweal/kernel';
import { AcceptAward, DeclineAward, GiveNotice, ReadAwards } from '@commonweal/ordering';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { IdPipe } from '../http/id.pipe';
import { DeclineRequest, NoticeRequest, StepRequest } from './award.request';
import { awardStepResponse, AwardStepResponse } from './award.response';

/** What the provider answers to an award that it was offered, and its notice on one that runs. */
@Controller('awards/:id')
@RequirePermission('award.answer')
export class ProviderStepsController {
  constructor(
    private readonly acceptAward: AcceptAward,
    private readonly declineAward: DeclineAward,
    private readonly giveNotice: GiveNotice,
    private readonly awards: ReadAwards,
  ) {}

  @Post('acceptance')
  @HttpCode(200)
  @ApiOkResponse({ type: AwardStepResponse })
  async accept(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) awardId: AwardId,
    @Body() { version }: StepRequest,
  ): Promise<AwardStepResponse> {
    await this.acceptAward.execute(actor, { awardId, version });
    return awardStepResponse(await this.awards.byId(actor, awardId));
  }

  @Post('decline')
  @HttpCode(200)
  @ApiOkResponse({ type: AwardStepResponse })
  async decline(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) awardId: AwardId,
    @Body() { version, reason }: DeclineRequest,
  ): Promise<AwardStepResponse> {
    await this.declineAward.execute(actor, { awardId, version, reason });
    return awardStepResponse(await this.awards.byId(actor, awardId));
  }

  @Post('notice')
  @HttpCode(200)
  @ApiOkResponse({ type: AwardStepResponse })
  async notice(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) awardId: AwardId,
    @Body() { version, lastDay, reason }: NoticeRequest,
  ): Promise<AwardStepResponse> {
    await this.giveNotice.execute(actor, { awardId, version, lastDay, reason });
    return awardStepResponse(await this.awards.byId(actor, awardId));
  }
}
