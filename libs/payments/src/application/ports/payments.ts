import type { AuthorityId, Instant, PaymentId, PaymentRunId, Tx } from '@commonweal/kernel';
import type { PaymentMethod } from '../../domain/payment-states';
import type { Payable } from '../../domain/run-plan';

export interface NewPayment {
  readonly id: PaymentId;
  readonly payable: Payable;
}

export interface PaymentsToAdd {
  readonly authorityId: AuthorityId;
  readonly runId: PaymentRunId | undefined;
  readonly method: PaymentMethod;
  readonly sentAt: Instant;
  readonly payments: readonly NewPayment[];
}

export abstract class Payments {
  /** The references, in the order of the payments. */
  abstract add(tx: Tx, toAdd: PaymentsToAdd): Promise<readonly string[]>;
}
