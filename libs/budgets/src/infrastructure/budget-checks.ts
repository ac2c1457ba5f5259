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

/** What is planned in instalments and not stopped is still to be paid over, or paid over, or came back. */
const PAID_OVER = `
  SELECT o.budget_id::text AS subject, i.amount AS expected, l.amount + c.amount AS found
  FROM budgets.pay_over_account o
  CROSS JOIN LATERAL (SELECT coalesce(sum(amount_pence), 0)::bigint AS amount FROM budgets.instalment
    WHERE authority_id = o.authority_id AND budget_id = o.budget_id AND state <> 'stopped') i
  CROSS JOIN LATERAL (SELECT coalesce(sum(balance_pence), 0)::bigint AS amount FROM ledger.balance
    WHERE authority_id = o.authority_id AND account_id IN (o.to_pay_over_account_id, o.paid_over_account_id)) l
  CROSS JOIN LATERAL (SELECT coalesce(-sum(e.amount_pence), 0)::bigint AS amount FROM ledger.entry e
    JOIN ledger.journal j ON j.authority_id = e.authority_id AND j.id = e.journal_id
    WHERE e.authority_id = o.authority_id AND e.account_id = o.paid_over_account_id AND j.kind = 'money_returned') c
  WHERE o.authority_id = $1 AND i.amount <> l.amount + c.amount`;

@Injectable()
export class BudgetChecks implements OnModuleInit {
  constructor(private readonly checks: InvariantChecks) {}

  onModuleInit(): void {
    this.checks.add(sqlCheck('budget-is-funded-as-recorded', FUNDED));
    this.checks.add(sqlCheck('instalments-are-to-pay-over-or-paid-over', PAID_OVER));
  }
}
