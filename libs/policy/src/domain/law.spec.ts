import { plainDate } from '@commonweal/kernel';
import { pounds } from '../../../../test/support/policy-question';
import { findThreshold, inForce, openEndedMonths, thresholdOn } from './law';
import { LAW_2026 } from './law-thresholds';

describe('the law as dated rows', () => {
  it.each([
    ['2018-01-01', '181,302', '615,278'],
    ['2019-12-31', '181,302', '615,278'],
    ['2020-01-01', '189,330', '663,540'],
    ['2022-06-01', '213,477', '663,540'],
    ['2025-12-31', '214,904', '663,540'],
    ['2026-01-01', '207,720', '663,540'],
    ['2027-12-31', '207,720', '663,540'],
  ])('on %s asks %s for goods and services and %s for care, in both nations', (day, goods, lightTouch) => {
    for (const nation of ['england', 'wales'] as const) {
      const on = plainDate(day);
      expect(thresholdOn(LAW_2026, nation, 'goods_services', on).amountPence).toBe(pounds(goods));
      expect(thresholdOn(LAW_2026, nation, 'light_touch', on).amountPence).toBe(pounds(lightTouch));
    }
  });

  it('says clearly when no row covers the day', () => {
    const on = plainDate('2028-01-01');
    expect(() => thresholdOn(LAW_2026, 'wales', 'light_touch', on)).toThrow(
      'no threshold on file for wales, light_touch, on 2028-01-01',
    );
    expect(findThreshold(LAW_2026, 'england', 'light_touch', on)).toBeUndefined();
  });

  it.each(['2025-02-23', '2025-02-24', '2030-01-01'])('values 48 months without a last day on %s', (day) => {
    expect(openEndedMonths(LAW_2026, 'england', plainDate(day))).toBe(48);
    expect(openEndedMonths(LAW_2026, 'wales', plainDate(day))).toBe(48);
    expect(() => openEndedMonths(LAW_2026, 'wales', plainDate('2015-02-25'))).toThrow('no term on file');
  });

  it('gives every row a source', () => {
    const { thresholds, duties, healthDirectPayments, unregisteredHomeCare, openEndedTerms } = LAW_2026;
    const rows = [...thresholds, ...duties, ...healthDirectPayments, ...unregisteredHomeCare, ...openEndedTerms];
    expect(rows.filter(({ source }) => source.trim() === '')).toEqual([]);
  });

  it('has no two rows of one kind on one day', () => {
    const days = LAW_2026.thresholds.map((row) => row.from);
    const doubled = LAW_2026.thresholds.filter((row) =>
      days.some((day) =>
        LAW_2026.thresholds.some((other) => other !== row && same(row, other) && both(row, other, day)),
      ),
    );
    expect(doubled).toEqual([]);
  });
});

type Row = (typeof LAW_2026.thresholds)[number];

function same(a: Row, b: Row): boolean {
  return a.nation === b.nation && a.contractKind === b.contractKind;
}

function both(a: Row, b: Row, day: Row['from']): boolean {
  return inForce(a, a.nation, day) && inForce(b, b.nation, day);
}
