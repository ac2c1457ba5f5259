import { Injectable } from '@nestjs/common';
import type { AuthorityId, Tx } from '@commonweal/kernel';
import { query } from '@commonweal/platform';
import { type Breach, type InvariantCheck, InvariantChecks } from '../application/ports/invariant-check';

/** A check that is one statement over $1, the council: subject, expected and found for each breach. */
export function sqlCheck(name: string, text: string): InvariantCheck {
  return {
    name,
    async breaches(tx: Tx, authorityId: AuthorityId): Promise<readonly Breach[]> {
      const rows = await query<{ subject: string; expected: number; found: number }>(tx, text, [authorityId]);
      return rows.map((row) => ({
        check: name,
        subjectId: row.subject,
        expectedPence: row.expected,
        foundPence: row.found,
      }));
    },
  };
}

/** Every journal of a council, and so the council as a whole, sums to zero. */
const TRIAL_BALANCE = `
  SELECT coalesce(journal_id, authority_id)::text AS subject, 0::bigint AS expected, sum(amount_pence)::bigint AS found
  FROM ledger.entry WHERE authority_id = $1
  GROUP BY GROUPING SETS ((authority_id, journal_id), (authority_id)) HAVING sum(amount_pence) <> 0`;

const STORED_BALANCE = `
  SELECT b.account_id::text AS subject, coalesce(sum(e.amount_pence), 0)::bigint AS expected, b.balance_pence AS found
  FROM ledger.balance b
  LEFT JOIN ledger.entry e ON e.authority_id = b.authority_id AND e.account_id = b.account_id
  WHERE b.authority_id = $1
  GROUP BY b.account_id, b.balance_pence HAVING coalesce(sum(e.amount_pence), 0) <> b.balance_pence`;

/** Each entry of a guarded account stands on the one before it. */
const BALANCE_CHAIN = `
  SELECT account_id::text AS subject, expected::bigint, coalesce(balance_after_pence, -1) AS found
  FROM (SELECT e.account_id, e.balance_after_pence,
               sum(e.amount_pence) OVER (PARTITION BY e.account_id ORDER BY e.id) AS expected
        FROM ledger.entry e
        JOIN ledger.balance b ON b.authority_id = e.authority_id AND b.account_id = e.account_id
        WHERE e.authority_id = $1) chain
  WHERE balance_after_pence IS DISTINCT FROM expected`;

@Injectable()
export class LedgerChecks extends InvariantChecks {
  private readonly checks: InvariantCheck[] = [
    sqlCheck('trial-balance-is-zero', TRIAL_BALANCE),
    sqlCheck('stored-balance-is-sum-of-entries', STORED_BALANCE),
    sqlCheck('balance-chain-is-unbroken', BALANCE_CHAIN),
  ];

  add(check: InvariantCheck): void {
    if (this.checks.some((known) => known.name === check.name)) throw new Error(`check ${check.name} is there already`);
    this.checks.push(check);
  }

  all(): readonly InvariantCheck[] {
    return this.checks;
  }
}
