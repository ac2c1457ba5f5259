import type { Actor } from '@commonweal/kernel';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { type Decision, EvaluateFacts, OUTCOMES, ROUTES } from '@commonweal/policy';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiProperty } from '@nestjs/swagger';
import { IsObject } from 'class-validator';
import { Choice, Facts, Text, WholeNumber } from '../fields/response-fields';
import { told } from '../fields/told';

export class EvaluationRequest {
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'buyer, offer, award, and policyVersion' })
  @IsObject(told('Send an object', 'Anfonwch wrthrych'))
  facts: object;
}

class DecisionResponse {
  @Choice(OUTCOMES) outcome: string;
  @Text() kind: string;
  @Choice(ROUTES) route: string;
  @Text() band: string;
  @WholeNumber() wholeLifePence: number;
  @WholeNumber({ description: 'With the linked awards' }) judgedPence: number;
  @Facts({ description: 'A list: code, rule, source and params of each' }) reasons: object;
  @Facts({ description: 'A list: code, source and params of each' }) duties: object;
  @WholeNumber({ nullable: true }) policyVersion: number | null;
  @Text() lawVersion: string;
  @Text() engineVersion: string;
}

/** What the policy would say: changes nothing. */
@Controller('policy/evaluations')
@RequirePermission('policy.evaluate')
export class EvaluationsController {
  constructor(private readonly evaluateFacts: EvaluateFacts) {}

  @Post()
  @HttpCode(200)
  @ApiOkResponse({ type: DecisionResponse })
  evaluate(@CurrentActor() actor: Actor, @Body() { facts }: EvaluationRequest): Promise<Decision> {
    return this.evaluateFacts.execute(actor, facts);
  }
}
