import type { Actor, PayableId, PaymentId, PaymentRunId, PlainDate } from '@commonweal/kernel';
import {
  BACS_RETURN_CODES,
  type BacsReturnCode,
  RecordPayment,
  RejectPayment,
  SettlePayment,
  SettleRun,
} from '@commonweal/payments';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse } from '@nestjs/swagger';
import { ChoiceField, DayField, TextField, VersionField } from '../fields/request-fields';
import { WholeNumber } from '../fields/response-fields';
import { IdPipe } from '../http/id.pipe';

export class PaidRequest {
  @VersionField() version: number;
  @DayField() paidOn: PlainDate;
  @TextField({ most: 35, optional: true }) reference?: string;
}

export class SettlementRequest {
  @VersionField() version: number;
}

export class RejectionRequest extends SettlementRequest {
  @ChoiceField(BACS_RETURN_CODES) reasonCode: BacsReturnCode;
}

export class SettledRunResponse {
  @WholeNumber({ description: 'How many payments were settled by this' }) settled: number;
}

/** What became of money that was sent, as its payer's finance sees it at the bank; and what a payer paid by itself. */
@Controller()
export class PaymentStepsController {
  constructor(
    private readonly recordPayment: RecordPayment,
    private readonly settlePayment: SettlePayment,
    private readonly rejectPayment: RejectPayment,
    private readonly settleRun: SettleRun,
  ) {}

  /** The holder or host has paid this debt from the account that they hold. */
  @Post('payments/:id/paid')
  @HttpCode(204)
  @RequirePermission('payment.record')
  @ApiNoContentResponse()
  paid(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) payableId: PayableId,
    @Body() { version, paidOn, reference }: PaidRequest,
  ): Promise<void> {
    return this.recordPayment.execute(actor, { payableId, version, paidOn, reference });
  }

  @Post('payments/:id/settlement')
  @HttpCode(204)
  @RequirePermission('payment.settle')
  @ApiNoContentResponse()
  settle(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) paymentId: PaymentId,
    @Body() { version }: SettlementRequest,
  ): Promise<void> {
    return this.settlePayment.execute(actor, { paymentId, version });
  }

  /** The bank gave it back: the debt is due again. */
  @Post('payments/:id/rejection')
  @HttpCode(204)
  @RequirePermission('payment.settle')
  @ApiNoContentResponse()
  reject(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) paymentId: PaymentId,
    @Body() { version, reasonCode }: RejectionRequest,
  ): Promise<void> {
    return this.rejectPayment.execute(actor, { paymentId, version, reasonCode });
  }

  /** All of a run that was not given back has arrived. */
  @Post('payment-runs/:id/settlement')
  @HttpCode(200)
  @RequirePermission('payment.settle')
  @ApiOkResponse({ type: SettledRunResponse })
  settleAll(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) runId: PaymentRunId,
    @Body() { version }: SettlementRequest,
  ): Promise<SettledRunResponse> {
    return this.settleRun.execute(actor, runId, version);
  }
}
