import { INSTALMENT_FREQUENCIES, type InstalmentFrequency, PlanInstalments } from '@commonweal/budgets';
import { type Actor, type BudgetId, pence, type PlainDate } from '@commonweal/kernel';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse } from '@nestjs/swagger';
import { ChoiceField, DayField, WholeNumberField } from '../fields/request-fields';
import { IdPipe } from '../http/id.pipe';

export class InstalmentPlanRequest {
  @WholeNumberField({ description: 'Of all instalments together, at most what the funders put in and no plan has yet' })
  amountPence: number;
  @ChoiceField(INSTALMENT_FREQUENCIES) frequency: InstalmentFrequency;
  @DayField({ description: 'The first day that is paid for; the first instalment is due on it' }) startsOn: PlainDate;
}

@Controller('budgets')
@RequirePermission('instalment.plan')
export class InstalmentPlansController {
  constructor(private readonly planInstalments: PlanInstalments) {}

  /**
   * How the council pays a fund over to its host, or a direct payment to who holds it: until the last day of the budget, or of
   * the fund's award where that ends first. GET /instalments shows them; a payment run of the council pays those that are due.
   */
  @Post(':id/instalments')
  @HttpCode(204)
  @ApiNoContentResponse()
  async plan(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: BudgetId,
    @Body() { amountPence, frequency, startsOn }: InstalmentPlanRequest,
  ): Promise<void> {
    await this.planInstalments.execute(actor, id, { amountPence: pence(amountPence), frequency, startsOn });
  }
}
