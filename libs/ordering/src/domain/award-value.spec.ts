import { pence, plainDate, quantity } from '@commonweal/kernel';
import { awardValue } from './award-value';

const terms = {
  pricePence: pence(1850),
  quantity: quantity(2.5),
  startsOn: plainDate('2026-12-01'),
  confirmedUntil: plainDate('2027-03-31'),
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
