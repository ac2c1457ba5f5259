import fc from 'fast-check';
import { seeded } from '../../../test/support/seeded';
import {
  add,
  formatPounds,
  negate,
  parsePounds,
  pence,
  priceOf,
  quantity,
  quantityFromHundredths,
  quantityInUnits,
  subtract,
  ZERO,
} from './money';

/** Amounts of the pounds that can be typed: up to twelve digits. */
const amounts = fc.integer({ min: 0, max: 99_999_999_999_999 }).map(pence);

describe('pence', () => {
  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('are never %p', (n) => {
    expect(() => pence(n)).toThrow(RangeError);
  });

  it('are read from what is written of them, to the penny', () => {
    fc.assert(
      fc.property(amounts, (amount) => {
        expect(parsePounds(formatPounds(amount))).toBe(amount);
      }),
      seeded(),
    );
  });

  it.each([
    ['5', 500],
    ['£5', 500],
    [' 1,234.50 ', 123_450],
    ['0.07', 7],
    ['1234567', 123_456_700],
    ['999,999,999,999.99', 99_999_999_999_999],
  ])('reads %j', (text, expected) => {
    expect(parsePounds(text)).toBe(expected);
  });

  it.each(['', '£', '.50', '5.', '5.5', '5.005', '1,23', '12,34,567', '-5', '5p', '1e3', '٥', '1 000', '0x10'])(
    'takes %j for no amount',
    (text) => {
      expect(parsePounds(text)).toBeUndefined();
    },
  );

  it('are written with groups of three and two decimals, below zero too', () => {
    expect([ZERO, pence(5), pence(-5), pence(100_000), pence(-123_456_789)].map(formatPounds)).toEqual([
      '£0.00',
      '£0.05',
      '-£0.05',
      '£1,000.00',
      '-£1,234,567.89',
    ]);
  });

  it('add up, and take away what was added', () => {
    fc.assert(
      fc.property(amounts, amounts, (a, b) => {
        expect(subtract(add(a, b), b)).toBe(a);
        expect(add(a, negate(a))).toBe(ZERO);
      }),
      seeded(),
    );
  });

  it('refuse a sum that a number cannot hold', () => {
    expect(() => add(pence(Number.MAX_SAFE_INTEGER), pence(1))).toThrow(RangeError);
  });

  it('have no minus nought', () => {
    expect(Object.is(negate(ZERO), 0)).toBe(true);
  });
});

describe('a quantity', () => {
  const hundredths = fc.integer({ min: 1, max: 100_000_000 });

  it('is every hundredth up to a million, however it is written as a number', () => {
    fc.assert(
      fc.property(hundredths, (n) => {
        expect(quantity(n / 100)).toBe(n);
        expect(quantityInUnits(quantityFromHundredths(n))).toBe(n / 100);
      }),
      seeded(),
    );
  });

  it.each([0, -1, 0.001, 1.005, 1_000_000.01, Number.NaN, Number.POSITIVE_INFINITY])('is never %p', (n) => {
    expect(() => quantity(n)).toThrow(RangeError);
  });

  it.each([0, -1, 1.5, Number.NaN])('is never %p hundredths', (n) => {
    expect(() => quantityFromHundredths(n)).toThrow(RangeError);
  });
});

describe('a price of a quantity', () => {
  it('is exact to the nearest penny, halves up', () => {
    const prices = fc.integer({ min: 0, max: 10_000_000 }).map(pence);
    fc.assert(
      fc.property(prices, fc.integer({ min: 1, max: 100_000_000 }), (price, n) => {
        const exact = BigInt(price) * BigInt(n);
        const rest = exact - BigInt(priceOf(price, quantityFromHundredths(n))) * 100n;
        expect(rest >= -50n && rest < 50n).toBe(true);
      }),
      seeded(),
    );
  });

  it.each([
    [1, 0.5, 1],
    [1, 0.49, 0],
    [3_333, 1.5, 5_000],
    [1_950, 37.25, 72_638],
  ])('of %p pence for %p units is %p', (price, units, expected) => {
    expect(priceOf(pence(price), quantity(units))).toBe(expected);
  });

  it('cannot be below zero', () => {
    expect(() => priceOf(pence(-1), quantity(1))).toThrow(RangeError);
  });
});
