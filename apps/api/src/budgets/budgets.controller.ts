import { ReadBudgets } from '@commonweal/budgets';
import type { Actor, BudgetId, PersonId } from '@commonweal/kernel';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { PageQuery } from '../fields/page.query';
import { pageOfAll } from '../fields/page-of-all';
import { IdField } from '../fields/request-fields';
import { IdPipe } from '../http/id.pipe';
import { budgetResponse, BudgetResponse, BudgetsResponse, EntriesResponse } from './budget.response';

export class BudgetsQuery extends PageQuery {
  @IdField() personId: PersonId;
}

@Controller('budgets')
@RequirePermission('budget.read')
export class BudgetsController {
  constructor(private readonly budgets: ReadBudgets) {}

  @Get()
  @ApiOkResponse({ type: BudgetsResponse })
  async list(@CurrentActor() actor: Actor, @Query() query: BudgetsQuery): Promise<BudgetsResponse> {
    const { items, nextCursor } = pageOfAll(await this.budgets.forPerson(actor, query.personId), query, ({ id }) => id);
    return { items: items.map(budgetResponse), nextCursor };
  }

  @Get(':id')
  @ApiOkResponse({ type: BudgetResponse })
  async read(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: BudgetId): Promise<BudgetResponse> {
    return budgetResponse(await this.budgets.byId(actor, id));
  }

  @Get(':id/entries')
  @ApiOkResponse({ type: EntriesResponse })
  entries(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: BudgetId,
    @Query() page: PageQuery,
  ): Promise<EntriesResponse> {
    return this.budgets.entries(actor, id, page);
  }
}
