import { ApproveClaim, QueryClaim, ReadClaims } from '@commonweal/delivery';
import type { Actor, ClaimId } from '@commonweal/kernel';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { IdPipe } from '../http/id.pipe';
import { ClaimStepRequest, ClaimWordsRequest } from './claim.request';
import { claimStepResponse, ClaimStepResponse } from './claim.response';

/** What the person, or who acts for them, does with a bill. */
@Controller('claims/:id')
export class PayerStepsController {
  constructor(
    private readonly approveClaim: ApproveClaim,
    private readonly queryClaim: QueryClaim,
    private readonly claims: ReadClaims,
  ) {}

  @Post('approval')
  @HttpCode(200)
  @RequirePermission('claim.approve')
  @ApiOkResponse({ type: ClaimStepResponse })
  async approve(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) claimId: ClaimId,
    @Body() { version }: ClaimStepRequest,
  ): Promise<ClaimStepResponse> {
    await this.approveClaim.execute(actor, { claimId, version });
    return claimStepResponse(await this.claims.byId(actor, claimId));
  }

  @Post('query')
  @HttpCode(200)
  @RequirePermission('claim.query')
  @ApiOkResponse({ type: ClaimStepResponse })
  async query(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) claimId: ClaimId,
    @Body() { version, text }: ClaimWordsRequest,
  ): Promise<ClaimStepResponse> {
    await this.queryClaim.execute(actor, { claimId, version, text });
    return claimStepResponse(await this.claims.byId(actor, claimId));
  }
}
