import { Injectable } from '@nestjs/common';
import { type Actor, DomainError, isUuid, UnitOfWork } from '@commonweal/kernel';
import { query } from '@commonweal/platform';
import { allowedPaymentActions } from '../application/payment-actions';
import {
  type PaymentDetail,
  type PaymentEventView,
  type PaymentFilter,
  type PaymentList,
  type PaymentView,
  ReadPayments,
} from '../application/queries/payments';

/** As they are told; the rest of a row is for finding who is paid. */
const TOLD = [
  ...['id', 'reference', 'claimId', 'instalmentId', 'providerId', 'amountPence', 'method', 'state', 'runId', 'sentAt'],
  ...['createdAt', 'paidOn', 'payerReference', 'rejectionCode', 'payerKind', 'payerId', 'version'],
].map((name) => `all_of_them."${name}"`);

/** Every payment, and each debt that has none that lives. */
const ALL = `
  SELECT ${TOLD.join(', ')}, coalesce(pr.name, pe.name, '') AS "providerName" FROM (
    SELECT y.id, y.reference, y.claim_id AS "claimId", y.instalment_id AS "instalmentId", y.provider_id AS "providerId", y.amount_pence AS "amountPence", y.method,
           y.state, y.run_id AS "runId", y.sent_at AS "sentAt", y.created_at AS "createdAt", y.paid_on AS "paidOn",
           y.payer_reference AS "payerReference", y.rejection_code AS "rejectionCode", y.payer_kind AS "payerKind",
           y.payer_id AS "payerId", y.version, y.authority_id, y.person_id
    FROM payments.payment y
    UNION ALL
    SELECT p.id, NULL, p.claim_id, p.instalment_id, p.provider_id, p.amount_pence,
           CASE p.payer_kind WHEN 'holder' THEN 'by_holder' WHEN 'host' THEN 'by_host' ELSE 'bacs' END,
           p.state, NULL, NULL, p.created_at, NULL, NULL, NULL, p.payer_kind, p.payer_id, p.version, p.authority_id, p.person_id
    FROM payments.payable p WHERE p.state = 'due') all_of_them
  LEFT JOIN providers.provider pr ON pr.id = "providerId"
  LEFT JOIN people.person pe ON "providerId" IS NULL AND pe.authority_id = all_of_them.authority_id AND pe.id = all_of_them.person_id`;
const LIST = `${ALL}
  WHERE ($1::uuid IS NULL OR "claimId" = $1::uuid) AND ($2::uuid IS NULL OR all_of_them.id < $2::uuid)
    AND ($4::text IS NULL OR state = $4::text) AND ($5::uuid IS NULL OR "runId" = $5::uuid)
    AND ($6::uuid IS NULL OR "instalmentId" = $6::uuid) AND ($7::uuid IS NULL OR "payerId" = $7::uuid)
  ORDER BY all_of_them.id DESC LIMIT $3`;
const BY_ID = `${ALL} WHERE all_of_them.id = $1`;
const HISTORY = `
  SELECT to_state AS "toState", reason_code AS "reasonCode", actor_user AS "by", at
  FROM payments.payment_event WHERE payment_id = $1 ORDER BY version`;
const MOST = 100;

type PaymentRecord = Omit<PaymentView, 'allowedActions'>;

@Injectable()
export class SqlReadPayments extends ReadPayments {
  constructor(private readonly unitOfWork: UnitOfWork) {
    super();
  }

  async list(actor: Actor, filter: PaymentFilter): Promise<PaymentList> {
    if (filter.cursor !== undefined && !isUuid(filter.cursor))
      throw new DomainError('invalid-input', { field: 'cursor' });
    const limit = Math.min(filter.limit, MOST);
    const { claimId, cursor, state, runId, instalmentId, payerId } = filter;
    const asked = [claimId, cursor, limit + 1, state, runId, instalmentId, payerId];
    const values = asked.map((value) => value ?? null);
    const rows = await this.unitOfWork.run(actor, (tx) => query<PaymentRecord>(tx, LIST, values));
    const items = rows.slice(0, limit).map((row) => ({ ...row, allowedActions: allowedPaymentActions(actor, row) }));
    return { items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
  }

  async byId(actor: Actor, id: string): Promise<PaymentDetail> {
    return this.unitOfWork.run(actor, async (tx) => {
      const [row] = await query<PaymentRecord>(tx, BY_ID, [id]);
      if (row === undefined) throw new DomainError('not-found');
      const history = await query<PaymentEventView>(tx, HISTORY, [id]);
      return { ...row, allowedActions: allowedPaymentActions(actor, row), history };
    });
  }
}
