import type { Language } from '@commonweal/kernel';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { paths } from '../../../apps/web/src/paths';
import { checkAxe, openBrowser, openReader, screenshot, tooWideForAPhone } from '../../support/browser';
import { faultsOf, readablePages } from '../../support/crawl';
import { type FoundPage, walk } from '../../support/walk';
import { WebUnderTest } from '../../support/web-under-test';
import { TEST_SIZE } from '../../sizes';
import { emptyCouncil } from './empty-council';
import { sendFormEmpty } from './send-form-empty';

const LANGUAGES: readonly Language[] = ['en', 'cy'];
const MINUTES = 60_000;

/** Steps that a form leads to: whoever comes to their address by hand is sent back to fill it in. */
const AFTER_A_FORM: readonly string[] = [paths.placeAward, paths.checkAward];

/** Ways in that this installation has none of, and the proof that is asked of those who came in long ago. */
const DOORS: readonly string[] = [
  ...[paths.linkAsked, paths.link, paths.signInWithCouncil, paths.councilAnswer, paths.stepUp],
];

/** Nothing chosen is a choice. */
const MAY_BE_EMPTY: readonly string[] = [paths.preferences];

/** Pictures to look at are taken in the full run alone: they take longer than all the rest. */
const fits = TEST_SIZE === 'full' ? screenshot : tooWideForAPhone;

describe.each(['empty', 'full'] as const)('every page that the router knows, %s', (amount) => {
  let web: WebUnderTest;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let routes: readonly string[];
  let found: readonly FoundPage[];

  beforeAll(async () => {
    web = await WebUnderTest.open();
    await (amount === 'full' ? web.fill() : emptyCouncil(web.world));
    routes = readablePages(web.app).map(({ path }) => path);
    const all: FoundPage[] = [];
    for (const someone of await web.everybody()) {
      all.push(...(await walk({ someone, paths: routes, alike: 6, from: ['/', '/sign-in', '/signed-out'] })));
    }
    found = all;
    browser = await openBrowser();
    context = await openReader(browser, { baseURL: await web.app.getUrl() });
    page = await context.newPage();
  }, 2 * MINUTES);
  afterAll(async () => {
    await context.close();
    await browser.close();
    await web.close();
  }, MINUTES);

  async function open({ someone, address }: FoundPage, language: Language): Promise<void> {
    await context.clearCookies();
    const url = await web.app.getUrl();
    await context.addCookies([...someone.visitor.cookies].map(([name, value]) => ({ name, value, url })));
    await page.goto(inLanguage(address, language));
  }

  /** What a check finds on each of these pages, with who was where. */
  async function onEach(
    pages: readonly FoundPage[],
    language: Language,
    check: (name: string) => Promise<readonly string[]>,
  ): Promise<readonly string[]> {
    const faults: string[] = [];
    for (const one of pages) {
      await open(one, language);
      const name = `${one.path.replace(/[/:]+/g, '-')}-${language}`;
      const problems = await check(name).catch((error: unknown) => [String(error)]);
      faults.push(...problems.map((problem) => `${one.path}, ${one.address} for ${one.someone.name}: ${problem}`));
    }
    return faults;
  }

  it(
    'answers whoever comes to it by whatever link, without a fault that its HTML shows',
    () => {
      const faults = found.filter(isHtml).flatMap(({ path, address, someone, html, status }) => {
        const problems = status === 200 ? faultsOf(html, 'en') : [`status ${String(status)}`];
        return problems.map((problem) => `${path}, ${address} for ${someone.name}: ${problem}`);
      });
      expect(faults).toEqual([]);
    },
    2 * MINUTES,
  );

  it.each(LANGUAGES)(
    'is good in a browser, at both widths: %s',
    async (language) => {
      const check = async (name: string) => [
        ...(await checkAxe(page)),
        ...(await fits(page, `every-${amount}${name}`)),
        ...(await wordsAmiss(page, language)),
      ];
      expect(await onEach(onePageOfEachPath(found), language, check)).toEqual([]);
    },
    4 * MINUTES,
  );

  if (amount === 'empty') return;

  it('is reached by a link by somebody', () => {
    const unfound = routes.filter((path) => !found.some((one) => one.path === path));
    expect(unfound.sort()).toEqual([...AFTER_A_FORM, ...DOORS].sort());
  });

  it.each(LANGUAGES)(
    'says what is wrong with a form that is sent empty: %s',
    async (language) => {
      const check = async (name: string) => [
        ...(await sendFormEmpty(page, language)),
        ...(await fits(page, `every-error${name}`)),
      ];
      const withForm = onePageOfEachPath(
        found.filter(({ path, html }) => hasFormToFillIn(html) && !MAY_BE_EMPTY.includes(path)),
      );
      expect(await onEach(withForm, language, check)).toEqual([]);
    },
    4 * MINUTES,
  );
});

function inLanguage(address: string, language: Language): string {
  return `${address}${address.includes('?') ? '&' : '?'}lang=${language}`;
}

function isHtml({ html }: FoundPage): boolean {
  return html.startsWith('<!');
}

function hasFormToFillIn(html: string): boolean {
  const forms = html.match(/<form\b[^>]*method="post"[\s\S]*?<\/form>/g) ?? [];
  return forms.some((form) => /<(?:textarea|select|input(?![^>]*type="hidden"))/.test(form));
}

/** Of each path, the page that shows most. */
function onePageOfEachPath(found: readonly FoundPage[]): readonly FoundPage[] {
  const best = new Map<string, FoundPage>();
  for (const one of found.filter(isHtml)) {
    const known = best.get(one.path);
    if (known === undefined || known.html.length < one.html.length) best.set(one.path, one);
  }
  return [...best.values()];
}

/** The language and title of the page, and texts that nobody wrote. */
async function wordsAmiss(page: Page, language: Language): Promise<readonly string[]> {
  const words = await page.locator('body').innerText();
  const keys = words.match(/\b[a-z][A-Za-z]+:[a-z][\w.-]+|\{\{|\bundefined\b|\bNaN\b/g) ?? [];
  const title = await page.title();
  return [
    ...keys.map((key) => `shows ${key}`),
    ...((await page.getAttribute('html', 'lang')) === language ? [] : ['is in another language']),
    ...(/^\S.* - Commonweal$/.test(title) ? [] : [`has the title ${title}`]),
  ];
}
