import { plainDate, quantity } from '@commonweal/kernel';
import { matchesAgreement } from './agreement-match';

const line = (on: string, n: number) => ({ deliveredOn: plainDate(on), quantity: quantity(n) });
const startsOn = plainDate('2026-12-02');
const weekly = { startsOn, endsOn: undefined, quantity: quantity(3) };
/** Ten in seventy days: one a week. */
const period = { startsOn, endsOn: plainDate('2027-02-09'), quantity: quantity(10) };

describe('whether a bill is what was agreed', () => {
  it.each([
    ['as much as the week gives', [line('2026-12-02', 2), line('2026-12-08', 1)], weekly, true],
    ['a hundredth more in one week', [line('2026-12-02', 2), line('2026-12-08', 1.01)], weekly, false],
    ['the same over two weeks', [line('2026-12-08', 3), line('2026-12-09', 3)], weekly, true],
    ['less than was agreed', [line('2026-12-08', 0.5)], weekly, true],
    ['an even share of a period', [line('2026-12-02', 1), line('2026-12-09', 1)], period, true],
    ['two shares in one week', [line('2026-12-02', 1), line('2026-12-08', 1)], period, false],
    ['all of a period of one day', [line('2026-12-02', 10)], { ...period, endsOn: startsOn }, true],
    ['more than a period of one day', [line('2026-12-02', 10.01)], { ...period, endsOn: startsOn }, false],
    ['nothing', [], weekly, true],
  ] as const)('%s', (_what, lines, agreed, expected) => {
    expect(matchesAgreement(lines, agreed)).toBe(expected);
  });

  it('rounds an uneven share up to a whole unit', () => {
    const uneven = { startsOn, endsOn: plainDate('2027-02-10'), quantity: quantity(10) };
    expect(matchesAgreement([line('2026-12-02', 1)], uneven)).toBe(true);
    expect(matchesAgreement([line('2026-12-02', 2)], uneven)).toBe(false);
  });
});
