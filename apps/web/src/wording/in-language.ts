import type { Language } from '@commonweal/kernel';

interface Titled {
  readonly offerTitle: string;
  readonly offerTitleCy: string;
}

/** What was offered, in the reader's language. */
export function titleIn(language: Language, { offerTitle, offerTitleCy }: Titled): string {
  return language === 'cy' ? offerTitleCy : offerTitle;
}

interface Named {
  readonly code: string;
  readonly name: string;
  readonly nameCy: string;
}

/** The names of these codes in the reader's language, in the order of the list; a code that is on no list keeps its own. */
export function namesIn(language: Language, list: readonly Named[], codes: readonly string[]): readonly string[] {
  return codes.map((code) => {
    const found = list.find((entry) => entry.code === code);
    if (found === undefined) return code;
    return language === 'cy' ? found.nameCy : found.name;
  });
}
