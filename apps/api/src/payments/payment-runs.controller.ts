import type { Actor, AuthorityId, PaymentRunId } from '@commonweal/kernel';
import { GetRunFile, MakePaymentRun, ReadPaymentRuns } from '@commonweal/payments';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { PageQuery } from '../fields/page.query';
import { ChoiceField, IdField, ObjectField } from '../fields/request-fields';
import { IdPipe } from '../http/id.pipe';
import { MadeRunResponse, OnePaymentRunResponse, PaymentRunsResponse } from './payment.response';

export class PayerFields {
  @ChoiceField(['authority', 'host']) kind: 'authority' | 'host';
  @IdField() id: string;
  @IdField({ optional: true, description: 'of a host of several councils: whose money; else of the oldest debt' })
  authorityId?: AuthorityId;
}

export class PaymentRunRequest {
  @ObjectField(() => PayerFields) payer: PayerFields;
  @ChoiceField(['bacs', 'stripe']) method: 'bacs' | 'stripe';
}

/** Until it is filled there is nothing to do with it. */
const JUST_MADE = { version: 1, allowedActions: [] };

@Controller('payment-runs')
export class PaymentRunsController {
  constructor(
    private readonly runs: ReadPaymentRuns,
    private readonly makePaymentRun: MakePaymentRun,
    private readonly getRunFile: GetRunFile,
  ) {}

  @Get()
  @RequirePermission('payment-run.read')
  @ApiOkResponse({ type: PaymentRunsResponse })
  list(@CurrentActor() actor: Actor, @Query() page: PageQuery): Promise<PaymentRunsResponse> {
    return this.runs.list(actor, page);
  }

  @Get(':id')
  @RequirePermission('payment-run.read')
  @ApiOkResponse({ type: OnePaymentRunResponse })
  read(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: PaymentRunId): Promise<OnePaymentRunResponse> {
    return this.runs.byId(actor, id);
  }

  @Post()
  @HttpCode(201)
  @RequirePermission('payment-run.make')
  @ApiCreatedResponse({ type: MadeRunResponse })
  async make(@CurrentActor() actor: Actor, @Body() { payer, method }: PaymentRunRequest): Promise<MadeRunResponse> {
    const { id, reference, state } = await this.makePaymentRun.execute(actor, { payer, method });
    return { id, reference, state, ...JUST_MADE };
  }

  /** The file as the bank takes it. */
  @Get(':id/file')
  @RequirePermission('payment-run.make')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: PaymentRunId,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const { fileName, contentType, content } = await this.getRunFile.execute(actor, id);
    void reply.header('content-type', contentType);
    void reply.header('content-disposition', `attachment; filename="${fileName}"`);
    void reply.header('cache-control', 'no-store');
    return content;
  }
}
