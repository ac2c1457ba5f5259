import { Injectable } from '@nestjs/common';
import {
  type Actor,
  type AuthorityId,
  type AwardId,
  Clock,
  DomainError,
  pence,
  type Pence,
  type PlainDate,
  type Tx,
  type UserId,
} from '@commonweal/kernel';
import { ROLES_FOR_A_PERSON } from '@commonweal/access';
import { BudgetLedger } from '@commonweal/budgets';
import { Database, query } from '@commonweal/platform';
import type { AwardAudience } from '../application/messages/award-messages';
import { AwardRepository, type NewChange } from '../application/ports/award-repository';
import type { PlacingFacts } from '../application/place-award/placing-facts';
import type { ProposedChange } from '../domain/award-change';
import {
  ADD_CHANGE,
  AVAILABLE,
  changeToAdd,
  changeToSave,
  HELD,
  judgedOf,
  LINK,
  SAVE_CHANGE,
  UNMOVED,
} from './award-change-statements';
import type { Agreement } from '../domain/agreement';
import type { Award, AwardChange } from '../domain/award';
import { DAYS_TO_BILL } from '../domain/award-dates';
import type { Pause } from '../domain/pause';
import { RELEASING_STATES } from '../domain/award-transitions';
import { toAward } from './award-record';
import { lockedAward } from './locked-award';

const SAVE = `UPDATE ordering.award SET state = $4, version = $5, approved_by = $6, changed_at = $7,
    offered_at = coalesce(offered_at, CASE WHEN $4 = 'offered' THEN $7::timestamptz END), starts_on = $8, ends_on = $9,
    ending_on = $10, quantity_hundredths = $11, value_pence = $12, whole_life_pence = $13
  WHERE authority_id = $1 AND id = $2 AND version = $3 RETURNING 1 AS saved`;

