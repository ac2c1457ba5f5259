import { AnswerClaim, ReadClaims, SubmitClaim, WithdrawClaim } from '@commonweal/delivery';
import type { Actor, AwardId, ClaimId } from '@commonweal/kernel';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { IdPipe } from '../http/id.pipe';
import { claimLines, ClaimRequest, ClaimStepRequest, ClaimWordsRequest } from './claim.request';
import { claimStepResponse, ClaimStepResponse } from './claim.response';

/** What the provider does: sends a bill, answers what is asked of it, takes it back. */
@Controller()
@RequirePermission('claim.submit')
export class ClaimantStepsController {
  constructor(
    private readonly submitClaim: SubmitClaim,
    private readonly answerClaim: AnswerClaim,
    private readonly withdrawClaim: WithdrawClaim,
    private readonly claims: ReadClaims,
  ) {}

  @Post('awards/:id/claims')
  @HttpCode(201)
  @ApiCreatedResponse({ type: ClaimStepResponse })
  async submit(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) awardId: AwardId,
    @Body() body: ClaimRequest,
  ): Promise<ClaimStepResponse> {
    const claim = await this.submitClaim.execute(actor, { awardId, lines: claimLines(body) });
    return claimStepResponse(await this.claims.byId(actor, claim.id));
  }

  @Post('claims/:id/answer')
  @HttpCode(200)
  @ApiOkResponse({ type: ClaimStepResponse })
  async answer(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) claimId: ClaimId,
    @Body() { version, text }: ClaimWordsRequest,
  ): Promise<ClaimStepResponse> {
    await this.answerClaim.execute(actor, { claimId, version, text });
    return claimStepResponse(await this.claims.byId(actor, claimId));
  }

  @Post('claims/:id/withdrawal')
  @HttpCode(200)
  @ApiOkResponse({ type: ClaimStepResponse })
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) claimId: ClaimId,
    @Body() { version }: ClaimStepRequest,
  ): Promise<ClaimStepResponse> {
    await this.withdrawClaim.execute(actor, { claimId, version });
    return claimStepResponse(await this.claims.byId(actor, claimId));
  }
}
