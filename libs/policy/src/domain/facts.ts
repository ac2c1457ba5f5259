import type { Pence, PlainDate } from '@commonweal/kernel';
import type { FormLift } from './legal-forms';

export const NATIONS = ['england', 'wales'] as const;
export type Nation = (typeof NATIONS)[number];

export const BUDGET_TYPES = ['direct_payment', 'isf', 'council_managed'] as const;
export type BudgetType = (typeof BUDGET_TYPES)[number];

/** council_contract: the council contracts with the host. paid_at_persons_request: a direct payment with the host as agent. */
export const ISF_BASES = ['council_contract', 'paid_at_persons_request'] as const;
export type IsfBasis = (typeof ISF_BASES)[number];

export const MONEY_PLACES = ['own_account', 'card', 'managed_account', 'host', 'council'] as const;
export type MoneyPlace = (typeof MONEY_PLACES)[number];

/** self: the person's own money, under no council budget. */
export const FUNDERS = ['council', 'health_body', 'both', 'self'] as const;
export type Funder = (typeof FUNDERS)[number];

export const PLACER_ROLES = [
  'social_worker',
  'manager',
  'commissioner',
  'finance_officer',
  'budget_holder',
  'nominee',
  'authorised_person',
  'suitable_person',
  'isf_host',
  'broker',
  'connector',
  'support_organisation',
  'provider',
  'auditor',
  'platform_administrator',
  'health_officer',
] as const;
export type PlacerRole = (typeof PLACER_ROLES)[number];

/** Whether a host that is paid to purchase acts as the council's purchasing agent: decided once for each host agreement. */
export const HOST_PURCHASING = ['not_paid', 'paid_undecided', 'paid_agent', 'paid_not_agent'] as const;
export type HostPurchasing = (typeof HOST_PURCHASING)[number];

/** The category of an offer to hold a fund: an officer who places it awards the fund itself. */
export const FUND_HOSTING = 'fund-hosting';

/** Where the award of the fund itself stands: none, waiting for an answer, or held by the host. */
export const FUND_AWARDS = ['none', 'waiting', 'held'] as const;
export type FundAward = (typeof FUND_AWARDS)[number];

/** Whose money it is, where it is and who is placing. */
export interface BuyerFacts {
  readonly nation: Nation;
  readonly authorityId: string;
  readonly budgetType: BudgetType;
  readonly isfBasis?: IsfBasis;
  readonly moneyHeldIn: MoneyPlace;
  readonly funder: Funder;
  /** False where the person could not decide to have or manage the direct payment; absent where nothing says so. */
  readonly personCouldDecide?: boolean;
  /** Seeds the neutral rotation; the order of equals differs from person to person. */
  readonly personId: string;
  readonly placerRole: PlacerRole;
  /** Buying the fund itself (awarding an individual service fund to its host). */
  readonly isIsfPlacement: boolean;
  /** The placer's own limit for a council award; absent when none was given, which is a limit of nothing. */
  readonly delegatedLimitPence?: Pence;
  /** Absent until decided, and then treated as paid_undecided. */
  readonly hostPurchasing?: HostPurchasing;
  /** Of a fund that the council contracts for. Absent: not looked at. */
  readonly fundAward?: FundAward;
  /** Of such a fund: the last day for which its host holds it, where the budget goes on after it. */
  readonly fundLastDay?: PlainDate;
  /** The health body has delegated this purchase to the council in writing. */
  readonly healthDelegationInWriting?: boolean;
  /** Where a nominee places: whether what the person has said reaches this purchase. Absent: it does. */
  readonly nomineeMayBuy?: boolean;
}

export const PROVIDER_KINDS = [
  'organisation',
  'sole_trader',
  'personal_assistant',
  'community_group',
  'in_house',
] as const;
export type ProviderKind = (typeof PROVIDER_KINDS)[number];

/** The five models of ownership of CLES 2020, section 3.1 (local_private_tbl: with a triple bottom line), and what is outside them. */
export const OWNERSHIP_MODELS = [
  'in_house',
  'municipal',
  'worker',
  'community',
  'local_private_tbl',
  'private',
  'unknown',
] as const;
export type OwnershipModel = (typeof OWNERSHIP_MODELS)[number];

export const FOOTPRINTS = [
  'hyper_local',
  'council_area',
  'city_region',
  'regional',
  'national',
  'international',
  'unknown',
] as const;
export type Footprint = (typeof FOOTPRINTS)[number];

export const REGULATORS = ['cqc', 'ciw'] as const;
export type Regulator = (typeof REGULATORS)[number];

/** The five models of the Social Services and Well-being (Wales) Act 2014, section 16; only three are organisations. */
export const SECTION_16_MODELS = [
  'social_enterprise',
  'co_operative',
  'arrangement',
  'user_led',
  'third_sector',
] as const;
export type Section16Model = (typeof SECTION_16_MODELS)[number];

