import { DomainError } from '@commonweal/kernel';
import { ReceiveGatewayEvent } from '@commonweal/payments';
import { Public } from '@commonweal/platform';
import { Controller, Headers, HttpCode, Post, Req } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { YesNo } from '../fields/response-fields';

export class EventReceivedResponse {
  @YesNo() received: boolean;
}

@Controller('stripe')
export class StripeController {
  constructor(private readonly receiveEvent: ReceiveGatewayEvent) {}

  /** What Stripe tells by itself. It is kept and answered at once, and dealt with afterwards. */
  @Post('events')
  @HttpCode(200)
  @Public('Stripe signs what it sends; the signature is checked over the body as it came')
  @ApiOkResponse({ type: EventReceivedResponse })
  async event(
    @Req() { rawBody, id }: FastifyRequest,
    @Headers('stripe-signature') signature: string | undefined,
  ): Promise<EventReceivedResponse> {
    if (rawBody === undefined) throw new DomainError('invalid-input', { field: '' });
    await this.receiveEvent.execute({ rawBody, signature: signature ?? '' }, id);
    return { received: true };
  }
}
