import { Injectable } from '@nestjs/common';
import {
  type Actor,
  type AuthorityId,
  type AwardId,
  type ClaimId,
  DomainError,
  type PlainDate,
  type Tx,
} from '@commonweal/kernel';
import { query } from '@commonweal/platform';
import { type ClaimAudience, ClaimRepository, type NewClaim } from '../application/ports/claim-repository';
import type { Claim, ClaimChange, DeliveredLine } from '../domain/claim';
import { type ClaimRecord, toClaim } from './claim-record';

const ADD = `INSERT INTO delivery.claim (authority_id, id, reference, award_id, budget_id, person_id, provider_id, state,
    amount_pence, submitted_by, submitted_at, changed_at, confirmed_by, host_provider_id, placed_by)
  VALUES ($1, $2, 'CLM-' || to_char($10::timestamptz AT TIME ZONE 'Europe/London', 'YYYY') || '-' ||
    lpad(nextval('delivery.claim_number')::text, 6, '0'), $3, $4, $5, $6, $7, $8, $9, $10, $10, $11, $12, $13) RETURNING reference`;

const ADD_LINES = `INSERT INTO delivery.claim_line (authority_id, claim_id, position, delivered_on, quantity_hundredths, amount_pence)
  SELECT $1, $2, l.position, l."deliveredOn", l.quantity, l."amountPence"
  FROM jsonb_to_recordset($3::jsonb) AS l(position integer, "deliveredOn" date, quantity integer, "amountPence" bigint)`;

const EVENT = `INSERT INTO delivery.claim_event (authority_id, claim_id, version, action, from_state, to_state, actor_user,
  on_behalf_of, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;

const SAVE = `UPDATE delivery.claim SET state = $4, version = $5, approved_by = $6, changed_at = $7
  WHERE authority_id = $1 AND id = $2 AND version = $3 RETURNING 1 AS saved`;

const LATEST = `SELECT max(l.delivered_on) AS latest
  FROM delivery.claim c JOIN delivery.claim_line l ON l.authority_id = c.authority_id AND l.claim_id = c.id
  WHERE c.authority_id = $1 AND c.award_id = $2 AND c.id <> $3 AND c.state <> 'withdrawn'`;

const LINES = `SELECT l.delivered_on AS "deliveredOn", l.quantity_hundredths AS quantity
  FROM delivery.claim c JOIN delivery.claim_line l ON l.authority_id = c.authority_id AND l.claim_id = c.id
  WHERE c.authority_id = $1 AND c.award_id = $2 AND c.state <> 'withdrawn'`;

const AUDIENCE = `SELECT
  ARRAY(SELECT DISTINCT user_id FROM access.user_role WHERE provider_id = $2 AND revoked_at IS NULL) AS provider,
  CASE $3 WHEN 'person' THEN ARRAY(SELECT DISTINCT user_id FROM access.user_role WHERE person_id = $1 AND revoked_at IS NULL
                                   AND role IN ('budget_holder', 'nominee', 'authorised_person', 'suitable_person'))
    WHEN 'host' THEN ARRAY(SELECT DISTINCT user_id FROM access.user_role WHERE provider_id = $4 AND revoked_at IS NULL)
    ELSE ARRAY(SELECT DISTINCT user_id FROM access.user_role WHERE authority_id = $5 AND revoked_at IS NULL
               AND role IN ('finance_officer', 'broker') AND user_id IS DISTINCT FROM $6::uuid) END AS confirmers`;

@Injectable()
export class SqlClaimRepository extends ClaimRepository {
  async add(tx: Tx, actor: Actor, { claim, lines }: NewClaim): Promise<string> {
    const { authorityId, id, changedAt } = claim;
    const parties = [claim.awardId, claim.budgetId, claim.personId, claim.providerId];
    const [row] = await query<{ reference: string }>(tx, ADD, [
      authorityId,
      id,
      ...parties,
      claim.state,
      claim.amountPence,
      claim.submittedBy,
      changedAt,
      ...[claim.confirmedBy, claim.hostProviderId ?? null, claim.placedBy ?? null],
    ]);
    await query(tx, ADD_LINES, [
      authorityId,
      id,
      JSON.stringify(lines.map((line, i) => ({ ...line, position: i + 1 }))),
    ]);
    await query(tx, EVENT, [
      authorityId,
      id,
      1,
      'submit',
      null,
      claim.state,
      actor.userId,
      actor.onBehalfOf ?? null,
      changedAt,
    ]);
    return row?.reference ?? '';
  }

  async load(tx: Tx, id: ClaimId): Promise<Claim> {
    const [row] = await query<ClaimRecord>(tx, 'SELECT * FROM delivery.claim WHERE id = $1 FOR UPDATE', [id]);
    if (row === undefined) throw new DomainError('not-found');
    return toClaim(row);
  }

  async save(tx: Tx, actor: Actor, { claim, event }: ClaimChange): Promise<void> {
    const { authorityId, id, version, approvedBy } = claim;
    const saved = await query(tx, SAVE, [
      authorityId,
      id,
      version - 1,
      claim.state,
      version,
      approvedBy ?? null,
      event.at,
    ]);
    if (saved.length === 0) throw new DomainError('stale-version', { version });
    const { action, from, to, at } = event;
    await query(tx, EVENT, [authorityId, id, version, action, from, to, actor.userId, actor.onBehalfOf ?? null, at]);
  }

  async latestDay(tx: Tx, { authorityId, awardId, id }: Claim): Promise<PlainDate | undefined> {
    const [row] = await query<{ latest: PlainDate | null }>(tx, LATEST, [authorityId, awardId, id]);
    return row?.latest ?? undefined;
  }

  async deliveredLines(tx: Tx, authorityId: AuthorityId, awardId: AwardId): Promise<readonly DeliveredLine[]> {
    return query<DeliveredLine>(tx, LINES, [authorityId, awardId]);
  }

  async audience(tx: Tx, claim: Claim): Promise<ClaimAudience> {
    const { personId, providerId, confirmedBy, hostProviderId, authorityId, placedBy } = claim;
    const parties = [personId, providerId, confirmedBy, hostProviderId ?? null, authorityId, placedBy ?? null];
    const [row] = await query<ClaimAudience>(tx, AUDIENCE, parties);
    return row ?? { provider: [], confirmers: [] };
  }
}
