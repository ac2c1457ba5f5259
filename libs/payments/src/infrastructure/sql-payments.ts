import { Injectable } from '@nestjs/common';
import { dayOf, DomainError, type PaymentId, type PaymentRunId, type Tx } from '@commonweal/kernel';
import { query } from '@commonweal/platform';
import { type Payment, type PaymentChange, Payments, type PaymentsToAdd } from '../application/ports/payments';
import type { MadePaymentState } from '../domain/payment-states';
import { type PaymentRecord, toPayment } from './payment-record';

const INSERT = `
  INSERT INTO payments.payment (authority_id, id, reference, run_id, payable_id, claim_id, instalment_id, provider_id, person_id, method,
    amount_pence, state, sent_at, created_at, payer_kind, payer_id, payer_reference, paid_on, settled_at, transfer_id)
  SELECT $1, (p ->> 'id')::uuid, 'PAY-' || $2 || '-' || lpad(nextval('payments.payment_number')::text, 6, '0'), $3,
    (p ->> 'payableId')::uuid, (p ->> 'claimId')::uuid, (p ->> 'instalmentId')::uuid, (p ->> 'providerId')::uuid, (p ->> 'personId')::uuid, $4,
    (p ->> 'amountPence')::bigint, $7, CASE WHEN $7 <> 'queued' THEN $5::timestamptz END, $5, $8, $9, $10, $11,
    CASE WHEN $7 = 'settled' THEN $5::timestamptz END, $12
  FROM jsonb_array_elements($6::jsonb) p
  RETURNING id, reference`;
const PAYMENT = `
  SELECT y.authority_id AS "authorityId", y.id, y.payer_kind AS "payerKind", y.payer_id AS "payerId", y.run_id AS "runId",
         y.method, y.state, y.version, y.transfer_id AS "transferId", p.id AS "payableId", p.claim_id AS "claimId",
         p.award_id AS "awardId", p.instalment_id AS "instalmentId", p.budget_id AS "budgetId",
         p.person_id AS "personId", p.provider_id AS "providerId",
         y.amount_pence AS "amountPence"
  FROM payments.payment y JOIN payments.payable p ON p.authority_id = y.authority_id AND p.id = y.payable_id`;
const LOCK = `${PAYMENT} WHERE y.id = $1 FOR UPDATE OF y`;
const LOCK_KEPT = `${PAYMENT}
  WHERE y.authority_id = $1 AND y.transfer_id = $2 AND y.state <> 'rejected' ORDER BY y.id DESC LIMIT 1 FOR UPDATE OF y`;
const LOCK_OF_RUN = `${PAYMENT} WHERE y.run_id = $1 AND y.state = $2 ORDER BY y.id FOR UPDATE OF y`;
const CHANGE = `
  UPDATE payments.payment SET state = $3, version = version + 1, rejection_code = coalesce($5, rejection_code),
    transfer_id = coalesce($6, transfer_id), sent_at = coalesce(sent_at, $7::timestamptz),
    settled_at = CASE WHEN $3 = 'settled' THEN $7::timestamptz ELSE settled_at END
  WHERE authority_id = $1 AND id = $2 AND version = $4 RETURNING 1`;
const EVENT = `
  INSERT INTO payments.payment_event (authority_id, payment_id, version, action, from_state, to_state, reason_code, actor_user, at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;

@Injectable()
export class SqlPayments extends Payments {
  async add(tx: Tx, toAdd: PaymentsToAdd): Promise<readonly string[]> {
    const { authorityId, runId, method, at, payments, payer, state, outside, transferId } = toAdd;
    const rows = payments.map(({ id, payable: { id: payableId, ...payable } }) => {
      const { claimId, instalmentId, providerId, personId, amountPence } = payable;
      return { id, payableId, claimId, instalmentId, providerId, personId, amountPence };
    });
    const year = dayOf(at).slice(0, 4);
    const told = [outside?.reference ?? null, outside?.paidOn ?? null, transferId ?? null];
    const values = [authorityId, year, runId ?? null, method, at, JSON.stringify(rows), state, payer.kind, payer.id];
    const added = await query<{ id: string; reference: string }>(tx, INSERT, [...values, ...told]);
    const references = new Map(added.map((row) => [row.id, row.reference]));
    return payments.map(({ id }) => references.get(id) ?? '');
  }

  async lock(tx: Tx, id: PaymentId): Promise<Payment> {
    const [row] = await query<PaymentRecord>(tx, LOCK, [id]);
    if (row === undefined) throw new DomainError('not-found');
    return toPayment(row);
  }

  async lockKept(tx: Tx, { authorityId, transferId }: Payment): Promise<Payment | undefined> {
    if (transferId === null) return undefined;
    const [row] = await query<PaymentRecord>(tx, LOCK_KEPT, [authorityId, transferId]);
    return row && toPayment(row);
  }

  async lockOfRun(tx: Tx, runId: PaymentRunId, state: MadePaymentState): Promise<readonly Payment[]> {
    return (await query<PaymentRecord>(tx, LOCK_OF_RUN, [runId, state])).map(toPayment);
  }

  async change(tx: Tx, { payment, step, to, reasonCode, transferId, by, at }: PaymentChange): Promise<void> {
    const { authorityId, id, version, state } = payment;
    const values = [authorityId, id, to, version, reasonCode ?? null, transferId ?? null, at];
    if ((await query(tx, CHANGE, values)).length === 0) throw new DomainError('stale-version', { version });
    await query(tx, EVENT, [authorityId, id, version + 1, step, state, to, reasonCode ?? null, by, at]);
  }
}
