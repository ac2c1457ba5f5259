import type { PlainDate } from '@commonweal/kernel';

/** Centre for Local Economic Strategies 2020, appendix 1: two lists of register categories, as printed. */
export const LEGAL_FORM_LIST = 'CLES-App1';

export const GENERATIVE_CATEGORIES = [
  'Community Interest Company',
  'Industrial and Provident Society',
  'Registered Society',
  "PRI/LBG/NSC (Private, Limited by guarantee, no share capital, use of 'Limited' exemption)",
  'PRI/LTD BY GUAR/NSC (Private, limited by guarantee, no share capital)',
] as const;

export const EXTRACTIVE_CATEGORIES = [
  'European Public Limited-Liability Company (SE)',
  'Investment Company with Variable Capital (Securities)',
  'Investment Company with Variable Capital (Umbrella)',
  'Limited Liability Partnership',
  'Limited Partnership',
  'Old Public Company',
  'Other company type',
  'PRIV LTD SECT. 30 (Private limited company, section 30 of the Companies Act)',
  'Private Limited Company',
  'Private Unlimited',
  'Private Unlimited Company',
  'Public Limited Company',
  'Scottish Partnership',
] as const;

export const LEGAL_FORM_CLASSES = ['generative', 'extractive', 'in_house', 'not_on_either_list'] as const;
export type LegalFormClass = (typeof LEGAL_FORM_CLASSES)[number];

/** APP1_STRICT: the register category alone. STEP3_LOCAL: a dated, evidenced decision lifts a local small provider. */
export const LEGAL_FORM_VIEWS = ['APP1_STRICT', 'STEP3_LOCAL'] as const;
export type LegalFormView = (typeof LEGAL_FORM_VIEWS)[number];

export const LIFT_EVIDENCE = ['local_base', 'size', 'ownership', 'triple_bottom_line'] as const;
export type LiftEvidence = (typeof LIFT_EVIDENCE)[number];

/** A council's recorded decision that a local small provider counts as generative in view STEP3_LOCAL. */
export interface FormLift {
  readonly decidedOn: PlainDate;
  /** The last day on which it holds. */
  readonly validUntil: PlainDate;
  /** Codes of LIFT_EVIDENCE. */
  readonly evidence: readonly string[];
}

interface FormFacts {
  readonly providerKind: string;
  readonly registerCategory?: string;
  readonly lift?: FormLift;
}

/** The register's own data spells some categories with other cases and spaces than the list does. */
const folded = (category: string): string => category.toLowerCase().replace(/\s+/g, '');

const CLASS_BY_CATEGORY: ReadonlyMap<string, LegalFormClass> = new Map([
  ...GENERATIVE_CATEGORIES.map((category) => [folded(category), 'generative'] as const),
  ...EXTRACTIVE_CATEGORIES.map((category) => [folded(category), 'extractive'] as const),
]);

/** Where the two closed lists put a category; what neither names is never guessed. */
export function classOfCategory(category: string | undefined): LegalFormClass {
  return CLASS_BY_CATEGORY.get(folded(category ?? '')) ?? 'not_on_either_list';
}

/** A lift holds on its days, with a local base, a size, and either ownership or a triple bottom line in evidence. */
export function liftHolds(lift: FormLift | undefined, on: PlainDate): boolean {
  if (lift === undefined || on < lift.decidedOn || on > lift.validUntil) return false;
  const has = (kind: LiftEvidence) => lift.evidence.includes(kind);
  return has('local_base') && has('size') && (has('ownership') || has('triple_bottom_line'));
}

export function legalFormClass(facts: FormFacts, view: LegalFormView, on: PlainDate): LegalFormClass {
  if (facts.providerKind === 'in_house') return 'in_house';
  if (view === 'STEP3_LOCAL' && liftHolds(facts.lift, on)) return 'generative';
  return classOfCategory(facts.registerCategory);
}

const CATEGORY_BY_REGISTER_TYPE: Readonly<Record<string, string>> = {
  ltd: 'Private Limited Company',
  plc: 'Public Limited Company',
  llp: 'Limited Liability Partnership',
  'limited-partnership': 'Limited Partnership',
  'private-limited-guarant-nsc': 'PRI/LTD BY GUAR/NSC (Private, limited by guarantee, no share capital)',
  'private-limited-guarant-nsc-limited-exemption':
    "PRI/LBG/NSC (Private, Limited by guarantee, no share capital, use of 'Limited' exemption)",
  'private-limited-shares-section-30-exemption':
    'PRIV LTD SECT. 30 (Private limited company, section 30 of the Companies Act)',
  'private-unlimited': 'Private Unlimited Company',
  'private-unlimited-nsc': 'Private Unlimited Company',
  'industrial-and-provident-society': 'Industrial and Provident Society',
  'registered-society-non-jurisdictional': 'Registered Society',
  'old-public-company': 'Old Public Company',
  'icvc-securities': 'Investment Company with Variable Capital (Securities)',
  'icvc-umbrella': 'Investment Company with Variable Capital (Umbrella)',
  'european-public-limited-liability-company-se': 'European Public Limited-Liability Company (SE)',
  'scottish-partnership': 'Scottish Partnership',
  other: 'Other company type',
  'charitable-incorporated-organisation': 'Charitable Incorporated Organisation',
  'scottish-charitable-incorporated-organisation': 'Scottish Charitable Incorporated Organisation',
};

/**
 * The printed category for a company's type and subtype in the Companies House API; undefined for a type that is not known.
 * A community interest company is a subtype of another type there, so the subtype is read first.
 */
export function categoryOfRegisterType(type: string, subtype?: string): string | undefined {
  if (subtype === 'community-interest-company') return 'Community Interest Company';
  return CATEGORY_BY_REGISTER_TYPE[type];
}
