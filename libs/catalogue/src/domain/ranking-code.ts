/** The categories of the two lists of CLES 2020; their places are catalogue.form_index in the database, from 1. */
const REGISTER_FORMS = [
  'Community Interest Company',
  'Industrial and Provident Society',
  'Registered Society',
  "PRI/LBG/NSC (Private, Limited by guarantee, no share capital, use of 'Limited' exemption)",
  'PRI/LTD BY GUAR/NSC (Private, limited by guarantee, no share capital)',
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
const OWN_TEAM = 31;
/** Stands for every category that neither list names; of those, the commonest among small charities. */
const ANOTHER_CATEGORY = 'Charitable Incorporated Organisation';

const OWNERSHIP = ['in_house', 'municipal', 'worker', 'community', 'local_private_tbl', 'private', 'unknown'] as const;

/** How many codes there are before the bit of a confirmed concern. */
const CODES = 256;

/** What an offer's ranking code holds of its provider; size stands beside it, exactly. */
export interface RankingFacts {
  readonly inHouse: boolean;
  /** null: on no register. */
  readonly registerCategory: string | null;
  readonly ownership: (typeof OWNERSHIP)[number];
}

function rankingFacts(code: number): RankingFacts {
  const form = code & OWN_TEAM;
  return {
    inHouse: form === OWN_TEAM,
    registerCategory: form === 0 || form === OWN_TEAM ? null : (REGISTER_FORMS[form - 1] ?? ANOTHER_CATEGORY),
    ownership: OWNERSHIP[code >> 5] ?? 'unknown',
  };
}

/** A value for each ranking code, in their order: how a search in SQL asks a rule that is written in TypeScript. */
export function groupTable(groupOf: (facts: RankingFacts) => number): readonly number[] {
  return Array.from({ length: CODES }, (_, code) => groupOf(rankingFacts(code)));
}
