import type { Actor, AuthorityId, Instant, PaymentRunId, Pence, PlainDate, Tx, UserId } from '@commonweal/kernel';
import type { PaymentRunState } from '../../domain/payment-states';
import type { LeftOut, Payee } from '../../domain/run-plan';
import type { AskedPayer } from '../own-payer';
import type { Payer } from './payables';

export type RunMethod = 'bacs' | 'stripe';

export interface NewPaymentRun {
  readonly authorityId: AuthorityId;
  readonly payer: Payer;
  readonly method: RunMethod;
  readonly madeBy: UserId;
  readonly madeAt: Instant;
}

export interface MadeRun {
  readonly id: PaymentRunId;
  /** RUN-2026-000123 */
  readonly reference: string;
  readonly state: PaymentRunState;
}

export interface PaymentRun {
  readonly authorityId: AuthorityId;
  readonly id: PaymentRunId;
  readonly payer: Payer;
  readonly method: RunMethod;
  readonly state: PaymentRunState;
  /** The account that the money leaves; a transfer leaves the payer's own at the gateway. */
  readonly account: Payee | undefined;
}

export interface FilledRun {
  readonly state: PaymentRunState;
  readonly paymentCount: number;
  readonly totalPence: Pence;
  readonly leftOut: readonly LeftOut[];
  readonly file: string | undefined;
  readonly processingOn: PlainDate | undefined;
}

export interface RunFile {
  readonly authorityId: AuthorityId;
  readonly payer: Payer;
  readonly reference: string;
  readonly content: Buffer;
  readonly sha256: string;
}

export abstract class PaymentRuns {
  /** The council's own; of a host the council that was asked for, or whose debt is the oldest: undefined where none is due. */
  abstract councilOf(tx: Tx, payer: AskedPayer): Promise<AuthorityId | undefined>;
  /** @throws DomainError nothing-to-pay; payer-account-missing */
  abstract add(tx: Tx, run: NewPaymentRun): Promise<MadeRun>;
  /** Locked until the transaction ends. @throws DomainError not-found */
  abstract lock(tx: Tx, authorityId: AuthorityId, id: PaymentRunId): Promise<PaymentRun>;
  abstract fill(tx: Tx, run: PaymentRun, filled: FilledRun): Promise<void>;
  /** undefined when the actor may not see the run, or it has no file. */
  abstract file(tx: Tx, id: PaymentRunId): Promise<RunFile | undefined>;
  abstract logDownload(
    tx: Tx,
    actor: Actor,
    download: { authorityId: AuthorityId; id: PaymentRunId; at: Instant },
  ): Promise<void>;
}
