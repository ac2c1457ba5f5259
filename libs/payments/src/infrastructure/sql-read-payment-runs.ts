import { Injectable } from '@nestjs/common';
import { type Actor, DomainError, isUuid, type PaymentRunId, UnitOfWork } from '@commonweal/kernel';
import { query } from '@commonweal/platform';
import { allowedRunActions } from '../application/payment-actions';
import {
  type LeftOutView,
  type PaymentRunDetail,
  type PaymentRunList,
  type PaymentRunView,
  type PaymentsInState,
  ReadPaymentRuns,
} from '../application/queries/payment-runs';

const RUN = `
  SELECT id, authority_id AS "authorityId", reference, payer_kind AS "payerKind", payer_id AS "payerId", method, state,
         payment_count AS "paymentCount", total_pence AS "totalPence", file_sha256 AS "fileSha256",
         processing_on AS "processingOn", made_at AS "madeAt", version
  FROM payments.payment_run`;
const LIST = `${RUN} WHERE $1::uuid IS NULL OR id < $1::uuid ORDER BY id DESC LIMIT $2`;
const BY_ID = `${RUN} WHERE id = $1`;
const LEFT_OUT = `
  SELECT l.payable_id AS "payableId", p.claim_id AS "claimId", p.provider_id AS "providerId",
         coalesce(pr.name, pe.name, '') AS "providerName", p.amount_pence AS "amountPence", l.code
  FROM payments.run_left_out l
  JOIN payments.payable p ON p.authority_id = l.authority_id AND p.id = l.payable_id
  LEFT JOIN providers.provider pr ON pr.id = p.provider_id
  LEFT JOIN people.person pe ON p.provider_id IS NULL AND pe.authority_id = p.authority_id AND pe.id = p.person_id
  WHERE l.run_id = $1 ORDER BY l.payable_id`;
const BY_STATE = `
  SELECT state, count(*)::int AS count, sum(amount_pence)::bigint AS "totalPence"
  FROM payments.payment WHERE run_id = $1 GROUP BY state ORDER BY array_position('{queued,sent,settled,rejected}', state)`;
const MOST = 100;

type RunRecord = Omit<PaymentRunView, 'allowedActions'>;

@Injectable()
export class SqlReadPaymentRuns extends ReadPaymentRuns {
  constructor(private readonly unitOfWork: UnitOfWork) {
    super();
  }

  async list(
    actor: Actor,
    page: { readonly cursor?: string | undefined; readonly limit: number },
  ): Promise<PaymentRunList> {
    const { cursor = null } = page;
    if (cursor !== null && !isUuid(cursor)) throw new DomainError('invalid-input', { field: 'cursor' });
    const limit = Math.min(page.limit, MOST);
    const rows = await this.unitOfWork.run(actor, (tx) => query<RunRecord>(tx, LIST, [cursor, limit + 1]));
    const items = rows.slice(0, limit).map((run) => ({ ...run, allowedActions: allowedRunActions(actor, run) }));
    return { items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
  }

  async byId(actor: Actor, id: PaymentRunId): Promise<PaymentRunDetail> {
    return this.unitOfWork.run(actor, async (tx) => {
      const [run] = await query<RunRecord>(tx, BY_ID, [id]);
      if (run === undefined) throw new DomainError('not-found');
      const allowedActions = allowedRunActions(actor, run);
      return { ...run, allowedActions, leftOut: await query<LeftOutView>(tx, LEFT_OUT, [id]) };
    });
  }

  async byState(actor: Actor, id: PaymentRunId): Promise<readonly PaymentsInState[]> {
    return this.unitOfWork.run(actor, (tx) => query<PaymentsInState>(tx, BY_STATE, [id]));
  }
}
