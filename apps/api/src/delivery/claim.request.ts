import { type PlainDate, quantity } from '@commonweal/kernel';
import type { SubmitClaimRequest } from '@commonweal/delivery';
import { DayField, ObjectsField, QuantityField, TextField, VersionField } from '../fields/request-fields';

export class ClaimLineFields {
  @DayField() deliveredOn: PlainDate;
  @QuantityField({ description: 'Units of the award' }) quantity: number;
  @TextField({ most: 1_000, optional: true }) note?: string;
}

export class ClaimRequest {
  @ObjectsField(() => ClaimLineFields, { least: 1 }) lines: readonly ClaimLineFields[];
}

export function claimLines({ lines }: ClaimRequest): SubmitClaimRequest['lines'] {
  return lines.map(({ deliveredOn, quantity: units, note }) => ({ deliveredOn, quantity: quantity(units), note }));
}

export class ClaimStepRequest {
  @VersionField() version: number;
}

export class ClaimWordsRequest extends ClaimStepRequest {
  @TextField({ most: 4_000 }) text: string;
}
