import type { UserId } from '@commonweal/kernel';
import type { NewChange } from '../application/ports/award-repository';
import { NOTHING_LINKED, type PlacingFacts } from '../application/place-award/placing-facts';
import type { Award } from '../domain/award';
import type { ProposedChange } from '../domain/award-change';

export const HELD = `UPDATE ordering.award SET reserved_pence = reserved_pence + $3 WHERE authority_id = $1 AND id = $2`;

export const AVAILABLE = `SELECT bal.balance_pence AS available FROM budgets.budget b JOIN ledger.balance bal
  ON bal.authority_id = b.authority_id AND bal.account_id = b.available_account_id WHERE b.authority_id = $1 AND b.id = $2`;

/** What was judged holds, with what can move it: the same comparison as for a new award. $1 to $4 name the award's linkage. */
const HOLDS = `l.authority_id = $1 AND l.person_id = $2 AND l.category = $3 AND l.buyer = $4
    AND EXISTS (SELECT 1 FROM jsonb_to_record($5::jsonb) AS e(award uuid, "user" uuid, linkage integer, policy integer, "limit" integer,
        budget integer, offer integer, provider integer, approval integer)
      JOIN ordering.award w ON w.authority_id = $1 AND w.id = e.award
      JOIN budgets.budget b ON b.authority_id = $1 AND b.id = w.budget_id AND b.version = e.budget
      JOIN catalogue.offer o ON o.id = w.offer_id AND o.version = e.offer
      JOIN providers.provider p ON p.id = w.provider_id AND p.version = e.provider
      LEFT JOIN providers.approval a ON a.authority_id = $1 AND a.provider_id = p.id
      LEFT JOIN policy.current_policy c ON c.authority_id = $1
      LEFT JOIN access.delegated_limit d ON d.authority_id = $1 AND d.user_id = e."user"
      WHERE l.version = e.linkage AND coalesce(a.version, 0) = e.approval AND coalesce(c.version, 0) = e.policy
        AND coalesce(d.version, 0) = e."limit")`;

export const LINK = `UPDATE ordering.linkage l SET total_pence = l.total_pence + $6, version = l.version + 1
  WHERE ${HOLDS} RETURNING 1 AS linked`;

export const UNMOVED = `SELECT 1 AS unmoved FROM ordering.linkage l WHERE ${HOLDS}`;

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

/** The values of HOLDS. */
export function judgedOf(award: Award, facts: PlacingFacts, userId: UserId): unknown[] {
  const { linkages, policy, limit, budget, offer, provider, approval } = facts;
  const { authorityId, personId, category, linkedBuyer } = award;
  const expected = {
    ...{ award: award.id, user: userId, policy: policy.version, limit: limit.version, budget: budget.version },
    ...{ offer: offer.version, provider: provider.version, approval: approval.version },
    linkage: (linkages[linkedBuyer] ?? NOTHING_LINKED).version,
  };
  return [authorityId, personId, category, linkedBuyer, JSON.stringify(expected)];
}
