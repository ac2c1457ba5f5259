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

/** Whose money and what is bought: they say whose agreement counts. */
export interface AgreementGround {
  readonly budgetType: BudgetType;
  readonly kind: 'council_award' | 'isf_placement' | 'isf_purchase' | 'purchase';
  readonly nation: Nation;
}

/**
 * Authorised persons (Care Act 2014 s.32, England) and suitable persons (SSWB(W)A 2014 s.50, Wales) exist for direct payments
 * only; a best-interests decision (Mental Capacity Act 2005 s.4) only where the council buys.
 */
export function basisAllowed(basis: AgreementBasis, { budgetType, kind, nation }: AgreementGround): boolean {
  if (basis === 'authorised_person') return budgetType === 'direct_payment' && nation === 'england';
  if (basis === 'suitable_person') return budgetType === 'direct_payment' && nation === 'wales';
  if (basis === 'best_interests') return kind === 'council_award' || kind === 'isf_placement';
  return true;
}

const HOLDERS = ['budget_holder', 'nominee', 'authorised_person', 'suitable_person'] as const;

/** Whether a user in this role buys with the person's say by being who they are. */
export function buysForThemself(role: string): boolean {
  return HOLDERS.some((holder) => holder === role);
}

/** Who may say yes on which basis themself. A best-interests decision is the council's, never a holder's. */
const ROLES_OF_BASIS: Readonly<Record<AgreementBasis, readonly string[]>> = {
  own: ['budget_holder', 'nominee'],
  attorney: HOLDERS,
  deputy: HOLDERS,
  authorised_person: ['authorised_person'],
  suitable_person: ['suitable_person'],
  best_interests: [],
};

/** Whether a user with these roles for the person may agree on this basis themself. */
export function mayAgreeAs(basis: AgreementBasis, roles: readonly string[]): boolean {
  return ROLES_OF_BASIS[basis].some((role) => roles.includes(role));
}

/** A purchase by the holder is its own agreement, on the basis that their role stands on. */
export function basisOfPurchase(role: string): AgreementBasis {
  return role === 'authorised_person' || role === 'suitable_person' ? role : 'own';
}
