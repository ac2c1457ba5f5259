import { Injectable } from '@nestjs/common';
import { assertMay } from '@commonweal/access';
import {
  type Actor,
  type BudgetId,
  DomainError,
  isUuid,
  pence,
  type Pence,
  type PersonId,
  type Tx,
  UnitOfWork,
} from '@commonweal/kernel';
import { AccessLog } from '@commonweal/people';
import { decodeCursor, pageOf, query } from '@commonweal/platform';
import {
  type BudgetLine,
  type BudgetLines,
  type BudgetsPage,
  type BudgetsPageQuery,
  type BudgetView,
  ReadBudgets,
} from '../application/queries/budgets';
import { allowedBudgetActions } from '../domain/budget-actions';
import { figuresOf, MOVEMENTS } from '../domain/movements';

/** Settings, funders and both balances in one statement: the figures are of one moment. */
const BUDGET = `
  SELECT b.id, b.authority_id AS "authorityId", b.reference, b.person_id AS "personId", b.type,
         b.money_held_in AS "moneyHeldIn", b.isf_basis AS "isfBasis", b.host_provider_id AS "hostProviderId",
         b.starts_on AS "startsOn", b.ends_on AS "endsOn", b.version, f.funders, f.allocated,
         b.contribution_pence AS contribution, av.balance_pence AS available, re.balance_pence AS reserved
  FROM budgets.budget b
  JOIN ledger.balance av ON av.authority_id = b.authority_id AND av.account_id = b.available_account_id
  JOIN ledger.balance re ON re.authority_id = b.authority_id AND re.account_id = b.reserved_account_id
  CROSS JOIN LATERAL (
    SELECT jsonb_agg(jsonb_build_object('kind', kind, 'amountPence', amount_pence) ORDER BY id) AS funders,
           sum(amount_pence)::bigint AS allocated
    FROM budgets.funder WHERE authority_id = b.authority_id AND budget_id = b.id) f`;
const BY_ID = `${BUDGET} WHERE b.id = $1`;
const HOSTED = `${BUDGET} WHERE b.host_provider_id = $1 AND ($2::text IS NULL OR (b.reference, b.id) > ($2, $3::uuid))
  ORDER BY b.reference, b.id LIMIT $4`;
const OF_PERSON = `${BUDGET} WHERE b.person_id = $1 ORDER BY b.starts_on DESC, b.reference DESC`;

const ALLOCATED = `
  SELECT b.person_id AS "personId", sum(f.amount_pence)::bigint AS allocated
  FROM budgets.budget b JOIN budgets.funder f ON f.authority_id = b.authority_id AND f.budget_id = b.id
  WHERE b.person_id = ANY ($1::uuid[]) GROUP BY b.person_id`;

interface AllocatedRecord extends Record<string, unknown> {
  readonly personId: PersonId;
  readonly allocated: number;
}

interface BudgetRecord extends Omit<BudgetView, 'figures' | 'allowedActions'> {
  readonly allocated: number;
  readonly contribution: number;
  readonly available: number;
  readonly reserved: number;
}

/** The one line of each journal that shows, on the account that the movement names. */
const LINES = `
  SELECT e.id::text AS line, j.occurred_at AS "occurredAt", j.kind, a.kind AS account,
         CASE WHEN r.kind IS NULL THEN j.kind ELSE r.kind || '-reversed' END AS description,
         e.amount_pence AS "amountPence", e.balance_after_pence AS "balanceAfterPence",
         j.award_id AS "awardId", j.claim_id AS "claimId", j.payment_id AS "paymentId"
  FROM budgets.budget b
  JOIN ledger.journal j ON j.authority_id = b.authority_id AND j.budget_id = b.id
  LEFT JOIN ledger.journal r ON r.authority_id = j.authority_id AND r.id = j.reverses_id
  JOIN ledger.entry e ON e.authority_id = j.authority_id AND e.journal_id = j.id
  JOIN ledger.account a ON a.authority_id = e.authority_id AND a.id = e.account_id
  WHERE b.id = $1 AND a.kind = $2::jsonb ->> coalesce(r.kind, j.kind) AND ($3::bigint IS NULL OR e.id < $3::bigint)
  ORDER BY e.id DESC LIMIT $4`;
interface LineRecord extends BudgetLine {
  readonly line: string;
}

const SHOWS = JSON.stringify(Object.fromEntries(Object.entries(MOVEMENTS).map(([kind, { shows }]) => [kind, shows])));
const MOST = 100;

