import { defineJob } from '@commonweal/kernel';

/** A run was made: the worker fills it. */
export const PaymentRunRequested = defineJob<{ authorityId: string; runId: string }>('payments.run-requested');

/** Money for a claim is on its way: the claim is paid. */
export const PaymentSent = defineJob<{ authorityId: string; claimId: string; paymentId: string }>(
  'payments.payment-sent',
);

/** Money for a claim came back: it is owed again. */
export const PaymentReturned = defineJob<{ authorityId: string; claimId: string; paymentId: string }>(
  'payments.payment-returned',
);
