/**
 * The chart of accounts. A guarded account has a balance that may never fall below zero; an open one has none, so that
 * no row is shared by every budget. The database keeps the same list.
 */
export const ACCOUNT_KINDS = {
  /** Money of a budget that nothing is promised from. */
  available: { isGuarded: true },
  /** Promised, from award to approval of what was delivered. */
  reserved: { isGuarded: true },
  /** Approved and not yet paid. */
  payable: { isGuarded: true },
  /** What a host holds for a person. */
  host_fund: { isGuarded: true },
  /** Agreed to be paid over to the host or holder of a budget, and still with the council. */
  to_pay_over: { isGuarded: true },
  /** With the host or holder: what was paid over to them. */
  paid_over: { isGuarded: true },
  /** What a funder has put in; negative. */
  funder: { isGuarded: false },
  /** What has left. */
  paid: { isGuarded: false },
  /** What the person has put in. */
  contribution: { isGuarded: false },
  /** What a council has agreed to pay over; negative. */
  paying_over: { isGuarded: false },
} as const satisfies Readonly<Record<string, { readonly isGuarded: boolean }>>;

export type AccountKind = keyof typeof ACCOUNT_KINDS;
