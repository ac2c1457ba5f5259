import type { Language } from '@commonweal/kernel';
import { createInstance } from 'i18next';
import { LANGUAGES, type LocaleStrings } from './locale-files';

export type StringParams = Readonly<Record<string, string | number>>;

/** Text for "namespace:path.to.key"; params.count picks the plural form. */
export type Translate = (key: string, params?: StringParams) => string;

/** What a missing key does: tests fail, a user sees the key rather than an error page. */
export type MissingKey = 'throw' | 'show';

const MISSING = '\u0000';

/** One translator a language. Text is not escaped here: the templates do that. */
export function createTranslators(
  locales: Readonly<Record<Language, LocaleStrings>>,
  missingKey: MissingKey,
): (language: Language) => Translate {
  const i18n = createInstance();
  void i18n.init({
    initAsync: false,
    lng: 'en',
    fallbackLng: false,
    supportedLngs: [...LANGUAGES],
    ns: Object.keys(locales.en),
    resources: { en: { ...locales.en }, cy: { ...locales.cy } },
    interpolation: { escapeValue: false },
    returnNull: false,
    parseMissingKeyHandler: () => MISSING,
  });
  const fixed = { en: i18n.getFixedT('en'), cy: i18n.getFixedT('cy') };
  return (language) => (key, params) => {
    const text = fixed[language](key, { ...params });
    if (text !== MISSING) return text;
    if (missingKey === 'throw') throw new Error(`no text for ${key}`);
    return key;
  };
}
