import { addDays, dayOfWeek, type PlainDate } from '@commonweal/kernel';
import { BANK_HOLIDAYS } from './bank-holidays';

const SATURDAY = 6;

export function isWorkingDay(date: PlainDate): boolean {
  return dayOfWeek(date) < SATURDAY && !BANK_HOLIDAYS.has(date);
}

/** The days-th working day after date. */
function addWorkingDays(date: PlainDate, days: number): PlainDate {
  let day = date;
  for (let left = days; left > 0;) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) left--;
  }
  return day;
}

/** Bacs takes three working days: the file goes in, is processed, and the money arrives. */
const BACS_DAYS_AFTER_INPUT = 2;

/**
 * The day that a file made today names: it is sent on the next working day, and the money arrives two working days after
 * that, so that a provider has it on the third working day.
 */
export function arrivalDay(madeOn: PlainDate): PlainDate {
  return addWorkingDays(addWorkingDays(madeOn, 1), BACS_DAYS_AFTER_INPUT);
}
