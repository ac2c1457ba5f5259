import {
  type AuthorityId,
  type BudgetId,
  type Language,
  type OfferId,
  type OutcomeId,
  type Pence,
  type PersonId,
  type PlainDate,
  type ProviderId,
  type UserId,
  ZERO,
} from '@commonweal/kernel';
import type { BudgetType, IsfBasis, LinkedBuyer, MoneyPlace, Nation } from '@commonweal/policy';
import type { HomeCare, OfferSource } from '../../domain/offer-source';
import type { HoldingFacts } from '../policy-questions/spending-facts';

/** What a buyer has live for this person and need. */
export interface Linkage {
  readonly totalPence: Pence;
  readonly version: number;
}

/** Absent: nothing yet. */
export type Linkages = Readonly<Partial<Record<LinkedBuyer, Linkage>>>;

export const NOTHING_LINKED: Linkage = { totalPence: ZERO, version: 0 };

/** Everything that the decision on one request reads, with the version of each thing that another request can move. */
export interface PlacingFacts {
  /** The request's key was used before: its first answer stands, whatever the facts are by now. */
  readonly answered: boolean;
  readonly authorityId: AuthorityId;
  readonly nation: Nation;
  readonly budget: {
    readonly id: BudgetId;
    readonly type: BudgetType;
    readonly moneyHeldIn: MoneyPlace;
    readonly isfBasis: IsfBasis | null;
    readonly hostProviderId: ProviderId | null;
    readonly startsOn: PlainDate;
    readonly endsOn: PlainDate;
    readonly version: number;
    readonly availableAccountId: string;
    readonly reservedAccountId: string;
    readonly availablePence: Pence;
    readonly funders: readonly ('council' | 'health_body' | 'person')[];
    readonly healthDelegated: boolean;
    /** null for what the council manages. */
    readonly holding: HoldingFacts | null;
  };
  readonly person: {
    readonly id: PersonId;
    readonly diedOn: PlainDate | null;
    readonly language: Language;
    /** The district of their postcode. */
    readonly area: string;
    readonly outcomes: readonly { readonly id: OutcomeId; readonly code: string }[];
  };
  readonly offer: OfferSource['offer'] & {
    readonly id: OfferId;
    readonly version: number;
    readonly unit: string;
    readonly pricePence: Pence;
  };
  readonly provider: OfferSource['provider'] & { readonly id: ProviderId; readonly version: number };
  readonly approval: { readonly state: OfferSource['approvalState']; readonly version: number };
  /** pence is null where the placer was given no limit. */
  readonly limit: { readonly pence: Pence | null; readonly version: number };
  /** id is null until the council has published a policy. */
  readonly policy: { readonly id: string | null; readonly version: number };
  readonly linkages: Linkages;
  /** The placer's roles with this council, this person or this host. */
  readonly placerRoles: readonly string[];
  readonly personUsers: readonly UserId[];
  readonly providerUsers: readonly UserId[];
  readonly managers: readonly UserId[];
  /** Of a fund that the council contracts for: the last day of its award. null where it has none. */
  readonly fundLastDay?: PlainDate | null;
  /** Read for regulated activity in Wales alone; null where the provider has not declared it. */
  readonly homeCare?: HomeCare | null;
}
