import { daysBetween, type PlainDate, type Quantity } from '@commonweal/kernel';
import type { DeliveredLine } from './claim';

const DAYS_IN_A_WEEK = 7;
/** A whole unit, in the hundredths that quantities are kept in. */
const ONE_UNIT = 100;

/** What was agreed: so much over the whole period where there is an end, else so much a week. */
export interface AgreedAmount {
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate | undefined;
  readonly quantity: Quantity;
}

/**
 * Whether what was delivered is what was agreed: no week, counted from the first day of the agreement, holds more than the
 * agreement gives a week. Price and period are the agreement's own already (`priceLines`). What is over the whole period is
 * spread evenly over its weeks, rounded up to a whole unit: more at once may be right, and is for somebody to look at.
 */
export function matchesAgreement(delivered: readonly DeliveredLine[], agreed: AgreedAmount): boolean {
  const weeks = new Map<number, number>();
  for (const { deliveredOn, quantity } of delivered) {
    const day = daysBetween(agreed.startsOn, deliveredOn);
    const week = day - (day % DAYS_IN_A_WEEK);
    weeks.set(week, (weeks.get(week) ?? 0) + quantity);
  }
  return [...weeks.values()].every((sum) => fitsAWeek(sum, agreed));
}

function fitsAWeek(sum: number, { startsOn, endsOn, quantity }: AgreedAmount): boolean {
  if (endsOn === undefined) return sum <= quantity;
  const days = daysBetween(startsOn, endsOn) + 1;
  if (days <= DAYS_IN_A_WEEK) return sum <= quantity;
  // Less than one whole unit above the even share.
  return (sum - ONE_UNIT) * days < quantity * DAYS_IN_A_WEEK;
}
