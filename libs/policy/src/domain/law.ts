import type { Pence, PlainDate } from '@commonweal/kernel';
import type { Nation } from './facts';

export const CONTRACT_KINDS = [
  'goods_services',
  'light_touch',
  'notifiable_below_threshold',
  'payment_publication',
] as const;
export type ContractKind = (typeof CONTRACT_KINDS)[number];

/** What is not settled about a row, in plain English; Commonweal then takes the cautious reading. */
export type Unsettled = string;

/** One line of the law: an amount for a nation, a kind of contract and a span of days, with its source. */
export interface LawThreshold {
  readonly nation: Nation;
  readonly contractKind: ContractKind;
  readonly from: PlainDate;
  /** The last day; absent when none is fixed. */
  readonly to?: PlainDate;
  readonly amountPence: Pence;
  readonly vat: 'included' | 'excluded';
  readonly source: string;
  readonly unsettled?: Unsettled;
}

export const DUTY_CODES = [
  'contract-details-notice',
  'supplier-identifier',
  'publish-payments',
  'ask-procurement-notices',
  'user-choice-record',
  'contracts-register',
  'section-16',
  'provider-selection-regime',
  'persons-agreement-first',
  'persons-say-recorded',
] as const;
export type DutyCode = (typeof DUTY_CODES)[number];

/** When a duty of a public buyer arises. */
export const DUTY_TRIGGERS = ['every_award', 'notifiable', 'published_payment', 'light_touch', 'health_buys'] as const;
export type DutyTrigger = (typeof DUTY_TRIGGERS)[number];

/** A duty that comes with an award, for a nation and a span of days. */
export interface LawDuty {
  readonly nation: Nation;
  readonly code: DutyCode;
  readonly trigger: DutyTrigger;
  readonly from: PlainDate;
  readonly to?: PlainDate;
  readonly source: string;
  readonly unsettled?: Unsettled;
}

/** A power that exists only from a day on. */
export interface LawPower {
  readonly nation: Nation;
  readonly from: PlainDate;
  readonly source: string;
}

/** How many people an unregistered provider may care for at home. */
export interface LawCap {
  readonly nation: Nation;
  readonly from: PlainDate;
  readonly to?: PlainDate;
  readonly people: number;
  readonly source: string;
  readonly unsettled?: Unsettled;
}

/** For how many months an award without a last day counts when its value is judged. */
export interface LawTerm {
  readonly nation: Nation;
  readonly from: PlainDate;
  readonly to?: PlainDate;
  readonly months: number;
  readonly source: string;
  readonly unsettled?: Unsettled;
}

export interface LawTable {
  /** Names this edition of the table in every decision that used it. */
  readonly version: string;
  readonly thresholds: readonly LawThreshold[];
  readonly duties: readonly LawDuty[];
  readonly healthDirectPayments: readonly LawPower[];
  readonly unregisteredHomeCare: readonly LawCap[];
  readonly openEndedTerms: readonly LawTerm[];
}

interface Dated {
  readonly nation: Nation;
  readonly from: PlainDate;
  readonly to?: PlainDate;
}

export function inForce(row: Dated, nation: Nation, on: PlainDate): boolean {
  return row.nation === nation && row.from <= on && (row.to === undefined || on <= row.to);
}

/** undefined when no row covers the day: the caller must then be cautious, never guess. */
export function findThreshold(
  law: LawTable,
  nation: Nation,
  kind: ContractKind,
  on: PlainDate,
): LawThreshold | undefined {
  return law.thresholds.find((row) => row.contractKind === kind && inForce(row, nation, on));
}

/** @throws RangeError naming what is missing when no row covers the day. */
export function thresholdOn(law: LawTable, nation: Nation, kind: ContractKind, on: PlainDate): LawThreshold {
  const row = findThreshold(law, nation, kind, on);
  if (row === undefined) throw new RangeError(`no threshold on file for ${nation}, ${kind}, on ${on}`);
  return row;
}

/** @throws RangeError naming what is missing when no row covers the day. */
export function openEndedMonths(law: LawTable, nation: Nation, on: PlainDate): number {
  const row = law.openEndedTerms.find((term) => inForce(term, nation, on));
  if (row === undefined) throw new RangeError(`no term on file for ${nation}, without a last day, on ${on}`);
  return row.months;
}
