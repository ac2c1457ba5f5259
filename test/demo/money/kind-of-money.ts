import type { Caller, DemoUser, PublicApi } from '../public-api';
import type { Figures, Story } from '../story';

export interface Budget {
  readonly id: string;
  readonly authorityId: string;
  readonly personId: string;
  readonly type: 'direct_payment' | 'isf' | 'council_managed';
  readonly moneyHeldIn: 'own_account' | 'card' | 'managed_account' | 'host' | 'council';
  readonly isfBasis: 'council_contract' | 'paid_at_persons_request' | null;
  readonly hostProviderId: string | null;
  readonly figures: Figures;
}

export interface Award {
  readonly id: string;
  readonly reference: string;
  readonly kind: string;
  readonly state: string;
  readonly version: number;
  readonly providerId: string;
  readonly valuePence: number;
}

export interface Claim {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly amountPence: number;
}

/** One bill that was approved, and who is who around it. */
export interface ApprovedBill {
  readonly story: Story;
  readonly claim: Claim;
  readonly finance: Caller;
  /** Who approved it. */
  readonly confirmer: Caller;
}

/** The people of one council around one budget. */
export interface Scene {
  readonly api: PublicApi;
  readonly story: Story;
  readonly budget: Budget;
  readonly officer: Caller;
  readonly finance: Caller;
}

/** One row of "who buys, with which money": who does what, and how the provider comes to be paid. */
export interface KindOfMoney {
  readonly title: string;
  readonly isIt: (budget: Budget) => boolean;
  /** What more it must be, as an officer of its council sees it. */
  readonly fits?: (officer: Caller, budget: Budget) => Promise<boolean>;
  /** The kind that the contract gives its awards. */
  readonly awardKind: string;
  readonly buyer: (user: DemoUser, budget: Budget) => boolean;
  readonly confirmer: (user: DemoUser, budget: Budget) => boolean;
  /** What has to be arranged before anything is bought. */
  readonly prepare?: (scene: Scene) => Promise<void>;
  /** Pays the bill, and checks what shows that the money went. */
  readonly pay: (bill: ApprovedBill) => Promise<void>;
}

const HOLDERS = ['budget_holder', 'nominee', 'authorised_person', 'suitable_person'];

export const holderOf = (user: DemoUser, budget: Budget): boolean =>
  user.personId === budget.personId && user.roles.some((role) => HOLDERS.includes(role));

export const hostOf = (user: DemoUser, budget: Budget): boolean =>
  user.roles.includes('isf_host') &&
  user.providerId === budget.hostProviderId &&
  user.authorityId === budget.authorityId;

export const providerUser = (providerId: string) => (user: DemoUser) =>
  user.roles.includes('provider') && user.providerId === providerId;
