import type {
  Actor,
  AuthorityId,
  ClaimId,
  InstalmentId,
  Instant,
  PaymentRunId,
  Pence,
  PlainDate,
  ProviderId,
  UserId,
} from '@commonweal/kernel';
import type { PaymentMethod, PaymentState } from '../../domain/payment-states';

export const PAYMENT_ACTIONS = ['paid', 'settlement', 'rejection'] as const;
export type PaymentAction = (typeof PAYMENT_ACTIONS)[number];

/** A debt for a claim or an instalment, or its payment. A debt has no reference yet. */
export interface PaymentView {
  readonly id: string;
  readonly reference: string | null;
  readonly claimId: ClaimId | null;
  /** Of money paid over to the host or holder of a budget, which no bill asks for. */
  readonly instalmentId: InstalmentId | null;
  /** Who is paid; none where the person themself holds the money. */
  readonly providerId: ProviderId | null;
  readonly providerName: string;
  readonly amountPence: Pence;
  readonly method: PaymentMethod;
  readonly state: PaymentState;
  readonly runId: PaymentRunId | null;
  readonly sentAt: Instant | null;
  /** The day that a payer who paid outside Commonweal says it was paid, and what they wrote on it. */
  readonly paidOn: PlainDate | null;
  readonly payerReference: string | null;
  /** Why the money came back. */
  readonly rejectionCode: string | null;
  readonly payerKind: 'authority' | 'host' | 'holder';
  readonly payerId: string;
  readonly version: number;
  /** What this user can do now: POST /payments/{id}/<action>. */
  readonly allowedActions: readonly PaymentAction[];
  readonly createdAt: Instant;
}

/** A step of a payment's life after it was made. */
export interface PaymentEventView {
  readonly toState: PaymentState;
  /** Why the money came back. */
  readonly reasonCode: string | null;
  readonly by: UserId;
  readonly at: Instant;
}

export interface PaymentDetail extends PaymentView {
  /** The oldest first. */
  readonly history: readonly PaymentEventView[];
}

export interface PaymentList {
  readonly items: readonly PaymentView[];
  readonly nextCursor: string | null;
}

export interface PaymentFilter {
  readonly claimId?: ClaimId | undefined;
  readonly instalmentId?: InstalmentId | undefined;
  readonly state?: PaymentState | undefined;
  /** Of this council or host as the payer alone. */
  readonly payerId?: AuthorityId | ProviderId | undefined;
  /** The payments that a run made. */
  readonly runId?: PaymentRunId | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** Finance sees the council's, the provider and the holder their own. */
export abstract class ReadPayments {
  /** Newest first, at most 100. @throws DomainError invalid-input for a cursor that is not one. */
  abstract list(actor: Actor, filter: PaymentFilter): Promise<PaymentList>;
  /** @throws DomainError not-found */
  abstract byId(actor: Actor, id: string): Promise<PaymentDetail>;
}
