import type { Actor, BudgetId, OfferId } from '@commonweal/kernel';
import {
  MakeSuggestion,
  ReadSuggestions,
  SUGGESTION_STATES,
  type SuggestionId,
  type SuggestionView,
} from '@commonweal/ordering';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { IdField, IdsField, TextField } from '../fields/request-fields';
import { Choice, Id, Moment, Parts, Text, Texts, WholeNumber } from '../fields/response-fields';
import { IdPipe } from '../http/id.pipe';

export class SuggestionRequest {
  @IdField() budgetId: BudgetId;
  @IdsField({ least: 1, most: 20 }) offerIds: readonly OfferId[];
  @TextField({ most: 4_000, optional: true }) note?: string;
}

export class MadeSuggestionResponse {
  @Id() id: string;
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
  @Texts({ description: 'purchase: POST /awards with its suggestionId' }) allowedActions: readonly string[];
}

export class SuggestionsResponse {
  @Parts(() => SuggestionResponse, { description: 'Newest first, at most 100' }) items: readonly SuggestionResponse[];
  @Text({ nullable: true }) nextCursor: string | null;
}

@Controller('suggestions')
export class SuggestionsController {
  constructor(
    private readonly makeSuggestion: MakeSuggestion,
    private readonly suggestions: ReadSuggestions,
  ) {}

  @Post()
  @HttpCode(201)
  @RequirePermission('suggestion.make')
  @ApiCreatedResponse({ type: MadeSuggestionResponse })
  async make(@CurrentActor() actor: Actor, @Body() body: SuggestionRequest): Promise<MadeSuggestionResponse> {
    const { budgetId, offerIds, note } = body;
    return { id: await this.makeSuggestion.execute(actor, { budgetId, offerIds, note }) };
  }

  @Get()
  @RequirePermission('suggestion.read')
  @ApiOkResponse({ type: SuggestionsResponse })
  async list(@CurrentActor() actor: Actor): Promise<SuggestionsResponse> {
    return { items: await this.suggestions.list(actor), nextCursor: null };
  }

  @Get(':id')
  @RequirePermission('suggestion.read')
  @ApiOkResponse({ type: SuggestionResponse })
  read(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: SuggestionId): Promise<SuggestionView> {
    return this.suggestions.byId(actor, id);
  }
}
