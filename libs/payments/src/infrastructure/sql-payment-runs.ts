import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  type Actor,
  type AuthorityId,
  dayOf,
  DomainError,
  Ids,
  type Instant,
  type PaymentRunId,
  type ProviderId,
  type Tx,
} from '@commonweal/kernel';
import { query } from '@commonweal/platform';
import type { AskedPayer } from '../application/own-payer';
import type { Payer } from '../application/ports/payables';
import { PaymentGateway } from '../application/ports/payment-gateway';
import {
  type FilledRun,
  type MadeRun,
  type NewPaymentRun,
  type PaymentRun,
  PaymentRuns,
  type RunFile,
} from '../application/ports/payment-runs';
import type { PaymentRunState } from '../domain/payment-states';
import { SealedAccounts } from './sealed-accounts';

const READY_TO_RUN = `
  SELECT EXISTS (SELECT 1 FROM payments.payable WHERE authority_id = $1 AND payer_kind = $2 AND payer_id = $3 AND state = 'due')
           AS "hasDue",
         CASE $2 WHEN 'host' THEN EXISTS (SELECT 1 FROM payments.host_account WHERE provider_id = $3)
                 ELSE EXISTS (SELECT 1 FROM payments.payer_account WHERE authority_id = $1) END AS "hasAccount",
         (SELECT code FROM access.authority WHERE id = $1) AS code`;
const OLDEST_DEBT = `
  SELECT authority_id AS "authorityId" FROM payments.payable
  WHERE payer_kind = 'host' AND payer_id = $1 AND state = 'due' AND ($2::uuid IS NULL OR authority_id = $2::uuid)
  ORDER BY created_at, id LIMIT 1`;
const INSERT = `
  INSERT INTO payments.payment_run (authority_id, id, reference, payer_kind, payer_id, method, state, made_by, made_at)
  VALUES ($1, $2, 'RUN-' || $3 || '-' || lpad(nextval('payments.run_number')::text, 6, '0'), $4, $5, $8, 'preparing', $6, $7)
  RETURNING reference`;
const LOCK = `
  SELECT r.state, r.method, r.payer_kind AS "payerKind", r.payer_id AS "payerId",
         coalesce(h.account_name, a.account_name) AS "accountName", coalesce(h.key_id, a.key_id) AS "keyId",
         coalesce(h.sealed_details, a.sealed_details) AS "sealedDetails"
  FROM payments.payment_run r
  LEFT JOIN payments.payer_account a ON r.payer_kind = 'authority' AND a.authority_id = r.authority_id
  LEFT JOIN payments.host_account h ON r.payer_kind = 'host' AND h.provider_id = r.payer_id
  WHERE r.authority_id = $1 AND r.id = $2 FOR UPDATE OF r`;
const FILL = `
  UPDATE payments.payment_run SET state = $3, payment_count = $4, total_pence = $5, sealed_file = $6, file_key_id = $7,
    file_sha256 = $8, processing_on = $9, version = version + 1
  WHERE authority_id = $1 AND id = $2`;
const LEAVE_OUT = `
  INSERT INTO payments.run_left_out (authority_id, run_id, payable_id, code)
  SELECT $1, $2, (l ->> 'payableId')::uuid, l ->> 'code' FROM jsonb_array_elements($3::jsonb) l`;
const READ_FILE = `
  SELECT authority_id AS "authorityId", payer_kind AS "payerKind", payer_id AS "payerId", reference, sealed_file AS "sealedFile",
         file_key_id AS "keyId", file_sha256 AS sha256
  FROM payments.payment_run WHERE id = $1 AND sealed_file IS NOT NULL`;
const DOWNLOADED = `
  INSERT INTO payments.run_file_download (authority_id, id, run_id, user_id, request_id, at) VALUES ($1, $2, $3, $4, $5, $6)`;

interface ReadyRow {
  readonly hasDue: boolean;
  readonly hasAccount: boolean;
  readonly code: string;
}

interface LockedRow {
  readonly state: PaymentRunState;
  readonly method: PaymentRun['method'];
  readonly payerKind: Payer['kind'];
  readonly payerId: string;
  readonly accountName: string | null;
  readonly sealedDetails: Buffer;
  readonly keyId: string;
}

