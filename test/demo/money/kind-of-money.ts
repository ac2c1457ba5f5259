import type { Caller, DemoUser, PublicApi } from '../public-api';
import type { Figures, Story } from '../story';

export interface Budget {
  readonly id: string;
  readonly personId: string;
  readonly type: 'direct_payment' | 'isf' | 'council_managed';
  readonly moneyHeldIn: 'own_account' | 'card' | 'managed_account' | 'host' | 'council';
  readonly hostProviderId?: string | null;
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
  readonly api: PublicApi;
  readonly story: Story;
  readonly budget: Budget;
  readonly claim: Claim;
  readonly council: string;
  readonly finance: Caller;
}

/** One row of "who buys, with which money": who does what, and how the provider comes to be paid. */
export interface KindOfMoney {
  readonly title: string;
  readonly isIt: (budget: Budget) => boolean;
  /** The kind that the contract gives its awards. */
  readonly awardKind: string;
  readonly buyer: (user: DemoUser, budget: Budget) => boolean;
  readonly confirmer: (user: DemoUser, budget: Budget) => boolean;
  /** Pays the bill, and says what shows that the money went: the amounts of the file or of the payer's word. */
  readonly pay: (bill: ApprovedBill) => Promise<void>;
}

const HOLDERS = ['budget_holder', 'nominee', 'authorised_person', 'suitable_person'];

export const holderOf = (user: DemoUser, budget: Budget): boolean =>
  user.personId === budget.personId && user.roles.some((role) => HOLDERS.includes(role));
