import type { Actor, ClaimId, Instant, PaymentRunId, Pence, ProviderId } from '@commonweal/kernel';
import type { PaymentMethod, PaymentState } from '../../domain/payment-states';

/** A debt for a claim, or its payment. A debt has no reference yet. */
export interface PaymentView {
  readonly id: string;
  readonly reference: string | null;
  readonly claimId: ClaimId;
  readonly providerId: ProviderId;
  readonly providerName: string;
  readonly amountPence: Pence;
  readonly method: PaymentMethod;
  readonly state: PaymentState;
  readonly runId: PaymentRunId | null;
  readonly sentAt: Instant | null;
  readonly createdAt: Instant;
}

export interface PaymentList {
  readonly items: readonly PaymentView[];
  readonly nextCursor: string | null;
}

export interface PaymentFilter {
  readonly claimId?: ClaimId | undefined;
  readonly state?: PaymentState | undefined;
  /** The payments that a run made. */
  readonly runId?: PaymentRunId | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** Finance sees the council's, the provider and the holder their own. */
export abstract class ReadPayments {
  /** Newest first, at most 100. @throws DomainError invalid-input for a cursor that is not one. */
  abstract list(actor: Actor, filter: PaymentFilter): Promise<PaymentList>;
}
