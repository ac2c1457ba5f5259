import type { Language } from '@commonweal/kernel';
import { createInstance } from 'i18next';
import { LANGUAGES, type LocaleStrings } from './locale-files';

export type StringParams = Readonly<Record<string, string | number>>;

/** Text for "namespace:path.to.key"; params.count picks the plural form. */
export type Translate = (key: string, params?: StringParams) => string;

/** What a missing key does: tests fail, a user sees the key rather than an error page. */
export type MissingKey = 'throw' | 'show';

const MISSING = '\u0000';

/**
 * One translator a language. Text is not escaped here: the templates do that. A page has some hundred texts without
 * parameters, and each is looked up once.
 */
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
  const translate = (language: Language, key: string, params?: StringParams): string => {
    const text = i18n.t(key, { lng: language, ...params });
    if (text !== MISSING) return text;
    if (missingKey === 'throw') throw new Error(`no text for ${key}`);
    return key;
  };
  const plain = { en: new Map<string, string>(), cy: new Map<string, string>() };
  return (language) => (key, params) => {
    if (params !== undefined) return translate(language, key, params);
    const text = plain[language].get(key) ?? translate(language, key);
    if (text !== key) plain[language].set(key, text);
    return text;
  };
}
