import {
  addDays,
  addMonths,
  daysBetween,
  pence,
  type Pence,
  type PlainDate,
  priceOf,
  type Quantity,
} from '@commonweal/kernel';

/**
 * What an award costs. quantity is units over the whole period when it has a last day, else units a week.
 * Prices are what the buyer pays, VAT included.
 */
export interface AwardTermsInput {
  readonly pricePence: Pence;
  readonly quantity: Quantity;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate | undefined;
  /** The last day of the confirmed period: that of the budget. */
  readonly confirmedUntil: PlainDate;
}

export interface AwardValue {
  /** Of the confirmed period; what is reserved. */
  readonly valuePence: Pence;
  /** Of the whole contract; what the decision judges. */
  readonly wholeLifePence: Pence;
}

/**
 * An award without a last day is judged on 48 months, the cautious reading of how a contract of no fixed length is valued
 * (Procurement Act 2023, Schedule 3; formerly regulation 6(19)(b) of the Public Contracts Regulations 2015).
 */
const OPEN_ENDED_MONTHS = 48;

export function awardValue(terms: AwardTermsInput): AwardValue {
  if (terms.endsOn !== undefined) {
    const value = priceOf(terms.pricePence, terms.quantity);
    return { valuePence: value, wholeLifePence: value };
  }
  const lastDay = addDays(addMonths(terms.startsOn, OPEN_ENDED_MONTHS), -1);
  return {
    valuePence: weeks(terms, terms.confirmedUntil),
    wholeLifePence: weeks(terms, lastDay > terms.confirmedUntil ? lastDay : terms.confirmedUntil),
  };
}

/** A week begun counts whole, so that a reservation always covers what may be delivered. */
function weeks(terms: AwardTermsInput, lastDay: PlainDate): Pence {
  const days = daysBetween(terms.startsOn, lastDay) + 1;
  const begun = (days - (days % 7)) / 7 + (days % 7 > 0 ? 1 : 0);
  return pence(priceOf(terms.pricePence, terms.quantity) * begun);
}
