import { randomUUID } from 'node:crypto';
import type { DemoUserView } from '@commonweal/access';
import type { Language } from '@commonweal/kernel';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { paths } from '../../../apps/web/src/paths';
import { checkAxe, openBrowser, openReader, screenshot } from '../../support/browser';
import { faultsOf, readablePages } from '../../support/crawl';
import { type FoundPage, walk } from '../../support/walk';
import { WebUnderTest } from '../../support/web-under-test';
import { sizeOf, TEST_SIZE } from '../../sizes';
import { emptyCouncil } from './empty-council';
import { liveOn } from '../../support/live-on';
import { publishAgain } from '../../support/publish-again';
import { askForNothing, sendFormEmpty } from './send-form-empty';

const LANGUAGES: readonly Language[] = ['en', 'cy'];

/** At small size one page of so many is opened in English, and another in Welsh; which of them, the seed says. */
const SAMPLE = 8;

/** Steps that a form leads to: whoever comes to their address by hand is sent back to fill it in. */
const AFTER_A_FORM: readonly string[] = [
  ...[paths.checkLocalPolicy, paths.placeAward, paths.checkAward, paths.placePurchase, paths.checkPurchase],
  ...[paths.placeFundPurchase, paths.checkFundPurchase],
];

/** Ways in that this installation has none of. */
const DOORS: readonly string[] = [paths.linkAsked, paths.link, paths.signInWithCouncil, paths.councilAnswer];

/** Nothing chosen is a choice. */
const MAY_BE_EMPTY: readonly string[] = [paths.preferences];

/** Where nobody is led by a link: to the door, out of it, and back to it for a fresh proof. */
const FROM: readonly string[] = [paths.start, paths.signIn, paths.signedOut, paths.stepUp];

type Check = (page: Page, language: Language, name: string) => Promise<readonly string[]>;

