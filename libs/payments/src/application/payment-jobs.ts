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

/** A transfer is to be made for a payment that waits for it. */
export const TransferRequested = defineJob<{ authorityId: string; paymentId: string }>('payments.transfer-requested');

/** The gateway told something; the event is in the inbox. */
export const GatewayEventReceived = defineJob<{ eventId: string }>('payments.gateway-event');
