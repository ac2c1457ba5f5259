import { DomainError, type Pence, type PlainDate, type ProviderId, type UserId } from '@commonweal/kernel';

export const NOMINEE_MAY_BUY = ['everything', 'some', 'nothing'] as const;

/** What the person has said that their nominee may buy. categories and mostPence (for one purchase, whole life) only of 'some'. */
export interface NomineePower {
  readonly userId: UserId;
  readonly mayBuy: (typeof NOMINEE_MAY_BUY)[number];
  readonly categories: readonly string[] | undefined;
  readonly mostPence: Pence | undefined;
  readonly saidOn: PlainDate;
}

/** What the agreed plan says the money is for: kinds of support, or outcomes. */
export interface AgreedPlan {
  readonly categories: readonly string[];
  readonly outcomeCodes: readonly string[];
  readonly agreedOn: PlainDate;
}

/** A provider who is close family of the person; agreedOn where the council has agreed to pay them as necessary. */
export interface FamilyProvider {
  readonly providerId: ProviderId;
  readonly inHousehold: boolean;
  readonly agreedOn: PlainDate | undefined;
}

export const HOST_PURCHASING = ['not_paid', 'paid_undecided', 'paid_agent', 'paid_not_agent'] as const;
export type HostPurchasing = (typeof HOST_PURCHASING)[number];

/** @throws DomainError invalid-input, naming the field. */
export function checkPower({ mayBuy, categories, mostPence, saidOn }: NomineePower, today: PlainDate): void {
  if (mayBuy !== 'some' && categories !== undefined) throw new DomainError('invalid-input', { field: 'categories' });
  if (mayBuy !== 'some' && mostPence !== undefined) throw new DomainError('invalid-input', { field: 'mostPence' });
  refuseFuture('saidOn', saidOn, today);
}

/** @throws DomainError invalid-input, naming the field. */
export function refuseFuture(field: string, on: PlainDate | undefined, today: PlainDate): void {
  if (on !== undefined && on > today) throw new DomainError('invalid-input', { field });
}
