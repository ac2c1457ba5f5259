import { CLAIM_STATES, type ClaimView, CONFIRMERS } from '@commonweal/delivery';
import { type Language, quantityFromHundredths, quantityInUnits } from '@commonweal/kernel';
import type { FieldsOf } from '../fields/fields-of';
import { Choice, Day, Id, Moment, Parts, Quantity, Text, Texts, WholeNumber } from '../fields/response-fields';

export class ClaimLineResponse {
  @Day() deliveredOn: string;
  @Quantity() quantity: number;
  @WholeNumber() amountPence: number;
}

/** The answer to a POST: kept for repeats of the request, so it holds codes and no words. */
export class ClaimStepResponse {
  @Id() id: string;
  @Text() reference: string;
  @Id() awardId: string;
  @Choice(CLAIM_STATES) state: string;
  @WholeNumber() version: number;
  @Texts({ description: 'What this user can do now: POST /claims/{id}/<action>' }) allowedActions: readonly string[];
  @WholeNumber() amountPence: number;
  @Choice(CONFIRMERS, {
    description: 'Who says that it was delivered; council: the agreement, exceptions its officers',
  })
  confirmedBy: string;
}

export class ClaimResponse extends ClaimStepResponse {
  @Id() authorityId: string;
  @Text() awardReference: string;
  @Id() budgetId: string;
  @Id() personId: string;
  @Text({ nullable: true }) personName: string | null;
  @Id() providerId: string;
  @Text() providerName: string;
  @Text({ description: 'In the user’s language' }) title: string;
  @Text() unit: string;
  @Moment() submittedAt: string;
  @Parts(() => ClaimLineResponse) lines: readonly ClaimLineResponse[];
}

export class OneClaimResponse extends ClaimResponse {
  @Text({ nullable: true, description: 'What the provider wrote beside its lines' }) note: string | null;
  @Text({ nullable: true, description: 'What the person asked' }) query: string | null;
  @Text({ nullable: true, description: 'What the provider answered' }) answer: string | null;
}

export class ClaimsResponse {
  @Parts(() => ClaimResponse, { description: 'Newest first' }) items: readonly ClaimResponse[];
  @Text({ nullable: true }) nextCursor: string | null;
}

export function claimStepResponse(view: ClaimView): FieldsOf<ClaimStepResponse> {
  const { id, reference, awardId, state, version, allowedActions, amountPence, confirmedBy } = view;
  return { id, reference, awardId, state, version, allowedActions, amountPence, confirmedBy };
}

export function claimResponse(view: ClaimView, language: Language): FieldsOf<ClaimResponse> {
  const { authorityId, awardReference, budgetId, personId, personName, providerId, providerName } = view;
  const { unit, submittedAt, offerTitle, offerTitleCy, lines } = view;
  return {
    ...claimStepResponse(view),
    ...{ authorityId, awardReference, budgetId, personId, personName, providerId, providerName, unit, submittedAt },
    title: language === 'cy' ? offerTitleCy : offerTitle,
    lines: lines.map(({ deliveredOn, quantityHundredths, amountPence }) => ({
      deliveredOn,
      quantity: quantityInUnits(quantityFromHundredths(quantityHundredths)),
      amountPence,
    })),
  };
}
