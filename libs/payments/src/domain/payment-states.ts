/**
 * The lives of what is paid. A payable is a debt for one approved claim: it is due until the money for it is sent. A run is
 * made at once and filled by the worker. A payment begins when it is sent.
 */
export const PAYABLE_TRANSITIONS = {
  due: { send: 'sent' },
  sent: {},
} as const satisfies Record<string, Record<string, string>>;

export const PAYMENT_RUN_TRANSITIONS = {
  preparing: { fill: 'ready', find_nothing: 'empty' },
  ready: {},
  empty: {},
} as const satisfies Record<string, Record<string, string>>;

export type PayableState = keyof typeof PAYABLE_TRANSITIONS;
export type PaymentRunState = keyof typeof PAYMENT_RUN_TRANSITIONS;

/** What `GET /payments` tells of a debt or a payment. */
export type PaymentState = 'due' | 'sent' | 'settled' | 'rejected';

/** How money reaches the provider; `internal` is the council's own service, paid by a journal alone. */
export type PaymentMethod = 'bacs' | 'by_holder' | 'by_host' | 'internal';

/** How a debt is paid, by who pays it and whether the provider is the payer's own service. */
export function methodOf(payer: 'authority' | 'host' | 'holder', isOwnService: boolean): PaymentMethod {
  if (payer === 'holder') return 'by_holder';
  if (payer === 'host') return 'by_host';
  return isOwnService ? 'internal' : 'bacs';
}
