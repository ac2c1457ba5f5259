import type { Actor, AwardId, PersonId } from '@commonweal/kernel';
import { AWARD_STATES, type AwardState, PlaceAward, type PlacedAward, ReadAwards } from '@commonweal/ordering';
import { CurrentActor, RequirePermission, SignedIn } from '@commonweal/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { PageQuery } from '../fields/page.query';
import { ChoiceField, IdField } from '../fields/request-fields';
import { IdPipe } from '../http/id.pipe';
import { AwardRequest, placeAwardRequest } from './award.request';
import { awardResponse, AwardResponse, AwardsResponse, PlacedAwardResponse } from './award.response';

export class AwardsQuery extends PageQuery {
  @ChoiceField(AWARD_STATES, { optional: true }) state?: AwardState;
  @IdField({ optional: true }) personId?: PersonId;
}

@Controller('awards')
export class AwardsController {
  constructor(
    private readonly placeAward: PlaceAward,
    private readonly awards: ReadAwards,
  ) {}

  @Post()
  @HttpCode(201)
  @SignedIn('who may buy depends on whose money it is: the decision says who the buyer is, and to whom it is closed')
  @ApiCreatedResponse({ type: PlacedAwardResponse })
  place(@CurrentActor() actor: Actor, @Body() body: AwardRequest): Promise<PlacedAward> {
    return this.placeAward.execute(actor, placeAwardRequest(body));
  }

  @Get()
  @RequirePermission('award.read')
  @ApiOkResponse({ type: AwardsResponse })
  async list(@CurrentActor() actor: Actor, @Query() query: AwardsQuery): Promise<AwardsResponse> {
    const { state, personId, cursor, limit } = query;
    const page = await this.awards.list(actor, { states: state && [state], personId, cursor, limit });
    return { items: page.items.map((view) => awardResponse(view, actor.language)), nextCursor: page.nextCursor };
  }

  @Get(':id')
  @RequirePermission('award.read')
  @ApiOkResponse({ type: AwardResponse })
  async read(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: AwardId): Promise<AwardResponse> {
    return awardResponse(await this.awards.byId(actor, id), actor.language);
  }
}
