import { Injectable } from '@nestjs/common';
import {
  type Actor,
  type BudgetId,
  DomainError,
  type InstalmentId,
  isUuid,
  parsePlainDate,
  UnitOfWork,
} from '@commonweal/kernel';
import { query } from '@commonweal/platform';
import {
  type InstalmentAction,
  type InstalmentDetail,
  type InstalmentEventView,
  type InstalmentFilter,
  type InstalmentList,
  type InstalmentTotals,
  type InstalmentView,
  ReadInstalments,
} from '../application/queries/instalments';

/** The newest payment says what became of it; a debt whose newest payment came back is due again. */
const INSTALMENT = `
  SELECT i.id, i.authority_id AS "authorityId", i.budget_id AS "budgetId", b.reference AS "budgetReference",
         CASE WHEN b.host_provider_id IS NULL THEN 'holder' ELSE 'host' END AS receiver,
         coalesce(pr.name, pe.name, '') AS "receiverName", i.period_from AS "periodFrom", i.period_to AS "periodTo",
         i.due_on AS "dueOn", i.amount_pence AS "amountPence", s.state, y.reference AS "paymentReference", y.sent_at AS "sentAt",
         i.version
  FROM budgets.instalment i
  JOIN budgets.budget b ON b.authority_id = i.authority_id AND b.id = i.budget_id
  LEFT JOIN providers.provider pr ON pr.id = b.host_provider_id
  LEFT JOIN people.person pe ON b.host_provider_id IS NULL AND pe.authority_id = b.authority_id AND pe.id = b.person_id
  LEFT JOIN LATERAL (SELECT reference, state, sent_at FROM payments.payment
    WHERE authority_id = i.authority_id AND instalment_id = i.id ORDER BY id DESC LIMIT 1) y ON true
  CROSS JOIN LATERAL (SELECT CASE WHEN i.state <> 'due' OR y.state IS NULL THEN i.state
    WHEN y.state = 'rejected' THEN 'returned' ELSE y.state END AS state) s`;
const LIST = `${INSTALMENT}
  WHERE ($1::uuid IS NULL OR i.budget_id = $1::uuid) AND ($2::text IS NULL OR s.state = $2::text)
    AND ($3::date IS NULL OR (i.due_on, i.id) > ($3::date, $4::uuid)) AND ($6::boolean OR s.state <> 'stopped')
  ORDER BY i.due_on, i.id LIMIT $5`;
const BY_ID = `${INSTALMENT} WHERE i.id = $1`;
const TOTALS = `
  SELECT coalesce((SELECT sum("amountPence") FROM one WHERE state IN ('sent', 'settled')), 0)::bigint AS "paidPence",
    coalesce((SELECT sum("amountPence") FROM one WHERE state NOT IN ('sent', 'settled', 'stopped')), 0)::bigint AS "toComePence",
    (SELECT jsonb_build_object('dueOn', "dueOn", 'amountPence', "amountPence") FROM one
      WHERE state IN ('planned', 'due', 'returned') ORDER BY "dueOn", id LIMIT 1) AS next,
    payments.receiver_has_account(b.authority_id, b.id) AS "receiverHasAccount",
    (SELECT coalesce(sum(amount_pence), 0) FROM payments.money_returned WHERE budget_id = b.id)::bigint AS "returnedPence",
    (SELECT coalesce(jsonb_agg(r ORDER BY "receivedOn" DESC, id DESC), '[]') FROM (
      SELECT id, amount_pence AS "amountPence", received_on AS "receivedOn", reference FROM payments.money_returned
      WHERE budget_id = b.id ORDER BY received_on DESC, id DESC LIMIT 100) r) AS returned
  FROM budgets.budget b WHERE b.id = $1`;
const HAS_ACCOUNT = 'SELECT payments.receiver_has_account($1, $2) AS has';
const HISTORY = `
  SELECT action, reason_code AS "reasonCode", actor_user AS "by", at
  FROM budgets.instalment_event WHERE instalment_id = $1 ORDER BY version`;
const MOST = 100;

type InstalmentRecord = Omit<InstalmentView, 'allowedActions'>;

@Injectable()
export class SqlReadInstalments extends ReadInstalments {
  constructor(private readonly unitOfWork: UnitOfWork) {
    super();
  }

  async list(
    actor: Actor,
    { budgetId, state, stopped = true, cursor, limit: asked }: InstalmentFilter,
  ): Promise<InstalmentList> {
    const limit = Math.min(asked, MOST);
    const values = [budgetId ?? null, state ?? null, ...after(cursor), limit + 1, stopped];
    const rows = await this.unitOfWork.run(actor, (tx) => query<InstalmentRecord>(tx, LIST, values));
    const items = rows.slice(0, limit).map((row) => viewOf(actor, row));
    const last = items.at(-1);
    const more = rows.length > limit && last !== undefined;
    return { items, nextCursor: more ? `${last.dueOn}_${last.id}` : null };
  }

  async byId(actor: Actor, id: InstalmentId): Promise<InstalmentDetail> {
    return this.unitOfWork.run(actor, async (tx) => {
      const [row] = await query<InstalmentRecord>(tx, BY_ID, [id]);
      if (row === undefined) throw new DomainError('not-found');
      const [account] = await query<{ has: boolean }>(tx, HAS_ACCOUNT, [row.authorityId, row.budgetId]);
      const history = await query<InstalmentEventView>(tx, HISTORY, [id]);
      return { ...viewOf(actor, row), history, receiverHasAccount: account?.has === true };
    });
  }

  async totals(actor: Actor, budgetId: BudgetId): Promise<InstalmentTotals> {
    const all = `WITH one AS MATERIALIZED (${INSTALMENT} WHERE i.budget_id = $1::uuid) ${TOTALS}`;
    const [row] = await this.unitOfWork.run(actor, (tx) =>
      query<InstalmentTotals & Record<string, unknown>>(tx, all, [budgetId]),
    );
    if (row === undefined) throw new DomainError('not-found');
    return row;
  }
}

/** The day and the id after which the page begins. @throws DomainError invalid-input */
function after(cursor: string | undefined): readonly (string | null)[] {
  if (cursor === undefined) return [null, null];
  const [day = '', id = ''] = cursor.split('_');
  if (parsePlainDate(day) === undefined || !isUuid(id)) throw new DomainError('invalid-input', { field: 'cursor' });
  return [day, id];
}

function viewOf(actor: Actor, row: InstalmentRecord): InstalmentView {
  return { ...row, allowedActions: allowedTo(actor, row) };
}

function allowedTo(actor: Actor, { authorityId, state }: InstalmentRecord): readonly InstalmentAction[] {
  if (!actor.permissions.has('instalment.hold') || !actor.authorityIds.includes(authorityId)) return [];
  if (state === 'held') return ['release'];
  return ['planned', 'due', 'returned'].includes(state) ? ['hold'] : [];
}
