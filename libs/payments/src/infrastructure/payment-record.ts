import type {
  AuthorityId,
  AwardId,
  BudgetId,
  ClaimId,
  InstalmentId,
  PayableId,
  PaymentId,
  PaymentRunId,
  Pence,
  PersonId,
  ProviderId,
} from '@commonweal/kernel';
import type { Payer } from '../application/ports/payables';
import type { Payment } from '../application/ports/payments';
import type { MadePaymentState, PaymentMethod } from '../domain/payment-states';

/** A payment with its debt, as the driver returns it. */
export interface PaymentRecord {
  readonly authorityId: AuthorityId;
  readonly id: PaymentId;
  readonly payerKind: Payer['kind'];
  readonly payerId: string;
  readonly runId: PaymentRunId | null;
  readonly method: PaymentMethod;
  readonly state: MadePaymentState;
  readonly version: number;
  readonly transferId: string | null;
  readonly payableId: PayableId;
  readonly claimId: ClaimId | null;
  readonly awardId: AwardId | null;
  readonly instalmentId: InstalmentId | null;
  readonly budgetId: BudgetId;
  readonly personId: PersonId;
  readonly providerId: ProviderId | null;
  readonly amountPence: Pence;
}

export function toPayment(row: PaymentRecord): Payment {
  const { authorityId, id, payerKind, payerId, runId, method, state, version, transferId } = row;
  const { payableId, claimId, awardId, instalmentId, budgetId, personId, providerId, amountPence } = row;
  return {
    ...{ authorityId, id, runId, method, state, version, transferId },
    payer: { kind: payerKind, id: payerId },
    payable: { id: payableId, claimId, awardId, instalmentId, budgetId, personId, providerId, amountPence },
  };
}
