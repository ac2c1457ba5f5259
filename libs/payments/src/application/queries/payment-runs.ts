import type {
  Actor,
  AuthorityId,
  ClaimId,
  Instant,
  PayableId,
  PaymentRunId,
  Pence,
  PlainDate,
  ProviderId,
} from '@commonweal/kernel';
import type { PaymentRunState, PaymentState } from '../../domain/payment-states';
import type { LeftOutCode } from '../../domain/run-plan';

export interface PaymentRunView {
  readonly id: PaymentRunId;
  readonly authorityId: AuthorityId;
  /** RUN-2026-000123 */
  readonly reference: string;
  readonly payerKind: 'authority' | 'host';
  readonly payerId: string;
  readonly method: 'bacs' | 'stripe';
  readonly state: PaymentRunState;
  /** The control totals of the file; null while the run is prepared. */
  readonly paymentCount: number | null;
  readonly totalPence: Pence | null;
  readonly fileSha256: string | null;
  /** The day that the money arrives. */
  readonly processingOn: PlainDate | null;
  readonly madeAt: Instant;
  readonly version: number;
  /** What this user can do now: POST /payment-runs/{id}/<action>. */
  readonly allowedActions: readonly 'settlement'[];
}

/** A debt that the run did not pay; it is still due. */
export interface LeftOutView {
  readonly payableId: PayableId;
  /** Of an instalment there is none. */
  readonly claimId: ClaimId | null;
  readonly providerId: ProviderId | null;
  /** Who was to be paid. */
  readonly providerName: string;
  readonly amountPence: Pence;
  readonly code: LeftOutCode;
}

export interface PaymentRunDetail extends PaymentRunView {
  readonly leftOut: readonly LeftOutView[];
}

/** What became of the payments of a run. */
export interface PaymentsInState {
  readonly state: PaymentState;
  readonly count: number;
  readonly totalPence: Pence;
}

export interface PaymentRunList {
  readonly items: readonly PaymentRunView[];
  readonly nextCursor: string | null;
}

export abstract class ReadPaymentRuns {
  /** Newest first, at most 100. @throws DomainError invalid-input for a cursor that is not one. */
  abstract list(
    actor: Actor,
    page: { readonly cursor?: string | undefined; readonly limit: number },
  ): Promise<PaymentRunList>;
  /** @throws DomainError not-found */
  abstract byId(actor: Actor, id: PaymentRunId): Promise<PaymentRunDetail>;
  /** Each state that a payment of the run is in, with how many and how much. */
  abstract byState(actor: Actor, id: PaymentRunId): Promise<readonly PaymentsInState[]>;
}
