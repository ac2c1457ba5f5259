import { randomUUID } from 'node:crypto';
import type { Language } from '@commonweal/kernel';
import { faultsOf } from '../../../support/crawl';
import { unescaped } from '../../../support/page-forms';
import type { FoundPage } from '../../../support/walk';
import { type Answer, wrongWords } from './answer-faults';
import { PLANTED } from './bad-values';

export interface BadAddress {
  /** The page as somebody found it. */
  readonly page: FoundPage;
  readonly address: string;
  /** Whether there is no such page, or question: to show one would be to guess. */
  readonly isNothing: boolean;
}

const NAMES_IN_FORM = /<(?:input|select)\b[^>]*\sname="([^"]*)"/g;
const ASKING = /<form\b[^>]*method="get"[^>]*>[\s\S]*?<\/form>/g;
const VALUES = ['', 'x', '-1', '1e9', 'NaN', '0', PLANTED, 'nul\u0000l', 'x'.repeat(3_000), '%5B%5D', randomUUID()];
/** Not what any page gives out. */
const CURSORS = [['x', 'y'], ['2026-02-30T00:00:00.000Z', randomUUID()], ['\u0000', randomUUID()], [1, 2], {}].map(
  (parts) => Buffer.from(JSON.stringify(parts)).toString('base64url'),
);
/** Questions that have an answer for few values alone. */
const STRICT: readonly string[] = ['page', 'pages', 'sort'];
const NEVER_GOOD: readonly string[] = ['x', '-1', '1e9', 'NaN', PLANTED, 'nul\u0000l'];
const IDS = /[0-9a-f]{8}-[0-9a-f-]{27}/g;
const IN_PATH = ['x', '%00', '-1', 'NaN', '1e9', '%3Cb%20id=%22planted%22%3E', 'x'.repeat(3_000), '..%2f..', '%ff'];

/** Every kind of page with each of its ids, and each question that it is asked, wrong in each way. */
export function badAddresses(pages: readonly FoundPage[]): readonly BadAddress[] {
  const known = new Map<string, FoundPage[]>();
  for (const page of pages.filter(({ status }) => status === 200)) {
    known.set(page.path, [...(known.get(page.path) ?? []), page]);
  }
  return [...known.values()].flatMap((alike) => [...withoutIds(alike), ...badQuestions(alike)]);
}

function withoutIds([page]: readonly FoundPage[]): readonly BadAddress[] {
  if (page === undefined) return [];
  const [path = ''] = page.address.split('?');
  const ids = path.match(IDS) ?? [];
  return ids.flatMap((id) => IN_PATH.map((value) => ({ page, address: path.replace(id, value), isNothing: true })));
}

function badQuestions(alike: readonly FoundPage[]): readonly BadAddress[] {
  const names = new Set(['pages', 'page', ...alike.flatMap(namesAsked)]);
  const [page] = alike;
  if (page === undefined) return [];
  const [path = ''] = page.address.split('?');
  const asked = (name: string, values: readonly string[]) =>
    `${path}?${new URLSearchParams(values.map((value): [string, string] => [name, value])).toString()}`;
  return [...names].flatMap((name) => {
    const isStrict = STRICT.includes(name) && alike.some((one) => namesAsked(one).includes(name));
    const one = [...VALUES, ...(name === 'pages' ? CURSORS : [])].map((value) => ({
      ...{ page, address: asked(name, [value]) },
      isNothing: isStrict && (NEVER_GOOD.includes(value) || CURSORS.includes(value)),
    }));
    return [...one, { page, address: asked(name, ['x', 'y']), isNothing: isStrict }];
  });
}

/** In its own address, in links to it, and in a form that asks it. */
function namesAsked({ address, html }: FoundPage): readonly string[] {
  const [path = ''] = address.split('?');
  const links = [...html.matchAll(/\shref="([^"#]*)"/g)].map(([, href = '']) => unescaped(href));
  const own = [address, ...links].map((href) => new URL(href, `http://here${path}`));
  const inAddress = own
    .filter(({ pathname }) => pathname === path)
    .flatMap(({ searchParams }) => [...searchParams.keys()]);
  const inForm = [...html.matchAll(ASKING)].flatMap(([form]) => [...form.matchAll(NAMES_IN_FORM)]);
  const names = [...inAddress, ...inForm.map(([, name = '']) => name)];
  return [...new Set(names)].filter((name) => name !== 'lang' && name !== '');
}

/** What is wrong with the answer to it. */
export function faultsOfAddress({ isNothing }: BadAddress, answer: Answer, language: Language): readonly string[] {
  const { statusCode, body } = answer;
  // 403: the council in the question is another than the reader's.
  const wanted = isNothing ? [400, 404, 422] : [200, 303, 400, 403, 404, 422];
  if (!wanted.includes(statusCode)) return [`answered ${String(statusCode)}`];
  if (statusCode === 303) return [];
  return [
    ...faultsOf(body, language),
    ...(body.includes(PLANTED) ? ['shows it as HTML'] : []),
    ...(statusCode === 200 ? [] : wrongWords(body, language)),
  ];
}
