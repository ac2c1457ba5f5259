import { pence, plainDate } from '@commonweal/kernel';
import type { ContractKind, DutyCode, DutyTrigger, LawTable, LawThreshold } from '../domain/law';
import type { Nation } from '../domain/facts';
import type { LawRuleRow } from './law-rule.row';
import type { LawThresholdRow } from './law-threshold.row';

/** A law without its version, which is made from these rows. */
export type LawRows = Omit<LawTable, 'version'>;

export function thresholdRow(row: LawThreshold): LawThresholdRow {
  return {
    nation: row.nation,
    contract_kind: row.contractKind,
    valid_from: row.from,
    valid_to: row.to ?? null,
    amount_pence: row.amountPence,
    vat_included: row.vat === 'included',
    source: row.source,
    unsettled: row.unsettled ?? null,
  };
}

export function ruleRows(law: LawRows): LawRuleRow[] {
  return [
    ...law.duties.map((row) => ({ ...plain(row), kind: 'duty', code: row.code, arises_on: row.trigger })),
    ...law.healthDirectPayments.map((row) => ({ ...plain(row), kind: 'health_direct_payments' })),
    ...law.unregisteredHomeCare.map((row) => ({ ...plain(row), kind: 'unregistered_home_care', people: row.people })),
    ...law.openEndedTerms.map((row) => ({ ...plain(row), kind: 'open_ended_value', months: row.months })),
  ];
}

interface DatedRow {
  readonly nation: string;
  readonly from: string;
  readonly to?: string;
  readonly source: string;
  readonly unsettled?: string;
}

function plain({ nation, from, to, source, unsettled }: DatedRow): Omit<LawRuleRow, 'kind'> {
  const dates = { valid_from: from, valid_to: to ?? null };
  return {
    nation,
    ...dates,
    code: '',
    arises_on: '',
    people: null,
    months: null,
    source,
    unsettled: unsettled ?? null,
  };
}

export function lawOf(thresholds: readonly LawThresholdRow[], rules: readonly LawRuleRow[]): LawRows {
  const of = (kind: string) => rules.filter((row) => row.kind === kind);
  return {
    thresholds: thresholds.map((row) => ({
      ...dated(row),
      contractKind: row.contract_kind as ContractKind,
      amountPence: pence(row.amount_pence),
      vat: row.vat_included ? 'included' : 'excluded',
    })),
    duties: of('duty').map((row) => ({
      ...dated(row),
      code: row.code as DutyCode,
      trigger: row.arises_on as DutyTrigger,
    })),
    healthDirectPayments: of('health_direct_payments').map((row) => dated(row)),
    unregisteredHomeCare: of('unregistered_home_care').map((row) => ({ ...dated(row), people: row.people ?? 0 })),
    openEndedTerms: of('open_ended_value').map((row) => ({ ...dated(row), months: row.months ?? 0 })),
  };
}

type Stored = Pick<LawRuleRow, 'nation' | 'valid_from' | 'valid_to' | 'source' | 'unsettled'>;

function dated(row: Stored) {
  return {
    nation: row.nation as Nation,
    from: plainDate(row.valid_from),
    ...(row.valid_to === null ? {} : { to: plainDate(row.valid_to) }),
    source: row.source,
    ...(row.unsettled === null ? {} : { unsettled: row.unsettled }),
  };
}