export const APPROVAL_STATES = ['none', 'applied', 'approved', 'not_taking', 'left'] as const;
export type ApprovalState = (typeof APPROVAL_STATES)[number];

/** every_buyer: asked by councils and hosts; council_award: by councils only; information: shown, never a gate. */
export const CHECK_DEMANDS = ['every_buyer', 'council_award', 'information'] as const;
export type CheckDemand = (typeof CHECK_DEMANDS)[number];

export interface CheckFact {
  readonly kind: string;
  readonly requiredFor: CheckDemand;
  readonly held: boolean;
  /** The last day on which it is good; absent when it has no end. */
  readonly validUntil?: PlainDate;
}

/** One finding in one dimension of quality; a dimension without one is unknown, which is neutral. */
export interface QualityFact {
  readonly dimension: string;
  readonly finding: 'met' | 'not_met';
  readonly confirmedBy: 'regulator' | 'council' | 'people';
}

export interface OfferFacts {
  readonly offerId: string;
  readonly providerId: string;
  readonly category: string;
  /** False for a category that is not bought here: residential and nursing care. */
  readonly categoryOpen: boolean;
  /** Personal care given in the person's own home. */
  readonly regulatedActivity: boolean;
  readonly providerKind: ProviderKind;
  /** The category as the register prints it; absent for who is on no register. */
  readonly registerCategory?: string;
  readonly lift?: FormLift;
  readonly ownership?: OwnershipModel;
  readonly footprint?: Footprint;
  readonly fullTimeStaff?: number;
  /** Registrations in force today. */
  readonly registeredWith: readonly Regulator[];
  readonly checks: readonly CheckFact[];
  /** Where this council stands with the provider. */
  readonly approval: ApprovalState;
  /** People receiving care at home from an unregistered provider now (Wales). */
  readonly peopleInHomeCare?: number;
  /** Of section 16, each with evidence that somebody has looked at and that is in date; never read from the legal form. */
  readonly section16?: readonly Section16Model[];
  /** Free, without a contract: support outside the market. */
  readonly communityOffer?: boolean;
  /** Support can be had in Welsh, whatever was asked for. */
  readonly offersWelsh?: boolean;
  /** From where the worker starts to the person: nearness of delivery. Absent when unknown. */
  readonly distanceMetres?: number;
  readonly servesPostcode?: boolean;
  /** Of the outcomes asked for; absent when none was asked for or nothing is known. */
  readonly meetsOutcomes?: 'all' | 'some' | 'none';
  /** Whether the language that was asked for is offered; absent when none was. */
  readonly speaksLanguage?: boolean;
  readonly hasCapacity?: boolean;
  readonly quality: readonly QualityFact[];
  /** The person named this provider. */
  readonly personsChoice?: boolean;
  /** Already supports this person. */
  readonly continuity?: boolean;
  /** Shown, and read by no rule: cost alone never moves an offer. */
  readonly unitPricePence?: Pence;
  /** Shown and reported, and read by no rule: Local Government Act 1988, section 17(5)(e). */
  readonly registeredOffice?: string;
}

/** Procurement Act 2023, Schedule 5, paragraphs 15 to 17. */
export interface UserChoiceFacts {
  readonly preferenceExpressed: boolean;
  readonly onlySupplier: boolean;
  readonly competitionNotInBestInterests: boolean;
}

export const EXCEPTION_REASONS = [
  'persons-choice',
  'meets-outcome',
  'continuity',
  'language',
  'specialist-skill',
  'only-one-available',
  'safety',
  'other',
] as const;
export type ExceptionReason = (typeof EXCEPTION_REASONS)[number];

export interface AwardFacts {
  readonly valuePence: Pence;
  /** The whole contract with extensions, VAT included. */
  readonly wholeLifePence: Pence;
  /** Whole-life value of what the same buyer has live for the same person and need, VAT included. */
  readonly linkedTotalPence: Pence;
  /** The day of the decision: the law and the checks are those of this day. */
  readonly decidedOn: PlainDate;
  readonly startsOn: PlainDate;
  /** Absent where it has no last day. */
  readonly endsOn?: PlainDate;
  /** Offers of the policy's first group that stood above this one; absent when no list was on screen. */
  readonly passedOver?: number;
  readonly exceptionReason?: ExceptionReason;
  readonly userChoice?: UserChoiceFacts;
  /** False when the agreed plan does not reach this purchase. */
  readonly insideAgreedPlan?: boolean;
  /** The money would go to close family living in the same household. */
  readonly closeFamilyInHousehold?: boolean;
  /** The council has agreed to that as necessary. */
  readonly familyPaymentAgreed?: boolean;
}
