import { type PlainDate, quantityFromHundredths, quantityInUnits } from '@commonweal/kernel';

interface Agreed {
  readonly unit: string;
  readonly quantityHundredths: number;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate | null;
}

/** How much was agreed and how often, for the macro amountOfSupport. */
export interface AmountOfSupport {
  readonly unit: string;
  /** In units: 1.5 hours is 1.5. */
  readonly count: number;
  readonly startsOn: PlainDate;
  /** Null where the amount is for each week and has no end. */
  readonly endsOn: PlainDate | null;
}

export function amountOfSupport({ unit, quantityHundredths, startsOn, endsOn }: Agreed): AmountOfSupport {
  return { unit, count: unitsOf(quantityHundredths), startsOn, endsOn };
}

export function unitsOf(hundredths: number): number {
  return quantityInUnits(quantityFromHundredths(hundredths));
}
