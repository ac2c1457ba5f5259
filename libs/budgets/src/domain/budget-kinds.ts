/** Where the money of a budget is, and with that who pays the provider: a payable has one payer, fixed at approval. */
export const MONEY_HELD_IN = {
  own_account: { payer: 'holder' },
  card: { payer: 'holder' },
  managed_account: { payer: 'authority' },
  host: { payer: 'host' },
  council: { payer: 'authority' },
} as const satisfies Readonly<Record<string, { readonly payer: 'authority' | 'host' | 'holder' }>>;

export type MoneyHeldIn = keyof typeof MONEY_HELD_IN;
export type PayerKind = (typeof MONEY_HELD_IN)[MoneyHeldIn]['payer'];

/** Which money may be held where. */
export const BUDGET_TYPES = {
  direct_payment: { heldIn: ['own_account', 'card', 'managed_account'] },
  isf: { heldIn: ['host'] },
  council_managed: { heldIn: ['council'] },
} as const satisfies Readonly<Record<string, { readonly heldIn: readonly MoneyHeldIn[] }>>;

export type BudgetType = keyof typeof BUDGET_TYPES;

export const ISF_BASES = ['council_contract', 'paid_at_persons_request'] as const;
export type IsfBasis = (typeof ISF_BASES)[number];

export const FUNDER_KINDS = ['council', 'health_body', 'person'] as const;
export type FunderKind = (typeof FUNDER_KINDS)[number];
