import { DomainError, type OfferId, type Pence, type ProviderId } from '@commonweal/kernel';

export const OFFER_UNITS = ['hour', 'session', 'day', 'week', 'meal', 'journey', 'item'] as const;
export type OfferUnit = (typeof OFFER_UNITS)[number];

/** How VAT stands in the price; the price itself is always what the buyer pays. */
export const VAT_TREATMENTS = ['exempt', 'outside', 'zero', 'standard'] as const;
export type VatTreatment = (typeof VAT_TREATMENTS)[number];

/** What a provider offers, at what price and from where. */
export interface OfferTerms {
  readonly category: string;
  readonly title: string;
  readonly titleCy: string;
  readonly description: string;
  readonly descriptionCy: string;
  readonly unit: OfferUnit;
  /** Of one unit, VAT included; 0 where it is free. */
  readonly pricePence: Pence;
  readonly vat: VatTreatment;
  readonly languages: readonly string[];
  readonly outcomeCodes: readonly string[];
  /** Where the worker or the service starts from; never the registered office. */
  readonly startsPostcode: string;
  /** How far from there, in a straight line. */
  readonly reachMetres: number;
  /** In units; absent: not stated. 0: no room at the moment. */
  readonly weeklyCapacity?: number;
}

export interface Offer extends OfferTerms {
  readonly id: OfferId;
  readonly providerId: ProviderId;
  readonly isDemonstration: boolean;
}

/** What the menu knows: categories that are open, outcomes and languages. */
export interface MenuLists {
  readonly openCategories: ReadonlySet<string>;
  readonly outcomeCodes: ReadonlySet<string>;
  readonly languages: ReadonlySet<string>;
}

const LONGEST_TITLE = 120;
const FURTHEST = 1_500_000;
const wholeFrom = (least: number, n: number) => Number.isSafeInteger(n) && n >= least;
const fills = (text: string) => text.trim() !== '' && text.length <= LONGEST_TITLE;

const RULES: readonly (readonly [field: string, holds: (terms: OfferTerms, lists: MenuLists) => boolean])[] = [
  ['category', ({ category }, lists) => lists.openCategories.has(category)],
  ['title', ({ title }) => fills(title)],
  ['titleCy', ({ titleCy }) => fills(titleCy)],
  ['unit', ({ unit }) => OFFER_UNITS.includes(unit)],
  ['pricePence', ({ pricePence }) => wholeFrom(0, pricePence)],
  ['vat', ({ vat }) => VAT_TREATMENTS.includes(vat)],
  ['languages', ({ languages: l }, lists) => l.length > 0 && l.every((code) => lists.languages.has(code))],
  ['outcomeCodes', ({ outcomeCodes }, lists) => outcomeCodes.every((code) => lists.outcomeCodes.has(code))],
  ['reachMetres', ({ reachMetres: reach }) => wholeFrom(1, reach) && reach <= FURTHEST],
  ['weeklyCapacity', ({ weeklyCapacity = 0 }) => wholeFrom(0, weeklyCapacity)],
];

/** @throws DomainError invalid-input naming the field. A category that is not open on this menu is refused like an unknown one. */
export function checkTerms(terms: OfferTerms, lists: MenuLists): void {
  const broken = RULES.find(([, holds]) => !holds(terms, lists));
  if (broken !== undefined) throw new DomainError('invalid-input', { field: broken[0] });
}
