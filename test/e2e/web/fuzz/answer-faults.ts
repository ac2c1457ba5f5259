import type { Language } from '@commonweal/kernel';
import { flattenStrings, readLocales } from '@commonweal/platform';
import { localesFolder } from '../../../../apps/web/src/rendering/web-texts';
import { faultsOf } from '../../../support/crawl';
import { formsOf, unescaped } from '../../../support/page-forms';
import { type BadForm, PLANTED } from './bad-values';

export interface Answer {
  readonly statusCode: number;
  readonly body: string;
}

const REFUSED: readonly number[] = [400, 422];
/** Of what nobody typed: also that it is not there, or not as it was when the page was given. */
const FORGED: readonly number[] = [...REFUSED, 403, 404, 409];
const SUMMARY = /<div class="govuk-error-summary"[\s\S]*?<\/ul>/;

/** What is wrong with the answer to a form that is. */
export function faultsOfAnswer(bad: BadForm, { statusCode, body }: Answer, language: Language): readonly string[] {
  const wanted = bad.isTooLarge ? [413] : bad.isHidden ? FORGED : REFUSED;
  if (!wanted.includes(statusCode)) return [`answered ${String(statusCode)}`];
  const page = [...faultsOf(body, language), ...(body.includes(PLANTED) ? ['shows it as HTML'] : [])];
  if (statusCode !== 422) return [...page, ...wrongWords(body, language)];
  return [...page, ...faultsOfSummary(bad, body, language), ...faultsOfKept(bad, body)];
}

/** Of the summary of errors: it leads to the field, and speaks the language of the page. */
function faultsOfSummary({ named, isHidden }: BadForm, body: string, language: Language): readonly string[] {
  const summary = SUMMARY.exec(body)?.[0] ?? '';
  const links = [...summary.matchAll(/href="#([^"]*)"/g)].map(([, id = '']) => id);
  const lost = links.filter((id) => !body.includes(`id="${id}"`));
  const said = itemsOf(summary);
  return [
    ...(said.length === 0 ? ['does not say what is wrong'] : []),
    ...(isHidden ? [] : lost).map((id) => `leads to ${id}, which is not there`),
    ...(isHidden || links.includes(named) ? [] : [`names ${links.join() || 'nothing'}: ${said.join()}`]),
    ...wrongWords(body, language),
  ];
}

function faultsOfKept({ field, sent, isKept }: BadForm, body: string): readonly string[] {
  const typed = sent[field];
  if (!isKept || typeof typed !== 'string') return [];
  const shown = formsOf(body, '').flatMap(({ fields }) => fields.filter(({ name }) => name === field));
  return shown.some(({ given }) => given.includes(typed.trim())) ? [] : ['forgot what was typed'];
}

/** What its heading and its summary say in another language than that of the page. */
export function wrongWords(body: string, language: Language): readonly string[] {
  const heading = textOf(/<h1\b[^>]*>([\s\S]*?)<\/h1>/.exec(body)?.[1] ?? '');
  const said = [heading, ...itemsOf(SUMMARY.exec(body)?.[0] ?? '')];
  return said.filter((text) => !isIn(language, text)).map((text) => `says in another language: ${text}`);
}

function itemsOf(summary: string): readonly string[] {
  return [...summary.matchAll(/<li>([\s\S]*?)<\/li>/g)].map(([, item = '']) => textOf(item));
}

function textOf(html: string): string {
  return unescaped(html.replace(/<[^>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();
}

const WORDS = wordsByLanguage();

/** Words with figures in them are in neither list. */
function isIn(language: Language, text: string): boolean {
  return WORDS[language].has(text) || !WORDS[language === 'en' ? 'cy' : 'en'].has(text);
}

function wordsByLanguage(): Readonly<Record<Language, ReadonlySet<string>>> {
  const { en, cy } = readLocales(localesFolder());
  return { en: new Set(flattenStrings(en).values()), cy: new Set(flattenStrings(cy).values()) };
}
