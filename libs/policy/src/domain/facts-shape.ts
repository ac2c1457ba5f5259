import {
  APPROVAL_STATES,
  BUDGET_TYPES,
  CHECK_DEMANDS,
  EXCEPTION_REASONS,
  FOOTPRINTS,
  FUND_AWARDS,
  FUNDERS,
  HOST_PURCHASING,
  ISF_BASES,
  MONEY_PLACES,
  NATIONS,
  OWNERSHIP_MODELS,
  PLACER_ROLES,
  PROVIDER_KINDS,
  REGULATORS,
  SECTION_16_MODELS,
  type AwardFacts,
  type BuyerFacts,
  type OfferFacts,
} from './facts';
import { day, flag, list, object, oneOf, optional, pencesOf, text, whole, type Shape } from './json-shape';

const check = object({
  kind: text,
  requiredFor: oneOf(CHECK_DEMANDS),
  held: flag,
  validUntil: optional(day),
});

const finding = object({
  dimension: text,
  finding: oneOf(['met', 'not_met'] as const),
  confirmedBy: oneOf(['regulator', 'council', 'people'] as const),
});

const BUYER: Shape<BuyerFacts> = object({
  nation: oneOf(NATIONS),
  authorityId: text,
  budgetType: oneOf(BUDGET_TYPES),
  isfBasis: optional(oneOf(ISF_BASES)),
  moneyHeldIn: oneOf(MONEY_PLACES),
  funder: oneOf(FUNDERS),
  personCouldDecide: optional(flag),
  personId: text,
  placerRole: oneOf(PLACER_ROLES),
  isIsfPlacement: flag,
  delegatedLimitPence: optional(pencesOf),
  hostPurchasing: optional(oneOf(HOST_PURCHASING)),
  fundAward: optional(oneOf(FUND_AWARDS)),
  fundLastDay: optional(day),
  healthDelegationInWriting: optional(flag),
  nomineeMayBuy: optional(flag),
});

const OFFER: Shape<OfferFacts> = object({
  offerId: text,
  providerId: text,
  category: text,
  categoryOpen: flag,
  regulatedActivity: flag,
  providerKind: oneOf(PROVIDER_KINDS),
  registerCategory: optional(text),
  lift: optional(object({ decidedOn: day, validUntil: day, evidence: list(text) })),
  ownership: optional(oneOf(OWNERSHIP_MODELS)),
  footprint: optional(oneOf(FOOTPRINTS)),
  fullTimeStaff: optional(whole),
  registeredWith: list(oneOf(REGULATORS)),
  checks: list(check),
  approval: oneOf(APPROVAL_STATES),
  peopleInHomeCare: optional(whole),
  section16: optional(list(oneOf(SECTION_16_MODELS))),
  communityOffer: optional(flag),
  offersWelsh: optional(flag),
  distanceMetres: optional(whole),
  servesPostcode: optional(flag),
  meetsOutcomes: optional(oneOf(['all', 'some', 'none'] as const)),
  speaksLanguage: optional(flag),
  hasCapacity: optional(flag),
  quality: list(finding),
  personsChoice: optional(flag),
  continuity: optional(flag),
  unitPricePence: optional(pencesOf),
  registeredOffice: optional(text),
});

const AWARD: Shape<AwardFacts> = object({
  valuePence: pencesOf,
  wholeLifePence: pencesOf,
  linkedTotalPence: pencesOf,
  decidedOn: day,
  startsOn: day,
  endsOn: optional(day),
  passedOver: optional(whole),
  exceptionReason: optional(oneOf(EXCEPTION_REASONS)),
  userChoice: optional(object({ preferenceExpressed: flag, onlySupplier: flag, competitionNotInBestInterests: flag })),
  insideAgreedPlan: optional(flag),
  closeFamilyInHousehold: optional(flag),
  familyPaymentAgreed: optional(flag),
});

/** What an evaluation is asked about, as it comes over the wire. policyVersion: absent for the one in force. */
export interface FactsToEvaluate {
  readonly buyer: BuyerFacts;
  readonly offer: OfferFacts;
  readonly award: AwardFacts;
  readonly policyVersion?: number;
}

/** Reads facts from JSON; throws DomainError invalid-input naming the first field that is wrong or unknown. */
export const FACTS: Shape<FactsToEvaluate> = object({
  buyer: BUYER,
  offer: OFFER,
  award: AWARD,
  policyVersion: optional(whole),
});
