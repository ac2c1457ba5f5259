import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InvariantChecks, sqlCheck } from '@commonweal/ledger';

/** What the funders of a budget put in is what the ledger received for it. */
const FUNDED = `
  SELECT b.id::text AS subject, f.amount AS expected, l.amount AS found
  FROM budgets.budget b
  CROSS JOIN LATERAL (SELECT coalesce(sum(amount_pence), 0)::bigint AS amount FROM budgets.funder
    WHERE authority_id = b.authority_id AND budget_id = b.id) f
  CROSS JOIN LATERAL (SELECT coalesce(sum(e.amount_pence), 0)::bigint AS amount FROM ledger.entry e
    JOIN ledger.journal j ON j.authority_id = e.authority_id AND j.id = e.journal_id
    WHERE e.authority_id = b.authority_id AND e.account_id = b.available_account_id AND j.kind = 'funding') l
  WHERE b.authority_id = $1 AND f.amount <> l.amount`;

@Injectable()
export class BudgetChecks implements OnModuleInit {
  constructor(private readonly checks: InvariantChecks) {}

  onModuleInit(): void {
    this.checks.add(sqlCheck('budget-is-funded-as-recorded', FUNDED));
  }
}
