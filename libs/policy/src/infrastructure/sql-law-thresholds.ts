import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { canonicalJson, type JsonValue } from '@commonweal/kernel';
import { Database } from '@commonweal/platform';
import { LawThresholds } from '../application/ports/law-thresholds';
import type { LawTable } from '../domain/law';
import { LAW_2026 } from '../domain/law-thresholds';
import { lawOf, ruleRows, thresholdRow } from './law-rows';
import type { LawRuleRow } from './law-rule.row';
import type { LawThresholdRow } from './law-threshold.row';

const ADD_THRESHOLDS = `INSERT INTO policy.law_threshold
  SELECT * FROM jsonb_populate_recordset(NULL::policy.law_threshold, $1::jsonb) ON CONFLICT DO NOTHING`;
const ADD_RULES = `INSERT INTO policy.law_rule
  SELECT * FROM jsonb_populate_recordset(NULL::policy.law_rule, $1::jsonb) ON CONFLICT DO NOTHING`;
const THRESHOLDS = 'SELECT * FROM policy.law_threshold ORDER BY nation, contract_kind, valid_from';
const RULES = 'SELECT * FROM policy.law_rule ORDER BY nation, kind, code, arises_on, valid_from';

/** The law changes by the year; a minute is soon enough. */
const FRESH_MS = 60_000;

@Injectable()
export class SqlLawThresholds extends LawThresholds {
  private known: { readonly law: Promise<LawTable>; readonly until: number } | undefined;
  private shipped: Promise<unknown> | undefined;

  constructor(private readonly database: Database) {
    super();
  }

  rows(): Promise<LawTable> {
    if (this.known !== undefined && performance.now() < this.known.until) return this.known.law;
    const law = this.read();
    this.known = { law, until: performance.now() + FRESH_MS };
    law.catch(() => (this.known = undefined));
    return law;
  }

  private async read(): Promise<LawTable> {
    this.shipped ??= this.addShippedRows();
    await this.shipped.catch((error: unknown) => {
      this.shipped = undefined;
      throw error;
    });
    const [thresholds, rules] = await Promise.all([
      this.database.query<LawThresholdRow & Record<string, unknown>>(THRESHOLDS),
      this.database.query<LawRuleRow & Record<string, unknown>>(RULES),
    ]);
    const law = lawOf(thresholds, rules);
    return { ...law, version: versionOf(law as unknown as JsonValue) };
  }

  /** The rows that came with this release, once a process; what the installation has of its own is left as it is. */
  private async addShippedRows(): Promise<void> {
    await this.database.query(ADD_THRESHOLDS, [JSON.stringify(LAW_2026.thresholds.map((row) => thresholdRow(row)))]);
    await this.database.query(ADD_RULES, [JSON.stringify(ruleRows(LAW_2026))]);
  }
}

/** Other rows, another version: decisions name exactly the law they used. */
function versionOf(law: JsonValue): string {
  return `law-${createHash('sha256').update(canonicalJson(law)).digest('hex').slice(0, 12)}`;
}
