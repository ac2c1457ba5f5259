import { Injectable } from '@nestjs/common';
import { DatabaseError } from 'pg';
import {
  type AuthorityId,
  type BudgetId,
  DomainError,
  Ids,
  type InstalmentId,
  type PersonId,
  type PlainDate,
  type Tx,
} from '@commonweal/kernel';
import { Ledger } from '@commonweal/ledger';
import { query } from '@commonweal/platform';
import {
  type BudgetToPayOver,
  type InstalmentChange,
  Instalments,
  type NewInstalmentPlan,
  type StandingInstalment,
} from '../application/ports/instalments';
import { nextInstalmentState } from '../domain/instalments';
import { FUND_COVERS, FUND_IS_AWARDED, LAST_DAY } from './fund-award-sql';

const LOCK_BUDGET = 'SELECT 1 FROM budgets.budget WHERE id = $1 FOR UPDATE';
const BUDGET = `
  SELECT b.authority_id AS "authorityId", b.id AS "budgetId", b.person_id AS "personId", b.type,
         b.money_held_in AS "moneyHeldIn", b.isf_basis AS "isfBasis", b.starts_on AS "startsOn", ${LAST_DAY} AS "endsOn",
         (f.others - coalesce(t.balance_pence + p.balance_pence, 0))::bigint AS "unplannedPence",
         greatest(coalesce(p.balance_pence, 0) - (f.allocated - av.balance_pence - re.balance_pence), 0)::bigint AS "unusedPence",
         ${FUND_IS_AWARDED} AS "isAwarded"
  FROM budgets.budget b
  JOIN ledger.balance av ON av.authority_id = b.authority_id AND av.account_id = b.available_account_id
  JOIN ledger.balance re ON re.authority_id = b.authority_id AND re.account_id = b.reserved_account_id
  LEFT JOIN budgets.pay_over_account o ON o.authority_id = b.authority_id AND o.budget_id = b.id
  LEFT JOIN ledger.balance t ON t.authority_id = o.authority_id AND t.account_id = o.to_pay_over_account_id
  LEFT JOIN ledger.balance p ON p.authority_id = o.authority_id AND p.account_id = o.paid_over_account_id
  CROSS JOIN LATERAL (SELECT coalesce(sum(amount_pence), 0) AS allocated,
      coalesce(sum(amount_pence) FILTER (WHERE kind <> 'person'), 0) AS others
    FROM budgets.funder WHERE authority_id = b.authority_id AND budget_id = b.id) f
  WHERE b.id = $1`;

const ONE_AT_A_TIME = `SELECT pg_advisory_xact_lock(hashtextextended('budgets.authority_account ' || $1, 0))`;
const HAS_PAYING_OVER = `SELECT 1 FROM budgets.authority_account WHERE authority_id = $1 AND kind = 'paying_over'`;
const INSERT_PAYING_OVER = `INSERT INTO budgets.authority_account (authority_id, kind, account_id) VALUES ($1, 'paying_over', $2)`;
const HAS_ACCOUNTS = 'SELECT 1 FROM budgets.pay_over_account WHERE authority_id = $1 AND budget_id = $2';
const INSERT_ACCOUNTS = `INSERT INTO budgets.pay_over_account (authority_id, budget_id, to_pay_over_account_id, paid_over_account_id)
  VALUES ($1, $2, $3, $4)`;

const INSERT_PLAN = `
  INSERT INTO budgets.instalment_plan (authority_id, id, budget_id, amount_pence, frequency, starts_on, agreed_by, agreed_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`;
const INSERT = `
  INSERT INTO budgets.instalment (authority_id, id, plan_id, budget_id, period_from, period_to, due_on, amount_pence, state)
  SELECT $1, (i ->> 'id')::uuid, $2, $3, (i ->> 'periodFrom')::date, (i ->> 'periodTo')::date, (i ->> 'dueOn')::date,
         (i ->> 'amountPence')::bigint, 'planned'
  FROM jsonb_array_elements($4::jsonb) i`;

const INSTALMENT = `
  SELECT i.authority_id AS "authorityId", i.id, i.budget_id AS "budgetId", b.person_id AS "personId",
         b.host_provider_id AS "hostProviderId", i.amount_pence AS "amountPence", i.due_on AS "dueOn", i.state, i.version
  FROM budgets.instalment i
  JOIN budgets.budget b ON b.authority_id = i.authority_id AND b.id = i.budget_id`;
const LOCK = `${INSTALMENT} WHERE i.id = $1 FOR UPDATE OF i`;
const TAKE_DUE = `${INSTALMENT}
  WHERE i.state = 'planned' AND i.due_on <= $1 AND ${FUND_COVERS}
  ORDER BY i.due_on, i.id LIMIT $2 FOR UPDATE OF i SKIP LOCKED`;
const AFTER_THEIR_FUND = `
  SELECT i.id FROM budgets.instalment i
  JOIN budgets.budget b ON b.authority_id = i.authority_id AND b.id = i.budget_id
  WHERE i.state IN ('planned', 'held', 'due') AND NOT ${FUND_COVERS} ORDER BY i.id`;
