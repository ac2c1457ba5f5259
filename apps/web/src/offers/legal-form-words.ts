import { classOfCategory } from '@commonweal/policy';

/** Register categories that we say in plain words; the register's own print is shown for any other. */
const PLAIN: readonly (readonly [category: string, key: string])[] = [
  ['Community Interest Company', 'community-interest-company'],
  ['Charitable Incorporated Organisation', 'charity'],
  ['Scottish Charitable Incorporated Organisation', 'charity'],
  ['Registered Society', 'registered-society'],
  ['Industrial and Provident Society', 'registered-society'],
  ["PRI/LBG/NSC (Private, Limited by guarantee, no share capital, use of 'Limited' exemption)", 'guarantee'],
  ['PRI/LTD BY GUAR/NSC (Private, limited by guarantee, no share capital)', 'guarantee'],
  ['Private Limited Company', 'private-company'],
  ['Public Limited Company', 'public-company'],
  ['Limited Liability Partnership', 'partnership'],
  ['Limited Partnership', 'partnership'],
];

export interface LegalFormWords {
  /** A key of legalForms; absent where only the register's own words exist. */
  readonly key: string | undefined;
  /** As the register prints it. */
  readonly printed: string;
  /** On a register, and on neither of the two lists of forms. */
  readonly onNeitherList: boolean;
}

/** The legal form and nothing more: it says nothing of who owns it, where it works or how good it is. */
export function legalFormWords(provider: {
  readonly kind: string;
  readonly registerCategory: string | null;
}): LegalFormWords {
  const { kind, registerCategory } = provider;
  if (registerCategory === null) return { key: `none.${kind}`, printed: '', onNeitherList: false };
  const folded = fold(registerCategory);
  const key = PLAIN.find(([category]) => fold(category) === folded)?.[1];
  return { key, printed: registerCategory, onNeitherList: classOfCategory(registerCategory) === 'not_on_either_list' };
}

function fold(category: string): string {
  return category.toLowerCase().replace(/\s+/g, '');
}
