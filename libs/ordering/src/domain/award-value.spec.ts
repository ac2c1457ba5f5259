import { pence, plainDate, quantity } from '@commonweal/kernel';
import { awardValue, changedValue, freedByEnding, freedByPause } from './award-value';

const terms = {
  pricePence: pence(1850),
  quantity: quantity(2.5),
  startsOn: plainDate('2026-12-01'),
  confirmedUntil: plainDate('2027-03-31'),
  openEndedMonths: 48,
};

describe('the value of an award', () => {
  it('is price times quantity when it has a last day', () => {
    expect(awardValue({ ...terms, endsOn: plainDate('2027-02-28') })).toEqual({
      valuePence: 4625,
      wholeLifePence: 4625,
    });
  });

  it('reserves every week begun until the end of the confirmed period, and judges 48 months, without a last day', () => {
    const value = awardValue({ ...terms, endsOn: undefined });
    expect(value.valuePence).toBe(18 * 4625); // 121 days
    expect(value.wholeLifePence).toBe(209 * 4625); // 1,461 days
  });

  it('counts one week when it starts on the last confirmed day', () => {
    expect(awardValue({ ...terms, startsOn: terms.confirmedUntil, endsOn: undefined }).valuePence).toBe(4625);
  });
});

describe('the value of changed terms', () => {
  const weekly = { ...terms, endsOn: undefined };
  const before = { ...weekly, ...awardValue(weekly) };
  const day = plainDate('2027-01-26');

  it('counts the weeks before the change as they were and those from it at the new quantity', () => {
    const after = changedValue(before, { ...weekly, quantity: quantity(5) }, day);
    // 26 January to 31 March is 65 days: 10 weeks begun.
    expect(after.valuePence).toBe(18 * 4625 + 10 * 4625);
    expect(after.wholeLifePence).toBe(209 * 4625 + 201 * 4625);
  });

  it('is the new total where there is a last day', () => {
    const fixed = { ...terms, endsOn: plainDate('2027-02-28') };
    const after = changedValue({ ...fixed, ...awardValue(fixed) }, { ...fixed, quantity: quantity(3) }, day);
    expect(after).toEqual({ valuePence: 5550, wholeLifePence: 5550 });
  });
});

describe('what an earlier last day sets free', () => {
  it('is the weeks begun after it', () => {
    const open = { ...terms, endsOn: undefined, valuePence: pence(18 * 4625) };
    // 1 December to 3 January is 34 days: 5 weeks begun of 18.
    expect(freedByEnding(open, terms.confirmedUntil, plainDate('2027-01-03'))).toBe(13 * 4625);
  });

  it('is the share of the days after it, down to the penny, where the quantity is of the whole period', () => {
    const fixed = { ...terms, endsOn: plainDate('2026-12-30'), valuePence: pence(1000) };
    expect(freedByEnding(fixed, fixed.endsOn, plainDate('2026-12-20'))).toBe(333); // 10 days of 30
    expect(freedByEnding(fixed, fixed.endsOn, plainDate('2026-11-30'))).toBe(1000);
  });
});

it.each([
  [6, 0],
  [7, 4625],
  [20, 2 * 4625],
])('a pause of %i days sets %i free', (days, freed) => {
  expect(freedByPause({ ...terms, endsOn: undefined }, days)).toBe(freed);
  expect(freedByPause({ ...terms, endsOn: plainDate('2027-02-28') }, days)).toBe(0);
});
