import type { PlainDate, UserId } from '@commonweal/kernel';

export const AGREEMENT_BASES = [
  'own',
  'attorney',
  'deputy',
  'authorised_person',
  'suitable_person',
  'best_interests',
] as const;
export type AgreementBasis = (typeof AGREEMENT_BASES)[number];

export const AGREEMENT_WAYS = ['in_person', 'phone', 'online', 'letter', 'advocate'] as const;
export type AgreementWay = (typeof AGREEMENT_WAYS)[number];

/** The person's yes, or that of whoever lawfully acts for them, to one version of the terms. */
export interface Agreement {
  readonly basis: AgreementBasis;
  /** The user who agreed, where the one who agreed is a user. */
  readonly by: UserId | undefined;
  readonly how: AgreementWay;
  readonly on: PlainDate;
  /** Who was consulted, in words; asked for and kept only for best interests. */
  readonly consulted: string | undefined;
}

export type BudgetType = 'direct_payment' | 'isf' | 'council_managed';
export type Nation = 'england' | 'wales';

/**
 * Authorised persons (Care Act 2014 s.32, England) and suitable persons (SSWB(W)A 2014 s.50, Wales) exist for direct payments
 * only; a best-interests decision (Mental Capacity Act 2005 s.4) only where the council buys.
 */
export function basisAllowed(basis: AgreementBasis, budget: BudgetType, nation: Nation): boolean {
  if (basis === 'authorised_person') return budget === 'direct_payment' && nation === 'england';
  if (basis === 'suitable_person') return budget === 'direct_payment' && nation === 'wales';
  if (basis === 'best_interests') return budget !== 'direct_payment';
  return true;
}
