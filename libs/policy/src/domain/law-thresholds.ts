import { parsePounds, plainDate, type Pence } from '@commonweal/kernel';
import type { LawCap, LawDuty, LawPower, LawTable, LawTerm, LawThreshold } from './law';
import { NATIONS } from './facts';

const ACT = 'Procurement Act 2023';
const WALES_2026 = 'Procurement Act 2023 (Threshold Amounts) (Amendment) (Wales) Regulations 2025; WPPN 017';

function pounds(text: string): Pence {
  const amount = parsePounds(text);
  if (amount === undefined) throw new RangeError(`not an amount: ${text}`);
  return amount;
}

interface Period {
  readonly from: string;
  readonly to: string;
  readonly goods: string;
  readonly lightTouch: string;
  readonly vat: 'included' | 'excluded';
  readonly source: { readonly england: string; readonly wales: string };
}

const same = (source: string) => ({ england: source, wales: source });

/** Before 2022 the amounts were net of VAT. */
const PERIODS: readonly Period[] = [
  {
    from: '2018-01-01',
    to: '2019-12-31',
    goods: '181,302',
    lightTouch: '615,278',
    vat: 'excluded',
    source: same('Public Contracts Regulations 2015, thresholds from 1 January 2018'),
  },
  {
    from: '2020-01-01',
    to: '2021-12-31',
    goods: '189,330',
    lightTouch: '663,540',
    vat: 'excluded',
    source: same('Public Contracts Regulations 2015, thresholds from 1 January 2020'),
  },
  {
    from: '2022-01-01',
    to: '2023-12-31',
    goods: '213,477',
    lightTouch: '663,540',
    vat: 'included',
    source: same('Public Contracts Regulations 2015, thresholds from 1 January 2022'),
  },
  {
    from: '2024-01-01',
    to: '2025-12-31',
    goods: '214,904',
    lightTouch: '663,540',
    vat: 'included',
    source: same('Public Contracts Regulations 2015, then Procurement Act 2023 sch 1, thresholds from 1 January 2024'),
  },
  {
    from: '2026-01-01',
    to: '2027-12-31',
    goods: '207,720',
    lightTouch: '663,540',
    vat: 'included',
    source: { england: 'Procurement Act 2023 sch 1; SI 2025/1200', wales: WALES_2026 },
  },
];

const periodRows: readonly LawThreshold[] = PERIODS.flatMap((period) =>
  NATIONS.flatMap((nation) => {
    const { vat } = period;
    const row = { nation, from: plainDate(period.from), to: plainDate(period.to), vat, source: period.source[nation] };
    return [
      { ...row, contractKind: 'goods_services' as const, amountPence: pounds(period.goods) },
      { ...row, contractKind: 'light_touch' as const, amountPence: pounds(period.lightTouch) },
    ];
  }),
);

const belowThreshold: readonly LawThreshold[] = [
  {
    nation: 'england',
    contractKind: 'notifiable_below_threshold',
    from: plainDate('2025-02-24'),
    amountPence: pounds('30,000'),
    vat: 'included',
    source: `${ACT} part 6, ss.84-88`,
  },
  {
    nation: 'wales',
    contractKind: 'notifiable_below_threshold',
    from: plainDate('2025-02-24'),
    amountPence: pounds('30,000'),
    vat: 'included',
    source: `${ACT} part 6, as it applies to devolved Welsh authorities`,
    unsettled: 'whether the same amount applies to Welsh councils',
  },
  {
    nation: 'england',
    contractKind: 'payment_publication',
    from: plainDate('2026-04-01'),
    amountPence: pounds('30,000'),
    vat: 'included',
    source: `${ACT} s.70; Procurement (Amendment) Regulations 2026`,
  },
];

const AMENDED = 'Procurement (Amendment) Regulations 2026';

