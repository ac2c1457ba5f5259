import type { Actor, BudgetId } from '@commonweal/kernel';
import { INSTALMENT_STANDINGS, type InstalmentStanding, ReadInstalments } from '@commonweal/payments';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { PageQuery } from '../fields/page.query';
import { ChoiceField, IdField } from '../fields/request-fields';
import { Choice, Day, Id, Moment, Parts, Text, Texts, WholeNumber } from '../fields/response-fields';

export class InstalmentsQuery extends PageQuery {
  @IdField({ optional: true }) budgetId?: BudgetId;
  @ChoiceField(INSTALMENT_STANDINGS, { optional: true }) state?: InstalmentStanding;
}

export class InstalmentResponse {
  @Id() id: string;
  @Id() authorityId: string;
  @Id() budgetId: string;
  @Text() budgetReference: string;
  @Choice(['host', 'holder'], { description: 'Who is paid it, to hold and spend' }) receiver: string;
  @Text() receiverName: string;
  @Day({ description: 'The first day that it is for' }) periodFrom: string;
  @Day() periodTo: string;
  @Day() dueOn: string;
  @WholeNumber() amountPence: number;
  @Choice(INSTALMENT_STANDINGS) state: string;
  @Text({ nullable: true, description: 'Of its newest payment' }) paymentReference: string | null;
  @Moment({ nullable: true }) sentAt: string | null;
  @WholeNumber() version: number;
  @Texts({ description: 'What this user can do now, on the pages' }) allowedActions: readonly string[];
}

export class InstalmentsResponse {
  @Parts(() => InstalmentResponse, { description: 'In the order of their days' }) items: readonly InstalmentResponse[];
  @Text({ nullable: true }) nextCursor: string | null;
}

/** Money that a council pays over to the hosts and holders of budgets, planned and paid. */
@Controller('instalments')
@RequirePermission('budget.read')
export class InstalmentsController {
  constructor(private readonly instalments: ReadInstalments) {}

  @Get()
  @ApiOkResponse({ type: InstalmentsResponse })
  list(@CurrentActor() actor: Actor, @Query() query: InstalmentsQuery): Promise<InstalmentsResponse> {
    return this.instalments.list(actor, query);
  }
}