const OF_BUDGET = `SELECT id FROM budgets.instalment WHERE budget_id = $1 AND state <> 'stopped' ORDER BY id`;
const CHANGE = `UPDATE budgets.instalment SET state = $3, version = version + 1
  WHERE authority_id = $1 AND id = $2 AND version = $4 RETURNING 1`;
const EVENT = `
  INSERT INTO budgets.instalment_event (authority_id, instalment_id, version, action, from_state, to_state, reason_code,
    actor_user, at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;

const UNIQUE = '23505';

@Injectable()
export class SqlInstalments extends Instalments {
  constructor(
    private readonly ledger: Ledger,
    private readonly ids: Ids,
  ) {
    super();
  }

  async lockBudget(tx: Tx, budgetId: BudgetId): Promise<BudgetToPayOver> {
    await query(tx, LOCK_BUDGET, [budgetId]);
    // A statement of its own: what another plan wrote while this one waited is seen.
    const [budget] = await query<BudgetToPayOver>(tx, BUDGET, [budgetId]);
    if (budget === undefined) throw new DomainError('not-found');
    return budget;
  }

  async add(tx: Tx, plan: NewInstalmentPlan): Promise<void> {
    const { id, budget, amountPence, frequency, startsOn, agreedBy, agreedAt } = plan;
    const { authorityId, budgetId, personId } = budget;
    await this.openCouncilAccount(tx, authorityId);
    await this.openAccounts(tx, authorityId, budgetId, personId);
    await query(tx, INSERT_PLAN, [authorityId, id, budgetId, amountPence, frequency, startsOn, agreedBy, agreedAt]);
    const rows = plan.instalments.map((instalment) => ({ ...instalment, id: this.ids.next<'Instalment'>() }));
    await oneADay(query(tx, INSERT, [authorityId, id, budgetId, JSON.stringify(rows)]));
  }

  async lock(tx: Tx, id: InstalmentId): Promise<StandingInstalment> {
    const [row] = await query<StandingInstalment>(tx, LOCK, [id]);
    if (row === undefined) throw new DomainError('not-found');
    return row;
  }

  takeDue(tx: Tx, today: PlainDate, limit: number): Promise<StandingInstalment[]> {
    return query<StandingInstalment>(tx, TAKE_DUE, [today, limit]);
  }

  async afterTheirFund(tx: Tx): Promise<readonly InstalmentId[]> {
    const rows = await query<{ id: InstalmentId }>(tx, AFTER_THEIR_FUND, []);
    return rows.map(({ id }) => id);
  }

  async ofBudget(tx: Tx, budgetId: BudgetId): Promise<readonly InstalmentId[]> {
    const rows = await query<{ id: InstalmentId }>(tx, OF_BUDGET, [budgetId]);
    return rows.map(({ id }) => id);
  }

  async change(tx: Tx, { instalment, step, reasonCode, by, at }: InstalmentChange): Promise<void> {
    const { authorityId, id, state, version } = instalment;
    const to = nextInstalmentState(state, step);
    const changed = await query(tx, CHANGE, [authorityId, id, to, version]);
    if (changed.length === 0) throw new DomainError('stale-version', { version });
    await query(tx, EVENT, [authorityId, id, version + 1, step, state, to, reasonCode ?? null, by, at]);
  }

  private async openCouncilAccount(tx: Tx, authorityId: AuthorityId): Promise<void> {
    if ((await query(tx, HAS_PAYING_OVER, [authorityId])).length > 0) return;
    await query(tx, ONE_AT_A_TIME, [authorityId]);
    if ((await query(tx, HAS_PAYING_OVER, [authorityId])).length > 0) return;
    const id = this.ids.next<'Account'>();
    await this.ledger.openAccounts(tx, authorityId, [{ id, kind: 'paying_over' }]);
    await query(tx, INSERT_PAYING_OVER, [authorityId, id]);
  }

  /** The budget is locked: nobody opens them beside us. */
  private async openAccounts(tx: Tx, authorityId: AuthorityId, budgetId: BudgetId, person: PersonId): Promise<void> {
    if ((await query(tx, HAS_ACCOUNTS, [authorityId, budgetId])).length > 0) return;
    const [toPay, paid] = [this.ids.next<'Account'>(), this.ids.next<'Account'>()];
    await this.ledger.openAccounts(tx, authorityId, [
      { id: toPay, kind: 'to_pay_over', ownerPersonId: person },
      { id: paid, kind: 'paid_over', ownerPersonId: person },
    ]);
    await query(tx, INSERT_ACCOUNTS, [authorityId, budgetId, toPay, paid]);
  }
}

async function oneADay(writing: Promise<unknown>): Promise<void> {
  try {
    await writing;
  } catch (error) {
    if (!(error instanceof DatabaseError) || error.code !== UNIQUE) throw error;
    throw new DomainError('illegal-transition', { state: 'planned', action: 'plan' });
  }
}
