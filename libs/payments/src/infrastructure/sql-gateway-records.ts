import { Injectable } from '@nestjs/common';
import { DomainError, type Instant, type ProviderId, type Tx } from '@commonweal/kernel';
import { query } from '@commonweal/platform';
import { GatewayRecords } from '../application/ports/gateway-records';
import type { GatewayEvent } from '../application/ports/payment-gateway';

const ADD_EVENT = `
  INSERT INTO payments.stripe_event (id, kind, object_id, authority_id, payment_id, takes_transfers, remaining_pence, happened_at, received_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (id) DO NOTHING RETURNING 1`;
const TAKE_EVENT = `
  SELECT id, kind, object_id AS "objectId", authority_id AS "authorityId", payment_id AS "paymentId",
         takes_transfers AS "takesTransfers", remaining_pence AS "remainingPence", happened_at AS "happenedAt", done_at AS "doneAt"
  FROM payments.stripe_event WHERE id = $1 FOR UPDATE`;
const FINISH_EVENT = 'UPDATE payments.stripe_event SET done_at = $2 WHERE id = $1';
const SAVE_ACCOUNT = `
  INSERT INTO payments.stripe_account (provider_id, account_id, opened_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`;
const NOTE_ACCOUNT = `
  UPDATE payments.stripe_account SET takes_transfers = $2, told_at = $3
  WHERE account_id = $1 AND (told_at IS NULL OR told_at < $3)`;
const ACCOUNTS = `
  SELECT provider_id AS "providerId", account_id AS "accountId" FROM payments.stripe_account
  WHERE provider_id = ANY ($1::uuid[]) AND takes_transfers`;

@Injectable()
export class SqlGatewayRecords extends GatewayRecords {
  async addEvent(tx: Tx, event: GatewayEvent, receivedAt: Instant): Promise<boolean> {
    const { id, kind, objectId, authorityId, paymentId, takesTransfers, remainingPence, happenedAt } = event;
    const about = [authorityId ?? null, paymentId ?? null, takesTransfers ?? null, remainingPence ?? null];
    return (await query(tx, ADD_EVENT, [id, kind, objectId, ...about, happenedAt, receivedAt])).length > 0;
  }

  async takeEvent(tx: Tx, id: string): Promise<GatewayEvent | undefined> {
    const [row] = await query<GatewayEvent & { doneAt: Instant | null }>(tx, TAKE_EVENT, [id]);
    if (row === undefined) throw new DomainError('not-found');
    return row.doneAt === null ? row : undefined;
  }

  async finishEvent(tx: Tx, id: string, at: Instant): Promise<void> {
    await query(tx, FINISH_EVENT, [id, at]);
  }

  async saveAccount(tx: Tx, { providerId, accountId, at }: { providerId: ProviderId; accountId: string; at: Instant }) {
    await query(tx, SAVE_ACCOUNT, [providerId, accountId, at]);
  }

  async noteAccount(tx: Tx, { objectId, takesTransfers = false, happenedAt }: GatewayEvent): Promise<void> {
    await query(tx, NOTE_ACCOUNT, [objectId, takesTransfers, happenedAt]);
  }

  async accountsOf(tx: Tx, providerIds: readonly ProviderId[]): Promise<ReadonlyMap<ProviderId, string>> {
    const rows = await query<{ providerId: ProviderId; accountId: string }>(tx, ACCOUNTS, [providerIds]);
    return new Map(rows.map(({ providerId, accountId }) => [providerId, accountId]));
  }
}
