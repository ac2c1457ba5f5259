import type { NewChange } from '../application/ports/award-repository';
import { NOTHING_LINKED, type PlacingFacts } from '../application/place-award/placing-facts';
import type { Award } from '../domain/award';
import type { ProposedChange } from '../domain/award-change';

export const HELD = `UPDATE ordering.award SET reserved_pence = reserved_pence + $3 WHERE authority_id = $1 AND id = $2`;

export const AVAILABLE = `SELECT bal.balance_pence AS available FROM budgets.budget b JOIN ledger.balance bal
  ON bal.authority_id = b.authority_id AND bal.account_id = b.available_account_id WHERE b.authority_id = $1 AND b.id = $2`;

/** Only where what was judged holds: the same comparison as for a new award. */
export const LINK = `UPDATE ordering.linkage l SET total_pence = l.total_pence + $4, version = l.version + 1
  WHERE l.authority_id = $1 AND l.person_id = $2 AND l.category = $3 AND l.buyer = $9 AND l.version = $5
    AND coalesce((SELECT c.version FROM policy.current_policy c WHERE c.authority_id = $1), 0) = $6
    AND coalesce((SELECT d.version FROM access.delegated_limit d WHERE d.authority_id = $1 AND d.user_id = $7), 0) = $8
  RETURNING 1 AS linked`;

export const ADD_CHANGE = `INSERT INTO ordering.award_change (authority_id, award_id, proposed_at, state, quantity_hundredths,
    starts_on, ends_on, value_pence, whole_life_pence, held_pence, linked_pence, requires_approval, reason_code, decision,
    proposed_by, offered_at, answer_by, created_at, changed_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15,
    CASE WHEN $4 = 'offered' THEN $17::timestamptz END, $16, $17, $17)`;

export const SAVE_CHANGE = `UPDATE ordering.award_change SET state = $4, approved_by = $5, changed_at = $6,
    offered_at = coalesce(offered_at, CASE WHEN $4 = 'offered' THEN $6::timestamptz END)
  WHERE authority_id = $1 AND award_id = $2 AND proposed_at = $3`;

export function changeToAdd({ authorityId, id }: Award, { change, reason, decided, at }: NewChange): unknown[] {
  const { proposedAt, state, quantity, startsOn, endsOn, valuePence, wholeLifePence } = change;
  return [
    ...[authorityId, id, proposedAt, state, quantity, startsOn, endsOn ?? null, valuePence, wholeLifePence],
    ...[change.heldPence, change.linkedPence, change.requiresApproval, reason, JSON.stringify(recordOf(decided))],
    ...[change.proposedBy, change.answerBy, at],
  ];
}

/** Codes, ids and numbers only. */
function recordOf({ decision, question }: NewChange['decided']): Record<string, unknown> {
  const { outcome, route, band, policyVersion, engineVersion, lawVersion, reasons, duties } = decision;
  const facts = { buyer: question.buyer, offer: question.offer, award: question.award, lawVersion };
  return { outcome, route, band, policyVersion, engineVersion, reasons, duties, facts };
}

export function changeToSave({ authorityId, id, changedAt }: Award, change: ProposedChange): unknown[] {
  return [authorityId, id, change.proposedAt, change.state, change.approvedBy ?? null, changedAt];
}

export function judgedVersions(
  { linkages, policy, limit }: PlacingFacts,
  { linkedBuyer }: Award,
): {
  linkage: number;
  policy: number;
  limit: number;
} {
  return { linkage: (linkages[linkedBuyer] ?? NOTHING_LINKED).version, policy: policy.version, limit: limit.version };
}
