import {
  DecideHostPurchasing,
  HOST_PURCHASING,
  type HostPurchasing,
  NOMINEE_MAY_BUY,
  type NomineePower,
  RecordAgreedPlan,
  RecordFamilyProvider,
  RecordNomineePower,
} from '@commonweal/budgets';
import type { Actor, AuthorityId, BudgetId, PlainDate, ProviderId, UserId } from '@commonweal/kernel';
import { pence } from '@commonweal/kernel';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse } from '@nestjs/swagger';
import {
  ChoiceField,
  CodesField,
  DayField,
  IdField,
  VersionField,
  WholeNumberField,
  YesNoField,
} from '../fields/request-fields';
import { IdPipe } from '../http/id.pipe';

export class NomineePowerRequest {
  @VersionField() version: number;
  @IdField({ description: 'The nominee' }) userId: UserId;
  @ChoiceField(NOMINEE_MAY_BUY) mayBuy: NomineePower['mayBuy'];
  @CodesField({ optional: true, description: 'Of some: kinds of support, all when not given' })
  categories?: readonly string[];
  @WholeNumberField({ optional: true, description: 'Of some: the most for one purchase over its whole life' })
  mostPence?: number;
  @DayField() saidOn: PlainDate;
}

export class AgreedPlanRequest {
  @VersionField() version: number;
  @CodesField({ description: 'Kinds of support that the plan names' }) categories: readonly string[];
  @CodesField({ description: 'Outcomes that the plan is for' }) outcomeCodes: readonly string[];
  @DayField() agreedOn: PlainDate;
}

export class FamilyProviderRequest {
  @VersionField() version: number;
  @IdField() providerId: ProviderId;
  @YesNoField({ description: 'They live with the person' }) inHousehold: boolean;
  @DayField({ optional: true, description: 'The council agreed to pay them as necessary' }) agreedOn?: PlainDate;
}

export class HostAgreementRequest {
  @IdField() authorityId: AuthorityId;
  @ChoiceField(HOST_PURCHASING) purchasing: HostPurchasing;
  @DayField() decidedOn: PlainDate;
}

/** What a budget's money may be spent on, and by whom. */
@Controller()
export class SpendingTermsController {
  constructor(
    private readonly nomineePower: RecordNomineePower,
    private readonly agreedPlan: RecordAgreedPlan,
    private readonly familyProvider: RecordFamilyProvider,
    private readonly hostPurchasing: DecideHostPurchasing,
  ) {}

  @Post('budgets/:id/nominee-power')
  @HttpCode(204)
  @RequirePermission('nominee-power.record')
  @ApiNoContentResponse()
  async sayPower(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) budgetId: BudgetId,
    @Body() { version, userId, mayBuy, categories, mostPence, saidOn }: NomineePowerRequest,
  ): Promise<void> {
    const most = mostPence === undefined ? undefined : pence(mostPence);
    await this.nomineePower.execute(
      actor,
      { budgetId, version },
      { userId, mayBuy, categories, mostPence: most, saidOn },
    );
  }

  @Post('budgets/:id/plan')
  @HttpCode(204)
  @RequirePermission('plan.record')
  @ApiNoContentResponse()
  async agreePlan(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) budgetId: BudgetId,
    @Body() { version, categories, outcomeCodes, agreedOn }: AgreedPlanRequest,
  ): Promise<void> {
    await this.agreedPlan.execute(actor, { budgetId, version }, { categories, outcomeCodes, agreedOn });
  }

  @Post('budgets/:id/family-providers')
  @HttpCode(204)
  @RequirePermission('plan.record')
  @ApiNoContentResponse()
  async nameFamily(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) budgetId: BudgetId,
    @Body() { version, providerId, inHousehold, agreedOn }: FamilyProviderRequest,
  ): Promise<void> {
    await this.familyProvider.execute(actor, { budgetId, version }, { providerId, inHousehold, agreedOn });
  }

  @Post('hosts/:id/agreement')
  @HttpCode(204)
  @RequirePermission('host-agreement.decide')
  @ApiNoContentResponse()
  async decide(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) providerId: ProviderId,
    @Body() { authorityId, purchasing, decidedOn }: HostAgreementRequest,
  ): Promise<void> {
    await this.hostPurchasing.execute(actor, { authorityId, providerId, purchasing, decidedOn });
  }
}