const EVENT = `INSERT INTO ordering.award_event (authority_id, award_id, version, action, from_state, to_state, actor_user,
  on_behalf_of, reason_code, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;

const AGREE = `INSERT INTO ordering.agreement (authority_id, award_id, terms_version, basis, agreed_by, how, agreed_on,
  recorded_by, recorded_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, now())`;

const ROLES_FOR = `SELECT DISTINCT role FROM access.user_role WHERE user_id = $1 AND person_id = $2 AND revoked_at IS NULL`;

const AUDIENCE = `SELECT
  ARRAY(SELECT DISTINCT user_id FROM access.user_role WHERE person_id = $2 AND revoked_at IS NULL AND role = ANY ($5)) AS person,
  ARRAY(SELECT DISTINCT user_id FROM access.user_role WHERE provider_id = $3 AND revoked_at IS NULL) AS provider,
  ARRAY(SELECT DISTINCT user_id FROM access.user_role WHERE authority_id = $1 AND role = 'manager' AND revoked_at IS NULL) AS managers,
  ARRAY[$4::uuid] AS placer`;

const FREED = `UPDATE ordering.award SET reserved_pence = reserved_pence - $3 WHERE authority_id = $1 AND id = $2`;

const PAUSE = `INSERT INTO ordering.award_pause (authority_id, award_id, from_on, until_on) VALUES ($1, $2, $3, $4)
  ON CONFLICT (authority_id, award_id, from_on) DO UPDATE SET until_on = excluded.until_on`;

const UNLINK = `UPDATE ordering.linkage SET total_pence = total_pence - $4, version = version + 1
  WHERE authority_id = $1 AND person_id = $2 AND category = $3 AND buyer = $5`;

/** Whole life with what is linked to it, this award included: what the decision was judged on. */
const LIMIT = `SELECT l.total_pence, (SELECT d.limit_pence FROM access.delegated_limit d
    WHERE d.authority_id = l.authority_id AND d.user_id = $2) AS limit_pence
  FROM ordering.linkage l WHERE l.authority_id = $1 AND l.person_id = $3 AND l.category = $4 AND l.buyer = $5 FOR UPDATE OF l`;

/** Where the council has decided nothing about a provider (its own team, or one that a person found) nobody counts. */
const TAKE_ON = `WITH counted AS (UPDATE providers.approval SET caseload = caseload + 1
    WHERE authority_id = $1 AND provider_id = $2 AND (caseload_cap IS NULL OR caseload < caseload_cap) RETURNING 1 AS taken)
  SELECT taken FROM counted
  UNION ALL SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM providers.approval WHERE authority_id = $1 AND provider_id = $2)`;

const LET_GO = `UPDATE providers.approval SET caseload = greatest(caseload - 1, 0) WHERE authority_id = $1 AND provider_id = $2`;

/** Awards that a day which has come may change; the domain decides. */
const DUE = `SELECT w.id FROM ordering.award w WHERE
  (w.state = 'accepted' AND w.starts_on <= $1)
  OR (w.state IN ('accepted', 'active', 'paused') AND coalesce(w.ending_on, w.ends_on) < $1)
  OR (w.state IN ('active', 'paused') AND EXISTS (SELECT 1 FROM ordering.award_pause s WHERE s.authority_id = w.authority_id
    AND s.award_id = w.id AND (CASE w.state WHEN 'active' THEN s.from_on <= $1 AND (s.until_on IS NULL OR s.until_on >= $1)
      ELSE s.until_on < $1 AND NOT EXISTS (SELECT 1 FROM ordering.award_pause o WHERE o.authority_id = w.authority_id
        AND o.award_id = w.id AND o.until_on IS NULL) END)))
  OR EXISTS (SELECT 1 FROM ordering.award_change c WHERE c.authority_id = w.authority_id AND c.award_id = w.id
    AND c.state IN ('awaiting_agreement', 'awaiting_approval', 'offered') AND c.answer_by < $1)
  OR (w.state IN ('completed', 'ended') AND w.reserved_pence > w.waiting_pence
    AND coalesce(w.ending_on, w.ends_on) + $2::integer < $1)
  ORDER BY w.id LIMIT 500`;

const OVERDUE = `SELECT id, version FROM ordering.award WHERE answer_by < $1
  AND state IN ('awaiting_agreement', 'awaiting_approval', 'offered') ORDER BY answer_by LIMIT 500`;

@Injectable()
export class SqlAwardRepository extends AwardRepository {
  constructor(
    private readonly ledger: BudgetLedger,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    super();
  }

  async load(tx: Tx, id: AwardId): Promise<Award> {
    const row = await lockedAward(tx, id);
    if (row === undefined) throw new DomainError('not-found');
    return toAward(row);
  }

  async save(tx: Tx, actor: Actor, { award, event }: AwardChange): Promise<void> {
    const { authorityId, id, approvedBy, version } = award;
    const saved = await query(tx, SAVE, [
      authorityId,
      id,
      version - 1,
      award.state,
      version,
      approvedBy ?? null,
      event.at,
      ...termsToSave(award),
    ]);
    if (saved.length === 0) throw new DomainError('stale-version', { version });
    const { action, from, to, reasonCode, at } = event;
    const by = [actor.userId, actor.onBehalfOf ?? null, reasonCode ?? null, at];
    await query(tx, EVENT, [authorityId, id, version, action, from, to, ...by]);
  }

  async recordAgreement(tx: Tx, actor: Actor, award: Award, agreement: Agreement): Promise<void> {
    const { basis, by, how, on } = agreement;
    await query(tx, AGREE, [award.authorityId, award.id, award.version, basis, by ?? null, how, on, actor.userId]);
  }

  async free(tx: Tx, actor: Actor, award: Award, amountPence: Pence): Promise<void> {
    const { authorityId, id: awardId, budgetId, state, version } = award;
    if (amountPence === 0) return;
    const key = RELEASING_STATES.includes(state) ? `${state}:${awardId}` : `freed:${awardId}:${String(version)}`;
    await this.ledger.release(tx, actor, { authorityId, budgetId, awardId, amountPence, key, at: award.changedAt });
    await query(tx, FREED, [authorityId, awardId, amountPence]);
  }

  async unlink(tx: Tx, award: Award, amountPence: Pence): Promise<void> {
    if (amountPence === 0) return;
    const { authorityId, personId, category, linkedBuyer } = award;
    await query(tx, UNLINK, [authorityId, personId, category, amountPence, linkedBuyer]);
  }

  async hold(tx: Tx, actor: Actor, award: Award, amountPence: Pence): Promise<void> {
    const { authorityId, id: awardId, budgetId, version } = award;
    if (amountPence === 0) return;
    const [row] = await query<{ available: number }>(tx, AVAILABLE, [authorityId, budgetId]);
    const availablePence = pence(row?.available ?? 0);
    if (amountPence > availablePence) {
      throw new DomainError('budget-exceeded', { availablePence, requestedPence: amountPence });
    }
    const key = `change:${awardId}:${String(version + 1)}`;
    const at = this.clock.now();
    await this.ledger.reserve(tx, actor, { authorityId, budgetId, awardId, amountPence, key, at });
    await query(tx, HELD, [authorityId, awardId, amountPence]);
  }

  async link(tx: Tx, award: Award, amountPence: Pence, judged: PlacingFacts, userId: UserId): Promise<void> {
    const linked = await query(tx, LINK, [...judgedOf(award, judged, userId), amountPence]);
    if (linked.length === 0) throw new DomainError('facts-moved');
  }

  async assertUnmoved(tx: Tx, award: Award, judged: PlacingFacts, userId: UserId): Promise<void> {
    const held = await query(tx, UNMOVED, judgedOf(award, judged, userId));
    if (held.length === 0) throw new DomainError('facts-moved');
  }

  async addChange(tx: Tx, award: Award, added: NewChange): Promise<void> {
    await query(tx, ADD_CHANGE, changeToAdd(award, added));
  }

  async saveChange(tx: Tx, award: Award, change: ProposedChange): Promise<void> {
    await query(tx, SAVE_CHANGE, changeToSave(award, change));
  }

  async savePause(tx: Tx, award: Award, { from, until }: Pause): Promise<void> {
    await query(tx, PAUSE, [award.authorityId, award.id, from, until ?? null]);
  }

  async limit(tx: Tx, award: Award, userId: UserId): Promise<{ limitPence: Pence; judgedPence: Pence }> {
    const [row] = await query<{ limit_pence: number | null; total_pence: number }>(tx, LIMIT, [
      award.authorityId,
      userId,
      award.personId,
      award.category,
      award.linkedBuyer,
    ]);
    return { limitPence: pence(row?.limit_pence ?? 0), judgedPence: pence(row?.total_pence ?? award.wholeLifePence) };
  }

  async takeOn(tx: Tx, award: Award): Promise<boolean> {
    const taken = await query(tx, TAKE_ON, [award.authorityId, award.providerId]);
    return taken.length > 0;
  }

  async rolesFor(tx: Tx, { personId }: Award, userId: UserId): Promise<readonly string[]> {
    const rows = await query<{ role: string }>(tx, ROLES_FOR, [userId, personId]);
    return rows.map(({ role }) => role);
  }

  async letGo(tx: Tx, award: Award): Promise<void> {
    await query(tx, LET_GO, [award.authorityId, award.providerId]);
  }

  async audience(tx: Tx, award: Award): Promise<AwardAudience> {
    const { authorityId, personId, providerId, placedBy } = award;
    const [row] = await query<Required<AwardAudience> & Record<string, unknown>>(tx, AUDIENCE, [
      authorityId,
      personId,
      providerId,
      placedBy,
      ROLES_FOR_A_PERSON,
    ]);
    return row ?? {};
  }

  async councils(): Promise<AuthorityId[]> {
    const rows = await this.database.query<{ id: AuthorityId }>('SELECT id FROM access.authority');
    return rows.map(({ id }) => id);
  }

  async due(tx: Tx, today: PlainDate): Promise<AwardId[]> {
    const rows = await query<{ id: AwardId }>(tx, DUE, [today, DAYS_TO_BILL]);
    return rows.map(({ id }) => id);
  }

  overdue(tx: Tx, today: PlainDate): Promise<{ id: AwardId; version: number }[]> {
    return query<{ id: AwardId; version: number }>(tx, OVERDUE, [today]);
  }
}

function termsToSave({ startsOn, endsOn, endingOn, quantity, valuePence, wholeLifePence }: Award): unknown[] {
  return [startsOn, endsOn ?? null, endingOn ?? null, quantity, valuePence, wholeLifePence];
}
