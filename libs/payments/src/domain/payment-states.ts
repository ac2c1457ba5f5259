/**
 * The lives of what is paid. A payable is a debt for one approved claim, or for one instalment of a budget that is paid over:
 * it is due until the money for it is sent, and due again when it comes back. Only an instalment is ever held or stopped. A run is made at once and filled by the worker. A payment by Bacs begins when it is in a file, a
 * transfer when it is asked for; what the bank gave back, even after it seemed settled, is rejected for good: the debt is
 * paid by another payment.
 */
export const PAYABLE_TRANSITIONS = {
  due: { send: 'sent', hold: 'held', stop: 'stopped' },
  held: { release: 'due', stop: 'stopped' },
  sent: { return: 'due' },
  stopped: {},
} as const satisfies Record<string, Record<string, string>>;

export const PAYMENT_RUN_TRANSITIONS = {
  preparing: { fill: 'ready', find_nothing: 'empty' },
  ready: {},
  empty: {},
} as const satisfies Record<string, Record<string, string>>;

export const PAYMENT_TRANSITIONS = {
  queued: { send: 'sent', settle: 'settled', reject: 'rejected' },
  sent: { settle: 'settled', reject: 'rejected' },
  settled: { reject: 'rejected' },
  rejected: {},
} as const satisfies Record<string, Record<string, string>>;

export type PayableState = keyof typeof PAYABLE_TRANSITIONS;
export type PaymentRunState = keyof typeof PAYMENT_RUN_TRANSITIONS;
/** A state of a payment's own. */
export type MadePaymentState = keyof typeof PAYMENT_TRANSITIONS;
type StepsIn<S extends MadePaymentState> = keyof (typeof PAYMENT_TRANSITIONS)[S];
export type PaymentStep = { [S in MadePaymentState]: StepsIn<S> }[MadePaymentState];

/** What `GET /payments` tells of a debt or a payment. */
export const PAYMENT_STATES = ['due', 'queued', 'sent', 'settled', 'rejected'] as const;
export type PaymentState = (typeof PAYMENT_STATES)[number];

/** The state that the step leads to, or undefined where the state does not allow it. */
export function nextPaymentState(from: MadePaymentState, step: PaymentStep): MadePaymentState | undefined {
  return (PAYMENT_TRANSITIONS[from] as Partial<Record<PaymentStep, MadePaymentState>>)[step];
}

/** How money reaches the provider; `internal` is the payer's own service, paid by a journal alone. */
export const PAYMENT_METHODS = ['bacs', 'stripe', 'by_holder', 'by_host', 'internal'] as const;
export type PaymentMethod = (typeof PAYMENT_METHODS)[number];

/** How a debt is paid, by who pays it and whether the provider is the payer's own service, or the payer itself. */
export function methodOf(payer: 'authority' | 'host' | 'holder', isOwnService: boolean): PaymentMethod {
  if (payer === 'holder') return 'by_holder';
  if (isOwnService) return 'internal';
  return payer === 'host' ? 'by_host' : 'bacs';
}

/**
 * Why a credit came back, as the Automated Return of Unapplied Credits Service of Bacs codes it.
 * Source: https://www.bacs.co.uk/bacs-schemes/bacs-direct-credit/services/arucs/
 */
export const BACS_RETURN_CODES = ['0', '2', '3', '5', 'B', 'C'] as const;
/** Why a transfer came back. */
export const TRANSFER_RETURN_CODES = ['transfer_reversed', 'transfer_partly_reversed'] as const;

export type BacsReturnCode = (typeof BACS_RETURN_CODES)[number];
