import * as fc from 'fast-check';
import { add, addDays, daysBetween, pence, plainDate } from '@commonweal/kernel';
import { seeded } from '../../../../test/support/seeded';
import { INSTALMENT_FREQUENCIES, type InstalmentFrequency, instalmentsOf, nextInstalmentState } from './instalments';

const YEAR = { startsOn: plainDate('2026-04-06'), endsOn: plainDate('2027-04-04') };

const planned = (amount: number, frequency: InstalmentFrequency, startsOn = '2026-04-06', budget = YEAR) =>
  instalmentsOf({ amountPence: pence(amount), frequency, startsOn: plainDate(startsOn) }, budget);

describe('the instalments of a plan', () => {
  it('are paid in advance, the first on the first day, alike, with the odd pennies in the last', () => {
    const instalments = planned(10_000_05, 'four_weekly');
    expect(instalments).toHaveLength(13);
    expect(instalments[0]).toEqual({
      ...{ periodFrom: '2026-04-06', periodTo: '2026-05-03', dueOn: '2026-04-06', amountPence: 769_23 },
    });
    expect(instalments[12]).toEqual({
      ...{ periodFrom: '2027-03-08', periodTo: '2027-04-04', dueOn: '2027-03-08', amountPence: 769_29 },
    });
  });

  it('give a last period that is cut short its days', () => {
    const budget = { startsOn: plainDate('2026-04-06'), endsOn: plainDate('2026-05-17') };
    expect(planned(600_00, 'four_weekly', '2026-04-06', budget).map(({ amountPence }) => amountPence)).toEqual([
      400_00, 200_00,
    ]);
  });

  it('of a month begin on the same day of each, and on the last where there is none', () => {
    const budget = { startsOn: plainDate('2026-01-01'), endsOn: plainDate('2026-05-30') };
    const starts = planned(500_00, 'monthly', '2026-01-31', budget).map(({ dueOn }) => dueOn);
    expect(starts).toEqual(['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30']);
  });

  it.each([
    ['startsOn', 100_00, '2026-04-05', 'monthly'],
    ['startsOn', 100_00, '2027-04-05', 'monthly'],
    ['amountPence', 0, '2026-04-06', 'monthly'],
    ['amountPence', 5, '2026-04-06', 'weekly'],
  ] as const)('are refused for their %s', (field, amount, startsOn, frequency) => {
    expect(() => planned(amount, frequency, startsOn)).toThrow(
      expect.objectContaining({ code: 'invalid-input', facts: { field } }) as Error,
    );
  });

  it('add up to the sum agreed, follow each other without a gap and end with the budget', () => {
    const plan = fc.record({
      amount: fc.integer({ min: 1_000, max: 100_000_00 }),
      days: fc.integer({ min: 0, max: 1_200 }),
      startsAfter: fc.integer({ min: 0, max: 400 }),
      frequency: fc.constantFrom(...INSTALMENT_FREQUENCIES),
    });
    fc.assert(
      fc.property(plan, ({ amount, days, startsAfter, frequency }) => {
        const startsOn = addDays(YEAR.startsOn, startsAfter);
        const budget = { startsOn: YEAR.startsOn, endsOn: addDays(startsOn, days) };
        const instalments = instalmentsOf({ amountPence: pence(amount), frequency, startsOn }, budget);
        expect(add(...instalments.map(({ amountPence }) => amountPence))).toBe(amount);
        expect(instalments.every(({ amountPence }) => amountPence > 0)).toBe(true);
        expect(instalments[0]?.periodFrom).toBe(startsOn);
        expect(instalments.at(-1)?.periodTo).toBe(budget.endsOn);
        for (const [i, { periodFrom, periodTo, dueOn }] of instalments.entries()) {
          expect(dueOn).toBe(periodFrom);
          expect(periodTo >= periodFrom).toBe(true);
          const next = instalments[i + 1];
          if (next !== undefined) expect(daysBetween(periodTo, next.periodFrom)).toBe(1);
        }
      }),
      seeded(),
    );
  });
});

describe('an instalment', () => {
  it('falls due once, and is held and stopped only before it is gone', () => {
    expect(nextInstalmentState('planned', 'fall_due')).toBe('due');
    expect(nextInstalmentState('due', 'hold')).toBe('held');
    for (const [state, step] of [
      ['due', 'fall_due'],
      ['held', 'fall_due'],
      ['stopped', 'release'],
    ] as const) {
      expect(() => nextInstalmentState(state, step)).toThrow(
        expect.objectContaining({ code: 'illegal-transition' }) as Error,
      );
    }
  });
});
