import fc from 'fast-check';
import { seeded } from '../../../test/support/seeded';
import {
  addDays,
  addMinutes,
  addMonths,
  dayOf,
  dayOfWeek,
  daysBetween,
  instant,
  parsePlainDate,
  plainDate,
} from './dates';

const EPOCH = plainDate('1970-01-01');
const days = fc.integer({ min: -20_000, max: 60_000 }).map((n) => addDays(EPOCH, n));

describe('a day', () => {
  it.each(['2026-02-30', '2026-13-01', '2026-00-10', '2026-1-1', '26-01-01', '2026-01-01T00:00', '', '2025-02-29'])(
    'is not %j',
    (text) => {
      expect(parsePlainDate(text)).toBeUndefined();
      expect(() => plainDate(text)).toThrow(RangeError);
    },
  );

  it('is the leap day of a leap year', () => {
    expect([plainDate('2024-02-29'), plainDate('2000-02-29')]).toEqual(['2024-02-29', '2000-02-29']);
    expect(parsePlainDate('1900-02-29')).toBeUndefined();
  });

  it('counts forwards what it counts backwards, and compares as text', () => {
    fc.assert(
      fc.property(days, days, (one, other) => {
        const between = daysBetween(one, other);
        expect(addDays(one, between)).toBe(other);
        expect(Math.sign(between)).toBe(one === other ? 0 : one < other ? 1 : -1);
      }),
      seeded(),
    );
  });

  it('has the weekday of the week before', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(dayOfWeek(addDays(day, 7))).toBe(dayOfWeek(day));
      }),
      seeded(),
    );
    expect(dayOfWeek(plainDate('2026-11-22'))).toBe(7);
  });

  it('goes by months to the last day of a shorter one', () => {
    expect(addMonths(plainDate('2026-01-31'), 1)).toBe('2026-02-28');
    expect(addMonths(plainDate('2024-02-29'), 12)).toBe('2025-02-28');
    expect(addMonths(plainDate('2026-01-15'), -13)).toBe('2024-12-15');
  });
});

describe('a moment', () => {
  it('falls on the day that London has, in summer an hour ahead', () => {
    expect(dayOf(instant('2026-03-29T00:30:00Z'))).toBe('2026-03-29');
    expect(dayOf(instant('2026-07-01T22:59:59.999Z'))).toBe('2026-07-01');
    expect(dayOf(instant('2026-07-01T23:00:00Z'))).toBe('2026-07-02');
    expect(dayOf(instant('2026-12-01T23:59:59Z'))).toBe('2026-12-01');
  });

  it('is one text whatever offset it was given in', () => {
    expect(instant('2026-11-22T10:00:00+01:00')).toBe('2026-11-22T09:00:00.000Z');
    expect(() => instant('2026-11-22')).toThrow(RangeError);
  });

  it('goes over the change of the clocks by minutes that passed', () => {
    expect(addMinutes(instant('2026-03-29T00:45:00Z'), 30)).toBe('2026-03-29T01:15:00.000Z');
  });
});