const DUTIES: readonly LawDuty[] = [
  {
    nation: 'england',
    code: 'contract-details-notice',
    trigger: 'notifiable',
    from: plainDate('2025-02-24'),
    source: `${ACT} s.87`,
  },
  {
    nation: 'england',
    code: 'supplier-identifier',
    trigger: 'notifiable',
    from: plainDate('2026-04-01'),
    source: AMENDED,
  },
  {
    nation: 'england',
    code: 'publish-payments',
    trigger: 'published_payment',
    from: plainDate('2026-04-01'),
    source: `${ACT} s.70; ${AMENDED}`,
  },
  ...NATIONS.map((nation): LawDuty => ({
    nation,
    code: 'ask-procurement-notices',
    trigger: 'light_touch',
    from: plainDate('2025-02-24'),
    source: `${ACT} ss.44, 50, 53 and sch 5`,
    unsettled: 'which notices a user choice award still needs',
  })),
  {
    nation: 'wales',
    code: 'ask-procurement-notices',
    trigger: 'notifiable',
    from: plainDate('2025-02-24'),
    source: `${ACT} part 6; Procurement (Wales) Regulations 2024`,
    unsettled: 'which notices a Welsh award below the line needs',
  },
  {
    nation: 'wales',
    code: 'contracts-register',
    trigger: 'every_award',
    from: plainDate('2026-03-25'),
    source: 'Social Partnership and Public Procurement (Wales) Act 2023; WSI 2025/1353',
    unsettled: 'from what value an award enters the register',
  },
  {
    nation: 'wales',
    code: 'section-16',
    trigger: 'every_award',
    from: plainDate('2016-04-06'),
    source: 'Social Services and Well-being (Wales) Act 2014 s.16; WSI 2015/1500',
  },
  ...[{ nation: 'england', from: '2024-01-01' } as const, { nation: 'wales', from: '2025-02-24' } as const].map(
    ({ nation, from }): LawDuty => ({
      nation,
      code: 'provider-selection-regime',
      trigger: 'health_buys',
      from: plainDate(from),
      source: 'NHS Provider Selection Regime',
      unsettled: 'how far the regime reaches a purchase for one person',
    }),
  ),
];

const HEALTH_DIRECT_PAYMENTS: readonly LawPower[] = [
  {
    nation: 'england',
    from: plainDate('2013-08-01'),
    source: 'NHS (Direct Payments) Regulations 2013; NHS Act 2006 s.12A',
  },
  {
    nation: 'wales',
    from: plainDate('2026-04-01'),
    source: 'National Health Service (Direct Payments) (Wales) Regulations 2026',
  },
];

const UNREGISTERED_HOME_CARE: readonly LawCap[] = [
  {
    nation: 'wales',
    from: plainDate('2018-04-01'),
    people: 4,
    source: 'WSI 2017/1264 reg 3, in its usual reading',
    unsettled: 'whether the exemption reaches micro-enterprises that a council or a host buys from',
  },
];

/** How a contract of no fixed length is valued. */
const OPEN_ENDED_TERMS: readonly LawTerm[] = NATIONS.flatMap((nation) => [
  {
    nation,
    from: plainDate('2015-02-26'),
    to: plainDate('2025-02-23'),
    months: 48,
    source: 'Public Contracts Regulations 2015 reg 6(19)(b)',
  },
  {
    nation,
    from: plainDate('2025-02-24'),
    months: 48,
    source: `${ACT} s.4 and sch 3; 48 months as in Public Contracts Regulations 2015 reg 6(19)(b)`,
    unsettled: 'how sch 3 values a contract that has no last day and that notice can end at any time',
  },
]);

/** The law as Commonweal ships it. An installation's own table starts from these rows. */
export const LAW_2026: LawTable = {
  version: '2026.1',
  thresholds: [...periodRows, ...belowThreshold],
  duties: DUTIES,
  healthDirectPayments: HEALTH_DIRECT_PAYMENTS,
  unregisteredHomeCare: UNREGISTERED_HOME_CARE,
  openEndedTerms: OPEN_ENDED_TERMS,
};
