import {
  addDays,
  addMonths,
  daysBetween,
  pence,
  type Pence,
  type PlainDate,
  priceOf,
  type Quantity,
  shareOf,
  ZERO,
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
  /** How long an award without a last day counts for: policy's openEndedMonths, from the law of the day. */
  readonly openEndedMonths: number;
}

export interface AwardValue {
  /** Of the confirmed period; what is reserved. */
  readonly valuePence: Pence;
  /** Of the whole contract; what the decision judges. */
  readonly wholeLifePence: Pence;
}

export function awardValue(terms: AwardTermsInput): AwardValue {
  if (terms.endsOn !== undefined) {
    const value = priceOf(terms.pricePence, terms.quantity);
    return { valuePence: value, wholeLifePence: value };
  }
  return {
    valuePence: weeks(terms, terms.startsOn, terms.confirmedUntil),
    wholeLifePence: weeks(terms, terms.startsOn, wholeLifeUntil(terms)),
  };
}

/** An award without a last day ends, for its value, after the months of the law; never before what is confirmed. */
function wholeLifeUntil({ startsOn, confirmedUntil, openEndedMonths }: AwardTermsInput): PlainDate {
  const lastDay = addDays(addMonths(startsOn, openEndedMonths), -1);
  return lastDay > confirmedUntil ? lastDay : confirmedUntil;
}

/**
 * What the award costs under new terms from a day on. With a last day the quantity is of the whole period, so the new total
 * counts; a weekly quantity counts from that day, and the weeks before it as they were.
 */
export function changedValue(
  before: AwardTermsInput & AwardValue,
  after: Pick<AwardTermsInput, 'quantity' | 'startsOn' | 'endsOn'>,
  from: PlainDate,
): AwardValue {
  const terms = { ...before, ...after };
  if (after.endsOn !== undefined || before.endsOn !== undefined || after.startsOn !== before.startsOn)
    return awardValue(terms);
  const difference = (lastDay: PlainDate) =>
    from > lastDay ? 0 : weeks(terms, from, lastDay) - weeks(before, from, lastDay);
  return {
    valuePence: pence(before.valuePence + difference(before.confirmedUntil)),
    wholeLifePence: pence(before.wholeLifePence + difference(wholeLifeUntil(before))),
  };
}

type Priced = Pick<AwardTermsInput, 'pricePence' | 'quantity' | 'startsOn' | 'endsOn' | 'confirmedUntil'>;

/** What an earlier last day sets free: whole weeks, or, where the quantity is of the whole period, the share of its days. */
export function freedByEnding(
  award: Priced & Pick<AwardValue, 'valuePence'>,
  until: PlainDate,
  newLast: PlainDate,
): Pence {
  const first = award.startsOn;
  if (newLast < first) return award.endsOn === undefined ? weeks(award, first, until) : award.valuePence;
  if (award.endsOn === undefined) return pence(weeks(award, first, until) - weeks(award, first, newLast));
  return shareOf(award.valuePence, daysBetween(newLast, until), daysBetween(first, award.endsOn) + 1);
}

/** What a pause sets free: its whole weeks. A quantity of the whole period can still be delivered after it. */
export function freedByPause({ endsOn, pricePence, quantity }: Priced, days: number): Pence {
  if (endsOn !== undefined) return ZERO;
  return pence(priceOf(pricePence, quantity) * ((days - (days % 7)) / 7));
}

/** A week begun counts whole, so that a reservation always covers what may be delivered. */
function weeks(
  { pricePence, quantity }: Pick<Priced, 'pricePence' | 'quantity'>,
  from: PlainDate,
  lastDay: PlainDate,
): Pence {
  const days = daysBetween(from, lastDay) + 1;
  const begun = (days - (days % 7)) / 7 + (days % 7 > 0 ? 1 : 0);
  return pence(priceOf(pricePence, quantity) * begun);
}
