import { Temporal } from 'temporal-polyfill';

declare const dateBrand: unique symbol;
declare const instantBrand: unique symbol;

/** A calendar day, YYYY-MM-DD; compares as text. Days are Europe/London. */
export type PlainDate = string & { readonly [dateBrand]: 'PlainDate' };

/** A moment, UTC, ISO 8601 with milliseconds ("2026-11-22T09:00:00.000Z"); compares as text. */
export type Instant = string & { readonly [instantBrand]: 'Instant' };

export const TIME_ZONE = 'Europe/London';

/** undefined when text is not a real day written YYYY-MM-DD (30 February is not). */
export function parsePlainDate(text: string): PlainDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() as PlainDate;
  } catch {
    return undefined;
  }
}

/** @throws RangeError when text is not a real day. */
export function plainDate(text: string): PlainDate {
  const date = parsePlainDate(text);
  if (date === undefined) throw new RangeError(`not a day: ${text}`);
  return date;
}

/** @throws RangeError when text is not a moment. */
export function instant(text: string): Instant {
  return Temporal.Instant.from(text).toString({ fractionalSecondDigits: 3 }) as Instant;
}

/** By Date, which writes the same text far quicker than Temporal: every request and every row asks. */
export function instantFromEpochMilliseconds(ms: number): Instant {
  return new Date(ms).toISOString() as Instant;
}

/** The day in London on which the moment falls. */
export function dayOf(at: Instant): PlainDate {
  // Every moment of a minute falls on one day, and every request asks what day it is.
  const minute = at.slice(0, MINUTE_LENGTH);
  if (lastAsked.minute !== minute) {
    const day = Temporal.Instant.from(at).toZonedDateTimeISO(TIME_ZONE).toPlainDate().toString() as PlainDate;
    lastAsked = { minute, day };
  }
  return lastAsked.day;
}

/** Of YYYY-MM-DDTHH:MM. */
const MINUTE_LENGTH = 16;
let lastAsked = { minute: '', day: '' as PlainDate };

export function addDays(date: PlainDate, days: number): PlainDate {
  return Temporal.PlainDate.from(date).add({ days }).toString() as PlainDate;
}

/** Clamped to the last day of a shorter month. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  return Temporal.PlainDate.from(date).add({ months }).toString() as PlainDate;
}

/** Days from one date to the other: 1 from today to tomorrow, negative backwards. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days;
}

export function addMinutes(at: Instant, minutes: number): Instant {
  return instant(Temporal.Instant.from(at).add({ minutes }).toString());
}

export function addMilliseconds(at: Instant, milliseconds: number): Instant {
  return instant(Temporal.Instant.from(at).add({ milliseconds }).toString());
}

/** 1 for Monday to 7 for Sunday. */
export function dayOfWeek(date: PlainDate): number {
  return Temporal.PlainDate.from(date).dayOfWeek;
}
