import type { AuthorityId, Instant, PaymentId, PaymentRunId, PlainDate, Tx, UserId } from '@commonweal/kernel';
import type { MadePaymentState, PaymentMethod, PaymentStep } from '../../domain/payment-states';
import type { Payable } from '../../domain/run-plan';
import type { Payer } from './payables';

export interface NewPayment {
  readonly id: PaymentId;
  readonly payable: Payable;
}

export interface PaymentsToAdd {
  readonly authorityId: AuthorityId;
  readonly runId: PaymentRunId | undefined;
  readonly payer: Payer;
  readonly method: PaymentMethod;
  readonly state: MadePaymentState;
  readonly at: Instant;
  /** Of a payment that its payer made outside Commonweal. */
  readonly outside?: { readonly paidOn: PlainDate; readonly reference: string | undefined } | undefined;
  /** Where it is a part of a transfer that was made before. */
  readonly transferId?: string | undefined;
  readonly payments: readonly NewPayment[];
}

/** A payment that was made or asked for, with the debt that it pays. */
export interface Payment {
  readonly authorityId: AuthorityId;
  readonly id: PaymentId;
  readonly payer: Payer;
  readonly runId: PaymentRunId | null;
  readonly method: PaymentMethod;
  readonly state: MadePaymentState;
  readonly version: number;
  readonly transferId: string | null;
  readonly payable: Payable;
}

export interface PaymentChange {
  readonly payment: Payment;
  readonly step: PaymentStep;
  readonly to: MadePaymentState;
  /** Why it came back, as the bank or the provider of the payment codes it. */
  readonly reasonCode?: string | undefined;
  readonly transferId?: string | undefined;
  readonly by: UserId;
  readonly at: Instant;
}

export abstract class Payments {
  /** The references, in the order of the payments. */
  abstract add(tx: Tx, toAdd: PaymentsToAdd): Promise<readonly string[]>;
  /** Locked until the transaction ends. @throws DomainError not-found */
  abstract lock(tx: Tx, id: PaymentId): Promise<Payment>;
  /** What stays of a payment of which a part was taken back, locked: one of the same transfer. */
  abstract lockKept(tx: Tx, payment: Payment): Promise<Payment | undefined>;
  /** Those of a run that are in a state, locked, in the order of their ids. */
  abstract lockOfRun(tx: Tx, runId: PaymentRunId, state: MadePaymentState): Promise<readonly Payment[]>;
  /** Saves the step and its event. @throws DomainError stale-version */
  abstract change(tx: Tx, change: PaymentChange): Promise<void>;
}
