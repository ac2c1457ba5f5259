import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InvariantChecks, sqlCheck } from '@commonweal/budgets';

/** What finance wrote down as back is what the ledger took from what was paid over, each once. */
const RETURNED = `
  SELECT b.id::text AS subject, coalesce(r.amount, 0)::bigint AS expected, coalesce(l.amount, 0)::bigint AS found
  FROM budgets.budget b
  LEFT JOIN (SELECT budget_id, sum(amount_pence) AS amount FROM payments.money_returned
    WHERE authority_id = $1 GROUP BY budget_id) r ON r.budget_id = b.id
  LEFT JOIN (SELECT j.budget_id, sum(e.amount_pence) AS amount FROM ledger.journal j
    JOIN ledger.entry e ON e.authority_id = j.authority_id AND e.journal_id = j.id AND e.amount_pence > 0
    WHERE j.authority_id = $1 AND j.kind = 'money_returned' GROUP BY j.budget_id) l ON l.budget_id = b.id
  WHERE b.authority_id = $1 AND coalesce(r.amount, 0) <> coalesce(l.amount, 0)`;

@Injectable()
export class PaymentChecks implements OnModuleInit {
  constructor(private readonly checks: InvariantChecks) {}

  onModuleInit(): void {
    this.checks.add(sqlCheck('money-returned-is-posted', RETURNED));
  }
}
