import type { Language } from '@commonweal/kernel';
import { flattenStrings, LANGUAGES, type LocaleStrings } from './locale-files';

const PLURAL = /_(zero|one|two|few|many|other)$/;
const PLACEHOLDER = /\{\{\s*([\w.]+)[^}]*\}\}/g;

/**
 * What keeps two languages from saying the same: keys that only one has, placeholders that differ, and plural
 * forms that a language needs (Welsh has six) but lacks. Empty when they match.
 */
export function compareLocales(locales: Readonly<Record<Language, LocaleStrings>>): readonly string[] {
  const en = groupPlurals(flattenStrings(locales.en));
  const cy = groupPlurals(flattenStrings(locales.cy));
  return [
    ...[...en.keys()].filter((key) => !cy.has(key)).map((key) => `${key}: missing in cy`),
    ...[...cy.keys()].filter((key) => !en.has(key)).map((key) => `${key}: missing in en`),
    ...[...en.keys()].filter((key) => cy.has(key)).flatMap((key) => comparePlaceholders(key, en, cy)),
    ...LANGUAGES.flatMap((language) => missingPlurals(language, language === 'en' ? en : cy)),
  ];
}

type Grouped = ReadonlyMap<string, ReadonlyMap<string, string>>;

function groupPlurals(flat: ReadonlyMap<string, string>): Grouped {
  const grouped = new Map<string, Map<string, string>>();
  for (const [key, text] of flat) {
    const base = key.replace(PLURAL, '');
    const forms = grouped.get(base) ?? new Map<string, string>();
    forms.set(PLURAL.exec(key)?.[1] ?? '', text);
    grouped.set(base, forms);
  }
  return grouped;
}

function comparePlaceholders(key: string, en: Grouped, cy: Grouped): string[] {
  const [here, there] = [en, cy].map((side) => placeholders(side.get(key) ?? new Map<string, string>()));
  return here === there ? [] : [`${key}: placeholders differ: en {${String(here)}}, cy {${String(there)}}`];
}

/** "count" may be left out of a plural form ("one bill"), so it is not compared. */
function placeholders(forms: ReadonlyMap<string, string>): string {
  const names = [...forms.values()].flatMap((text) => [...text.matchAll(PLACEHOLDER)].map((match) => match[1] ?? ''));
  return [...new Set(names)]
    .filter((name) => name !== 'count')
    .sort()
    .join(', ');
}

function missingPlurals(language: Language, grouped: Grouped): string[] {
  const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  return [...grouped]
    .filter(([, forms]) => !forms.has(''))
    .flatMap(([key, forms]) =>
      needed.filter((form) => !forms.has(form)).map((form) => `${key}_${form}: missing in ${language}`),
    );
}
