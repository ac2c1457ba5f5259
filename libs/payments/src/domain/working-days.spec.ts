import { plainDate } from '@commonweal/kernel';
import { BANK_HOLIDAYS, BANK_HOLIDAYS_KNOWN_UNTIL } from './bank-holidays';
import { arrivalDay, isWorkingDay } from './working-days';

describe('the day that money arrives', () => {
  it.each([
    ['a Monday', '2026-11-23', '2026-11-26'],
    ['a Friday', '2026-11-20', '2026-11-25'],
    ['a Sunday', '2026-11-22', '2026-11-25'],
    ['the eve of Christmas in 2026, with its Monday after', '2026-12-24', '2026-12-31'],
    ['the day before Good Friday in 2027', '2027-03-25', '2027-04-01'],
    ['the end of 2027, with a Monday for New Year', '2027-12-31', '2028-01-06'],
  ])('is the third working day after %s', (_, madeOn, arrives) => {
    expect(arrivalDay(plainDate(madeOn))).toBe(arrives);
  });

  it('never is a bank holiday, each of which falls on a weekday', () => {
    for (const day of BANK_HOLIDAYS) expect(isWorkingDay(plainDate(day))).toBe(false);
    const weekdays = [...BANK_HOLIDAYS].map((day) => new Date(day).getUTCDay());
    expect(weekdays.filter((day) => day === 0 || day === 6)).toEqual([]);
    expect([...BANK_HOLIDAYS].every((day) => day <= BANK_HOLIDAYS_KNOWN_UNTIL)).toBe(true);
  });

  it('knows eight holidays in each year', () => {
    const years = [...BANK_HOLIDAYS].map((day) => day.slice(0, 4));
    for (const year of new Set(years)) expect(years.filter((each) => each === year)).toHaveLength(8);
  });
});
