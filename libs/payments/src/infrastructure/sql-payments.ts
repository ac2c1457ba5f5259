import { Injectable } from '@nestjs/common';
import { dayOf, type Tx } from '@commonweal/kernel';
import { query } from '@commonweal/platform';
import { Payments, type PaymentsToAdd } from '../application/ports/payments';

const INSERT = `
  INSERT INTO payments.payment (authority_id, id, reference, run_id, payable_id, claim_id, provider_id, person_id, method,
    amount_pence, state, sent_at, created_at)
  SELECT $1, (p ->> 'id')::uuid, 'PAY-' || $2 || '-' || lpad(nextval('payments.payment_number')::text, 6, '0'), $3,
    (p ->> 'payableId')::uuid, (p ->> 'claimId')::uuid, (p ->> 'providerId')::uuid, (p ->> 'personId')::uuid, $4,
    (p ->> 'amountPence')::bigint, 'sent', $5, $5
  FROM jsonb_array_elements($6::jsonb) p
  RETURNING id, reference`;

@Injectable()
export class SqlPayments extends Payments {
  async add(tx: Tx, { authorityId, runId, method, sentAt, payments }: PaymentsToAdd): Promise<readonly string[]> {
    const rows = payments.map(({ id, payable: { id: payableId, ...payable } }) => {
      const { claimId, providerId, personId, amountPence } = payable;
      return { id, payableId, claimId, providerId, personId, amountPence };
    });
    const year = dayOf(sentAt).slice(0, 4);
    const values = [authorityId, year, runId ?? null, method, sentAt, JSON.stringify(rows)];
    const added = await query<{ id: string; reference: string }>(tx, INSERT, values);
    const references = new Map(added.map((row) => [row.id, row.reference]));
    return payments.map(({ id }) => references.get(id) ?? '');
  }
}
