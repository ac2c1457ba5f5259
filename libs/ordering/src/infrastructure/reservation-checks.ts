import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InvariantChecks, sqlCheck } from '@commonweal/budgets';

/** What a budget has reserved is what its awards say is still held for them. */
const RESERVED = `
  SELECT b.id::text AS subject, coalesce(w.amount, 0)::bigint AS expected, r.balance_pence AS found
  FROM budgets.budget b
  JOIN ledger.balance r ON r.authority_id = b.authority_id AND r.account_id = b.reserved_account_id
  LEFT JOIN (SELECT budget_id, sum(reserved_pence) AS amount FROM ordering.award WHERE authority_id = $1 GROUP BY budget_id) w
    ON w.budget_id = b.id
  WHERE b.authority_id = $1 AND coalesce(w.amount, 0) <> r.balance_pence`;

/** The linked total of a person, need and buyer is that of the awards which still count. */
const LINKED = `
  SELECT l.person_id::text AS subject, coalesce(sum(w.whole_life_pence + coalesce(c.linked_pence, 0)), 0)::bigint AS expected, l.total_pence AS found
  FROM ordering.linkage l
  LEFT JOIN ordering.award w ON w.authority_id = l.authority_id AND w.person_id = l.person_id AND w.category = l.category
    AND w.linked_buyer = l.buyer
    AND w.state NOT IN ('declined', 'expired', 'cancelled', 'completed', 'ended')
  LEFT JOIN ordering.award_change c ON c.authority_id = w.authority_id AND c.award_id = w.id
    AND c.state IN ('awaiting_agreement', 'awaiting_approval', 'offered')
  WHERE l.authority_id = $1
  GROUP BY l.person_id, l.category, l.buyer, l.total_pence 
  HAVING coalesce(sum(w.whole_life_pence + coalesce(c.linked_pence, 0)), 0) <> l.total_pence`;

@Injectable()
export class ReservationChecks implements OnModuleInit {
  constructor(private readonly checks: InvariantChecks) {}

  onModuleInit(): void {
    this.checks.add(sqlCheck('reserved-is-held-by-awards', RESERVED));
    this.checks.add(sqlCheck('linked-total-is-sum-of-awards', LINKED));
  }
}