interface FileRow extends Omit<RunFile, 'payer' | 'content'> {
  readonly payerKind: Payer['kind'];
  readonly payerId: string;
  readonly sealedFile: Buffer;
  readonly keyId: string;
}

@Injectable()
export class SqlPaymentRuns extends PaymentRuns {
  constructor(
    private readonly ids: Ids,
    private readonly sealed: SealedAccounts,
    private readonly gateway: PaymentGateway,
  ) {
    super();
  }

  async councilOf(tx: Tx, { kind, id, authorityId }: AskedPayer): Promise<AuthorityId | undefined> {
    if (kind !== 'host') return id as AuthorityId;
    const [debt] = await query<{ authorityId: AuthorityId }>(tx, OLDEST_DEBT, [id, authorityId ?? null]);
    return debt?.authorityId;
  }

  async add(tx: Tx, { authorityId, payer, method, madeBy, madeAt }: NewPaymentRun): Promise<MadeRun> {
    const [ready] = await query<ReadyRow>(tx, READY_TO_RUN, [authorityId, payer.kind, payer.id]);
    const hasAccount = method === 'stripe' ? this.isGatewayPayer(payer, ready) : ready?.hasAccount;
    if (ready?.hasDue !== true) throw new DomainError('nothing-to-pay');
    if (hasAccount !== true) throw new DomainError('payer-account-missing');
    const id: PaymentRunId = this.ids.next<'PaymentRun'>();
    const values = [authorityId, id, dayOf(madeAt).slice(0, 4), payer.kind, payer.id, madeBy, madeAt, method];
    const [row] = await query<{ reference: string }>(tx, INSERT, values);
    return { id, reference: row?.reference ?? '', state: 'preparing' };
  }

  /** The key opens one council's account: nobody else's money is behind it. */
  private isGatewayPayer({ kind }: Payer, ready: ReadyRow | undefined): boolean {
    return kind === 'authority' && ready?.code !== undefined && ready.code === this.gateway.payerCode();
  }

  async lock(tx: Tx, authorityId: AuthorityId, id: PaymentRunId): Promise<PaymentRun> {
    const [row] = await query<LockedRow>(tx, LOCK, [authorityId, id]);
    if (row === undefined) throw new DomainError('not-found');
    const { state, method, payerKind, payerId, accountName, sealedDetails, keyId } = row;
    const owner = payerKind === 'host' ? { hostPayer: payerId as ProviderId } : { payer: authorityId };
    const account =
      accountName === null
        ? undefined
        : { ...this.sealed.open({ keyId, ciphertext: sealedDetails }, owner), accountName };
    return { authorityId, id, method, state, payer: { kind: payerKind, id: payerId }, account };
  }

  async fill(tx: Tx, { authorityId, id }: PaymentRun, filled: FilledRun): Promise<void> {
    const { state, paymentCount, totalPence, file, processingOn = null, leftOut } = filled;
    const sealed = file === undefined ? undefined : this.sealed.sealFile(file, { runFile: id });
    const sha256 = file === undefined ? null : createHash('sha256').update(file).digest('hex');
    const values = [
      state,
      paymentCount,
      totalPence,
      sealed?.ciphertext ?? null,
      sealed?.keyId ?? null,
      sha256,
      processingOn,
    ];
    await query(tx, FILL, [authorityId, id, ...values]);
    await query(tx, LEAVE_OUT, [authorityId, id, JSON.stringify(leftOut)]);
  }

  async file(tx: Tx, id: PaymentRunId): Promise<RunFile | undefined> {
    const [row] = await query<FileRow>(tx, READ_FILE, [id]);
    if (row === undefined) return undefined;
    const { authorityId, payerKind, payerId, reference, sealedFile, keyId, sha256 } = row;
    const content = this.sealed.openFile({ keyId, ciphertext: sealedFile }, { runFile: id });
    return { authorityId, payer: { kind: payerKind, id: payerId }, reference, content, sha256 };
  }

  async logDownload(
    tx: Tx,
    actor: Actor,
    { authorityId, id, at }: { authorityId: AuthorityId; id: PaymentRunId; at: Instant },
  ): Promise<void> {
    await query(tx, DOWNLOADED, [authorityId, this.ids.next(), id, actor.userId, actor.request.requestId, at]);
  }
}
