import type { Actor, BudgetId, OfferId } from '@commonweal/kernel';
import {
  MakeSuggestion,
  ReadSuggestions,
  SetSuggestionAside,
  SUGGESTION_STATES,
  type SuggestionId,
  type SuggestionView,
} from '@commonweal/ordering';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { PageQuery } from '../fields/page.query';
import { IdField, IdsField, TextField } from '../fields/request-fields';
import { Choice, Id, Moment, Parts, Text, Texts, WholeNumber } from '../fields/response-fields';
import { IdPipe } from '../http/id.pipe';
import { StepRequest } from './award.request';

export class SuggestionRequest {
  @IdField() budgetId: BudgetId;
  @IdsField({ least: 1, most: 20 }) offerIds: readonly OfferId[];
  @TextField({ most: 4_000, optional: true }) note?: string;
}

export class MadeSuggestionResponse {
  @Id() id: string;
  @WholeNumber() version: number;
  @Texts({ description: 'None: who suggests does not decide' }) allowedActions: readonly string[];
}

export class SuggestionResponse {
  @Id() id: string;
  @Id() personId: string;
  @Id() budgetId: string;
  @Texts() offerIds: readonly string[];
  @Id() madeBy: string;
  @Moment() madeAt: string;
  @Choice(SUGGESTION_STATES) state: string;
  @Id({ nullable: true, description: 'What it was turned into' }) awardId: string | null;
  @Text({ nullable: true }) note: string | null;
  @WholeNumber() version: number;
  @Texts({ description: 'purchase: POST /awards with its suggestionId; setting-aside: POST it here' })
  allowedActions: readonly string[];
}

/** The answer to a step: kept for repeats of the request, so it holds codes and no words. */
export class SuggestionStepResponse {
  @Id() id: string;
  @Choice(SUGGESTION_STATES) state: string;
  @WholeNumber() version: number;
  @Texts() allowedActions: readonly string[];
}

export class SuggestionsResponse {
  @Parts(() => SuggestionResponse, { description: 'Newest first' }) items: readonly SuggestionResponse[];
  @Text({ nullable: true }) nextCursor: string | null;
}

@Controller('suggestions')
export class SuggestionsController {
  constructor(
    private readonly makeSuggestion: MakeSuggestion,
    private readonly suggestions: ReadSuggestions,
    private readonly setSuggestionAside: SetSuggestionAside,
  ) {}

  @Post()
  @HttpCode(201)
  @RequirePermission('suggestion.make')
  @ApiCreatedResponse({ type: MadeSuggestionResponse })
  async make(@CurrentActor() actor: Actor, @Body() body: SuggestionRequest): Promise<MadeSuggestionResponse> {
    const { budgetId, offerIds, note } = body;
    const id = await this.makeSuggestion.execute(actor, { budgetId, offerIds, note });
    return { id, version: 1, allowedActions: [] };
  }

  @Get()
  @RequirePermission('suggestion.read')
  @ApiOkResponse({ type: SuggestionsResponse })
  list(@CurrentActor() actor: Actor, @Query() page: PageQuery): Promise<SuggestionsResponse> {
    return this.suggestions.list(actor, page);
  }

  @Get(':id')
  @RequirePermission('suggestion.read')
  @ApiOkResponse({ type: SuggestionResponse })
  read(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: SuggestionId): Promise<SuggestionView> {
    return this.suggestions.byId(actor, id);
  }

  /** Who may buy with the budget does not take it up. Nobody is told, and no reason is asked. */
  @Post(':id/setting-aside')
  @HttpCode(200)
  @RequirePermission('award.buy')
  @ApiOkResponse({ type: SuggestionStepResponse })
  async setAside(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) suggestionId: SuggestionId,
    @Body() { version }: StepRequest,
  ): Promise<SuggestionStepResponse> {
    await this.setSuggestionAside.execute(actor, { suggestionId, version });
    const { id, state, version: now, allowedActions } = await this.suggestions.byId(actor, suggestionId);
    return { id, state, version: now, allowedActions };
  }
}
