import * as fc from 'fast-check';
import { pence } from '@commonweal/kernel';
import { seeded } from '../../../../test/support/seeded';
import { figuresOf, type Movement, MOVEMENTS } from './movements';

const money = fc.integer({ min: 0, max: 1_000_000_00 });

describe('the figures of a budget', () => {
  it('always add up: allocated = available + reserved + spent', () => {
    fc.assert(
      fc.property(money, money, money, (available, reserved, spent) => {
        const figures = figuresOf({
          allocatedPence: pence(available + reserved + spent),
          contributionPence: pence(0),
          availablePence: pence(available),
          reservedPence: pence(reserved),
        });
        expect(figures.spentPence).toBe(spent);
        expect(figures.availablePence + figures.reservedPence + figures.spentPence).toBe(figures.allocatedPence);
      }),
      seeded(),
    );
  });
});

describe('each movement', () => {
  it.each(Object.keys(MOVEMENTS) as Movement[])(
    '%s shows one of the two accounts that it moves between',
    (movement) => {
      const { from, to, shows } = MOVEMENTS[movement];
      expect(from).not.toBe(to);
      expect([from, to]).toContain(shows);
    },
  );
});
