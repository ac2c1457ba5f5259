import { Injectable } from '@nestjs/common';
import { type Actor, type AwardId, DomainError, type Pence, pence, systemActor, type Tx, type UserId } from '@commonweal/kernel';
import { BudgetLedger } from '@commonweal/budgets';
import { actAs, query } from '@commonweal/platform';
import type { AwardAudience } from '../application/messages/award-messages';
import { AwardRepository } from '../application/ports/award-repository';
import type { Agreement } from '../domain/agreement';
import type { Award, AwardChange } from '../domain/award';
import { AWARD_COLUMNS, type AwardRecord, toAward } from './award-record';

const LOAD = `SELECT ${AWARD_COLUMNS} FROM ordering.award w
  JOIN budgets.budget b ON b.authority_id = w.authority_id AND b.id = w.budget_id
  JOIN access.authority a ON a.id = w.authority_id WHERE w.id = $1`;

const SAVE = `UPDATE ordering.award SET state = $4, version = $5, approved_by = $6, changed_at = $7
  WHERE authority_id = $1 AND id = $2 AND version = $3 RETURNING 1 AS saved`;

const EVENT = `INSERT INTO ordering.award_event (authority_id, award_id, version, action, from_state, to_state, actor_user,
  on_behalf_of, reason_code, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;

const AGREE = `INSERT INTO ordering.agreement (authority_id, award_id, terms_version, basis, agreed_by, how, agreed_on,
  recorded_by, recorded_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, now())`;

const AUDIENCE = `SELECT
  ARRAY(SELECT DISTINCT user_id FROM access.user_role WHERE person_id = $2 AND revoked_at IS NULL) AS person,
  ARRAY(SELECT DISTINCT user_id FROM access.user_role WHERE provider_id = $3 AND revoked_at IS NULL) AS provider,
  ARRAY(SELECT DISTINCT user_id FROM access.user_role WHERE authority_id = $1 AND role = 'manager' AND revoked_at IS NULL) AS managers,
  ARRAY[$4::uuid] AS placer`;

@Injectable()
export class SqlAwardRepository extends AwardRepository {
  constructor(private readonly ledger: BudgetLedger) {
    super();
  }

  async load(tx: Tx, id: AwardId): Promise<Award> {
    const locked = await query(tx, 'SELECT 1 FROM ordering.award WHERE id = $1 FOR UPDATE', [id]);
    if (locked.length === 0) throw new DomainError('not-found');
    return elevated(tx, async () => {
      const [row] = await query<AwardRecord>(tx, LOAD, [id]);
      if (row === undefined) throw new DomainError('not-found');
      return toAward(row);
    });
  }

  async save(tx: Tx, actor: Actor, { award, event }: AwardChange): Promise<void> {
    const { authorityId, id, approvedBy, version } = award;
    const saved = await query(tx, SAVE, [authorityId, id, version - 1, award.state, version, approvedBy ?? null, event.at]);
    if (saved.length === 0) throw new DomainError('stale-version', { version });
    const { action, from, to, reasonCode, at } = event;
    const by = [actor.userId, actor.onBehalfOf ?? null, reasonCode ?? null, at];
    await query(tx, EVENT, [authorityId, id, version, action, from, to, ...by]);
  }

  async recordAgreement(tx: Tx, actor: Actor, award: Award, agreement: Agreement): Promise<void> {
    const { basis, by, how, on } = agreement;
    await query(tx, AGREE, [award.authorityId, award.id, award.version, basis, by ?? null, how, on, actor.userId]);
  }
}
