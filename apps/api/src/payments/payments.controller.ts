import type { Actor, ClaimId } from '@commonweal/kernel';
import { ReadPayments } from '@commonweal/payments';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { PageQuery } from '../fields/page.query';
import { IdField } from '../fields/request-fields';
import { PaymentsResponse } from './payment.response';

export class PaymentsQuery extends PageQuery {
  @IdField({ optional: true }) claimId?: ClaimId;
}

@Controller('payments')
@RequirePermission('payment.read')
export class PaymentsController {
  constructor(private readonly payments: ReadPayments) {}

  @Get()
  @ApiOkResponse({ type: PaymentsResponse })
  list(@CurrentActor() actor: Actor, @Query() query: PaymentsQuery): Promise<PaymentsResponse> {
    return this.payments.list(actor, query);
  }
}