@Injectable()
export class SqlReadBudgets extends ReadBudgets {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accessLog: AccessLog,
  ) {
    super();
  }

  async forPerson(actor: Actor, personId: PersonId): Promise<readonly BudgetView[]> {
    return this.unitOfWork.run(actor, async (tx) => {
      const rows = await query<BudgetRecord>(tx, OF_PERSON, [personId]);
      const councils = [...new Set(rows.map((row) => row.authorityId))];
      const reads = councils.map((authorityId) => ({ authorityId, personId, purpose: 'budgets-read' }));
      await this.accessLog.recordAll(tx, actor, reads);
      return rows.map((row) => viewOf(actor, row));
    });
  }

  async allocated(actor: Actor, personIds: readonly PersonId[]): Promise<ReadonlyMap<PersonId, Pence>> {
    const rows = await this.unitOfWork.run(actor, (tx) => query<AllocatedRecord>(tx, ALLOCATED, [personIds]));
    return new Map(rows.map(({ personId, allocated }) => [personId, pence(allocated)]));
  }

  async hosted(actor: Actor, { cursor, limit: asked }: BudgetsPageQuery): Promise<BudgetsPage> {
    assertMay(actor, 'fund.read');
    const [reference, id] = hostedAfter(cursor);
    const limit = Math.min(asked, MOST);
    return this.unitOfWork.run(actor, async (tx) => {
      const rows = await query<BudgetRecord>(tx, HOSTED, [actor.providerId ?? null, reference, id, limit + 1]);
      const page = pageOf(rows, limit, (row) => [row.reference, row.id]);
      const reads = page.items.map(({ authorityId, personId }) => ({ authorityId, personId, purpose: 'funds-read' }));
      await this.accessLog.recordAll(tx, actor, reads);
      return { ...page, items: page.items.map((row) => viewOf(actor, row)) };
    });
  }

  async byId(actor: Actor, budgetId: BudgetId): Promise<BudgetView> {
    return this.unitOfWork.run(actor, (tx) => this.opened(tx, actor, budgetId, 'budget-read'));
  }

  async entries(actor: Actor, budgetId: BudgetId, page: BudgetsPageQuery): Promise<BudgetLines> {
    const { cursor } = page;
    if (cursor !== undefined && !/^\d{1,18}$/.test(cursor)) throw new DomainError('invalid-input', { field: 'cursor' });
    const limit = Math.min(page.limit, MOST);
    const rows = await this.unitOfWork.run(actor, async (tx) => {
      await this.opened(tx, actor, budgetId, 'budget-entries-read');
      return query<LineRecord>(tx, LINES, [budgetId, SHOWS, cursor ?? null, limit + 1]);
    });
    const shown = rows.slice(0, limit);
    return {
      items: shown.map((row) => lineOf(row)),
      nextCursor: rows.length > limit ? (shown.at(-1)?.line ?? null) : null,
    };
  }

  /** The budget, when the actor may see it; that it was opened is written down. */
  private async opened(tx: Tx, actor: Actor, budgetId: BudgetId, purpose: string): Promise<BudgetView> {
    const [row] = await query<BudgetRecord>(tx, BY_ID, [budgetId]);
    if (row === undefined) throw new DomainError('not-found');
    await this.accessLog.record(tx, actor, { authorityId: row.authorityId, personId: row.personId, purpose });
    return viewOf(actor, row);
  }
}

/** @throws DomainError invalid-input */
function hostedAfter(cursor: string | undefined): readonly [reference: string | null, id: string | null] {
  const [reference = null, id = null] = decodeCursor<[string, string]>(cursor, ['string', 'string']) ?? [];
  if (id !== null && !isUuid(id)) throw new DomainError('invalid-input', { field: 'cursor' });
  return [reference, id];
}

function viewOf(actor: Actor, row: BudgetRecord): BudgetView {
  const { allocated, contribution, available, reserved, ...settings } = row;
  const figures = figuresOf({
    allocatedPence: pence(allocated),
    contributionPence: pence(contribution),
    reservedPence: pence(reserved),
    availablePence: pence(available),
  });
  return { ...settings, figures, allowedActions: allowedBudgetActions(actor, row) };
}

/** The line without its place in the list. */
function lineOf(row: LineRecord): BudgetLine {
  const { occurredAt, kind, description, account, amountPence, balanceAfterPence, awardId, claimId, paymentId } = row;
  return { occurredAt, kind, description, account, amountPence, balanceAfterPence, awardId, claimId, paymentId };
}
