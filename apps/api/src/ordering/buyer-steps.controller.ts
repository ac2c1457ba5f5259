import type { Actor, AwardId } from '@commonweal/kernel';
import { ApproveAward, CancelAward, ReadAwards, RecordAgreement } from '@commonweal/ordering';
import { CurrentActor, RequirePermission, SignedIn } from '@commonweal/platform';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { IdPipe } from '../http/id.pipe';
import { agreementOf, AgreementRequest, CancellationRequest, StepRequest } from './award.request';
import { awardStepResponse, AwardStepResponse } from './award.response';

/** What the person and the council do with an award. */
@Controller('awards/:id')
export class BuyerStepsController {
  constructor(
    private readonly recordAgreement: RecordAgreement,
    private readonly approveAward: ApproveAward,
    private readonly cancelAward: CancelAward,
    private readonly awards: ReadAwards,
  ) {}

  @Post('agreement')
  @HttpCode(200)
  @SignedIn('the person agrees, or an officer records it: the use case asks for either permission')
  @ApiOkResponse({ type: AwardStepResponse })
  async agree(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) awardId: AwardId,
    @Body() { version, ...agreement }: AgreementRequest,
  ): Promise<AwardStepResponse> {
    await this.recordAgreement.execute(actor, { awardId, version, agreement: agreementOf(agreement) });
    return awardStepResponse(await this.awards.byId(actor, awardId));
  }

  @Post('approval')
  @HttpCode(200)
  @RequirePermission('award.approve')
  @ApiOkResponse({ type: AwardStepResponse })
  async approve(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) awardId: AwardId,
    @Body() { version }: StepRequest,
  ): Promise<AwardStepResponse> {
    await this.approveAward.execute(actor, { awardId, version });
    return awardStepResponse(await this.awards.byId(actor, awardId));
  }

  @Post('cancellation')
  @HttpCode(200)
  @RequirePermission('award.cancel')
  @ApiOkResponse({ type: AwardStepResponse })
  async cancel(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) awardId: AwardId,
    @Body() { version, reason }: CancellationRequest,
  ): Promise<AwardStepResponse> {
    await this.cancelAward.execute(actor, { awardId, version, reason });
    return awardStepResponse(await this.awards.byId(actor, awardId));
  }
}
