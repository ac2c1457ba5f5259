import type { Actor } from '@commonweal/kernel';
import { OpenGatewayAccount } from '@commonweal/payments';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse } from '@nestjs/swagger';
import { IsUrl, MaxLength } from 'class-validator';
import { Text } from '../fields/response-fields';
import { told } from '../fields/told';

export class GatewayAccountRequest {
  /** Where Stripe sends the browser back to. */
  @IsUrl(
    { require_tld: false, require_protocol: true, protocols: ['http', 'https'] },
    told('Send a web address, with http or https', 'Anfonwch gyfeiriad gwe, â http neu https'),
  )
  @MaxLength(2_000, told('Send at most 2000 characters', 'Anfonwch 2000 nod ar y mwyaf'))
  returnTo: string;
}

export class GatewayAccountResponse {
  @Text({ description: 'Where the provider gives its details to Stripe, and to nobody else' }) link: string;
}

@Controller('payee')
export class PayeesController {
  constructor(private readonly openAccount: OpenGatewayAccount) {}

  /** Opens the provider's own account at Stripe, or goes on opening it. 404 while Stripe is off. */
  @Post('stripe-account')
  @HttpCode(201)
  @RequirePermission('payee.change')
  @ApiCreatedResponse({ type: GatewayAccountResponse })
  open(@CurrentActor() actor: Actor, @Body() { returnTo }: GatewayAccountRequest): Promise<GatewayAccountResponse> {
    return this.openAccount.execute(actor, returnTo);
  }
}