describe.each(['empty', 'full'] as const)('every page that the router knows, %s', (amount) => {
  let web: WebUnderTest;
  let browser: Browser;
  let routes: readonly string[];
  let found: readonly FoundPage[];

  beforeAll(async () => {
    web = await WebUnderTest.open(amount === 'full' ? 'demonstration' : 'nothing');
    await (amount === 'full' ? goOn(web.app) : emptyCouncil(web.world));
    routes = readablePages(web.app).map(({ path }) => path);
    const all: FoundPage[] = [];
    for (const someone of await web.everybody(TEST_SIZE === 'full' ? undefined : oneOfEachKind)) {
      all.push(...(await walk({ someone, paths: routes, alike: sizeOf('alikePages'), from: FROM })));
    }
    found = all;
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await web.close();
  });

  async function open(context: BrowserContext, page: Page, { someone, address }: FoundPage, language: Language) {
    await context.clearCookies();
    const url = await web.app.getUrl();
    await context.addCookies([...someone.visitor.cookies].map(([name, value]) => ({ name, value, url })));
    await page.goto(inLanguage(address, language));
  }

  /** What a check finds on each of these pages, with who was where: in both languages; of a sample, each page in one. */
  async function onEach(pages: readonly FoundPage[], check: Check): Promise<readonly string[]> {
    const faults = LANGUAGES.map(async (language, turn) => {
      const context = await openReader(browser, { baseURL: await web.app.getUrl() });
      const page = await context.newPage();
      const its: string[] = [];
      const mine =
        TEST_SIZE === 'full' ? pages : pages.filter((_, i) => (i + Math.abs(jest.getSeed())) % SAMPLE === turn);
      for (const one of mine) {
        await open(context, page, one, language);
        const name = `${one.path.replace(/[/:]+/g, '-')}-${language}`;
        const problems = await check(page, language, name).catch((error: unknown) => [String(error)]);
        its.push(...problems.map((problem) => `${name}, ${one.address} for ${one.someone.name}: ${problem}`));
      }
      await context.close();
      return its;
    });
    return (await Promise.all(faults)).flat();
  }

  it('answers whoever comes to it by whatever link, without a fault that its HTML shows', () => {
    const faults = found.filter(isHtml).flatMap(({ path, address, someone, html, status }) => {
      const problems = status === 200 ? faultsOf(html, 'en') : [`status ${String(status)}`];
      return problems.map((problem) => `${path}, ${address} for ${someone.name}: ${problem}`);
    });
    expect(faults).toEqual([]);
  });

  it('is good in a browser, in both languages and at both widths', async () => {
    const check: Check = async (page, language, name) => [
      ...(await checkAxe(page)),
      ...(await screenshot(page, `every-${amount}${name}`)),
      ...(await wordsAmiss(page, language)),
    ];
    expect(await onEach(onePageOfEachPath(found), check)).toEqual([]);
  });

  if (amount === 'empty') return;

  // Some pages are reached only by one of many: a few readers do not come to all.
  if (TEST_SIZE === 'full') {
    it('is reached by a link by somebody', () => {
      const unfound = routes.filter((path) => !found.some((one) => one.path === path));
      expect(unfound.sort()).toEqual([...AFTER_A_FORM, ...DOORS].sort());
    });
  }

  it('says what is wrong with a form that is sent empty, in both languages', async () => {
    const check: Check = async (page, language, name) => [
      ...(await sendFormEmpty(page, language)),
      ...(await screenshot(page, `every-error${name}`)),
    ];
    const withForm = found.filter(hasForm('post')).filter(({ path }) => !MAY_BE_EMPTY.includes(path));
    expect(await onEach(onePageOfEachPath(withForm), check)).toEqual([]);
  });

  it('answers a question that finds nothing, in both languages', async () => {
    const check: Check = async (page, _language, name) => [
      ...(await askForNothing(page)),
      ...(await screenshot(page, `every-nothing${name}`)),
    ];
    expect(await onEach(onePageOfEachPath(found.filter(hasForm('get'))), check)).toEqual([]);
  });

  it('says in both languages that there is no such thing, to whoever asks for what there is not', async () => {
    const asked = onePageOfEachPath(found.filter(({ path }) => path.includes(':')));
    const faults: string[] = [];
    for (const { someone, address, path } of asked) {
      for (const language of LANGUAGES) {
        const { statusCode, body } = await someone.visitor.get(inLanguage(toNothing(address), language));
        const problems = statusCode === 404 ? faultsOf(body, language) : [`status ${String(statusCode)}`];
        faults.push(...problems.map((problem) => `${path} for ${someone.name}: ${problem}`));
      }
    }
    expect(asked.length).toBeGreaterThan(0);
    expect(faults).toEqual([]);
  });
});

/** What comes after the demonstration was made. */
async function goOn(app: NestFastifyApplication): Promise<void> {
  await publishAgain(app);
  await liveOn(app);
}

/** One reader with each set of roles in one council, another council with another seed, and one of those of none. */
function oneOfEachKind(users: readonly DemoUserView[]): readonly DemoUserView[] {
  const councils = [...new Set(users.flatMap(({ authorityId }) => authorityId ?? []))];
  const council = councils[Math.abs(jest.getSeed()) % councils.length];
  const there = users.filter(({ authorityId }) => authorityId === undefined || authorityId === council);
  return [...new Map(there.map((user) => [user.roles.join(), user])).values()];
}

function inLanguage(address: string, language: Language): string {
  return `${address}${address.includes('?') ? '&' : '?'}lang=${language}`;
}

/** The same address with ids and numbers that nothing has. */
function toNothing(address: string): string {
  const [path = ''] = address.split('?');
  return path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, () => randomUUID()).replace(/\/\d+$/, '/999999');
}

function isHtml({ html }: FoundPage): boolean {
  return html.startsWith('<!');
}

/** Whether there is a form of this kind with something to fill in. */
function hasForm(method: 'get' | 'post'): (page: FoundPage) => boolean {
  const form = new RegExp(`<form\\b[^>]*method="${method}"[\\s\\S]*?</form>`, 'g');
  const field = /<(?:textarea|select|input(?![^>]*type="hidden"))/;
  return ({ html }) => (html.match(form) ?? []).some((text) => field.test(text));
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
