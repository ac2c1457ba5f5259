import type { OfferProviderView } from '@commonweal/catalogue';

/** What kind of body it is, for `t("offers:legalForm." + form.code, { category: form.category })`. Never a mark of quality. */
export interface LegalFormWords {
  readonly code: string;
  /** As the register prints it; empty for those on no register. */
  readonly category: string;
}

/** The register's own spelling of one category differs in capitals and spaces. */
const folded = (category: string): string => category.toLowerCase().replace(/\s+/g, '');

const PLAIN: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'Community Interest Company': 'cic',
    'Industrial and Provident Society': 'society',
    'Registered Society': 'society',
    "PRI/LBG/NSC (Private, Limited by guarantee, no share capital, use of 'Limited' exemption)": 'guarantee',
    'PRI/LTD BY GUAR/NSC (Private, limited by guarantee, no share capital)': 'guarantee',
    'Private Limited Company': 'private_limited',
    'Public Limited Company': 'plc',
    'Limited Liability Partnership': 'llp',
    'Limited Partnership': 'partnership',
    'Scottish Partnership': 'partnership',
    'Charitable Incorporated Organisation': 'cio',
    'Scottish Charitable Incorporated Organisation': 'cio',
  }).map(([category, code]) => [folded(category), code] as const),
);

export function legalFormWords({
  kind,
  registerCategory,
}: Pick<OfferProviderView, 'kind' | 'registerCategory'>): LegalFormWords {
  const category = registerCategory ?? '';
  if (kind !== 'organisation') return { code: kind, category };
  if (category === '') return { code: 'none', category };
  return { code: PLAIN.get(folded(category)) ?? 'other', category };
}
