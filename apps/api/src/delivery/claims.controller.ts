import { CLAIM_STATES, type ClaimState, ReadClaims } from '@commonweal/delivery';
import type { Actor, AwardId, ClaimId } from '@commonweal/kernel';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { PageQuery } from '../fields/page.query';
import { ChoiceField, IdField } from '../fields/request-fields';
import { IdPipe } from '../http/id.pipe';
import { claimResponse, ClaimsResponse, OneClaimResponse } from './claim.response';

export class ClaimsQuery extends PageQuery {
  @IdField({ optional: true }) awardId?: AwardId;
  @ChoiceField(CLAIM_STATES, { optional: true }) state?: ClaimState;
}

@Controller('claims')
@RequirePermission('claim.read')
export class ClaimsController {
  constructor(private readonly claims: ReadClaims) {}

  @Get()
  @ApiOkResponse({ type: ClaimsResponse })
  async list(@CurrentActor() actor: Actor, @Query() query: ClaimsQuery): Promise<ClaimsResponse> {
    const { awardId, state, cursor, limit } = query;
    const page = await this.claims.list(actor, { awardId, states: state && [state], cursor, limit });
    return { items: page.items.map((view) => claimResponse(view, actor.language)), nextCursor: page.nextCursor };
  }

  @Get(':id')
  @ApiOkResponse({ type: OneClaimResponse })
  async read(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: ClaimId): Promise<OneClaimResponse> {
    const view = await this.claims.byId(actor, id);
    return { ...claimResponse(view, actor.language), ...(await this.claims.words(actor, id)) };
  }
}
