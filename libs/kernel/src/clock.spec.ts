import { SystemClock } from './clock';
import { dayOf, instant, instantFromEpochMilliseconds } from './dates';

describe('the clock of the system', () => {
  it('tells the time to the millisecond, in the form that every instant has', () => {
    const before = Date.now();
    const now = new SystemClock().now();
    expect(Date.parse(now)).toBeGreaterThanOrEqual(before);
    expect(Date.parse(now)).toBeLessThanOrEqual(Date.now());
    expect(instant(now)).toBe(now);
  });

  it.each([0, 1, -1, 999, 1_000, 951_782_400_000, 1_795_340_400_123, 253_402_300_799_999])(
    'writes %p milliseconds as an instant is written',
    (ms) => {
      const text = instantFromEpochMilliseconds(ms);
      expect(instant(text)).toBe(text);
      expect(Date.parse(text)).toBe(ms);
    },
  );

  it("has London's day", () => {
    expect(dayOf(instant('2026-06-30T23:30:00Z'))).toBe('2026-07-01');
    expect(dayOf(instant('2026-12-31T23:30:00Z'))).toBe('2026-12-31');
    expect(new SystemClock().today()).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });
});
