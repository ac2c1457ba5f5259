import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { TAKES_PICTURES, TEST_SIZE } from '../sizes';
import { launchChromium } from './chromium';

const DESKTOP = { width: 1280, height: 900 };
const PHONE = { width: 375, height: 740 };

const SCREENSHOTS = join(__dirname, '..', '..', 'test-results', 'screenshots');
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** A real Chromium; one for each spec file: open it in beforeAll and close it in afterAll. */
export function openBrowser(): Promise<Browser> {
  return launchChromium();
}

export interface ReaderOptions {
  readonly baseURL: string;
  readonly language?: 'en' | 'cy';
  readonly javaScriptEnabled?: boolean;
  readonly phone?: boolean;
}

/** A person at a browser of their own, with no cookies. Close the context when they leave. */
export async function openReader(browser: Browser, options: ReaderOptions): Promise<BrowserContext> {
  const { baseURL, language = 'en', javaScriptEnabled = true, phone = false } = options;
  const locale = language === 'cy' ? 'cy-GB' : 'en-GB';
  const context = await browser.newContext({ baseURL, locale, javaScriptEnabled, viewport: phone ? PHONE : DESKTOP });
  context.setDefaultTimeout(10_000);
  return context;
}

interface AxeViolation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/**
 * What axe finds against WCAG 2.0 to 2.2 A and AA and its best practice; empty when all is well. The full run looks at
 * every page in every state, the small one at those of one address in three, which the seed says.
 */
export async function checkAxe(page: Page): Promise<readonly string[]> {
  if (TEST_SIZE !== 'full' && !inSample(page.url())) return [];
  // Not by a script tag: the page's own policy refuses it, as it should. Straight to Chromium: three times as fast.
  await (await sessionOf(page)).send('Runtime.evaluate', { expression: `${AXE};0` });
  const run = `axe.run(document, { runOnly: ${JSON.stringify(AXE_TAGS)}, resultTypes: ['violations'] }).then((result) => result.violations)`;
  const violations = await page.evaluate<readonly AxeViolation[]>(run);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => `${id}: ${help}: ${html} ${failureSummary}`),
  );
}

function inSample(address: string): boolean {
  const place = new URL(address).pathname.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '');
  const sum = Array.from(place).reduce((total, letter) => total + letter.charCodeAt(0), Math.abs(jest.getSeed()));
  return sum % 3 === 0;
}

const sessions = new WeakMap<Page, Promise<CDPSession>>();

function sessionOf(page: Page): Promise<CDPSession> {
  const session = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, session);
  return session;
}

/**
 * Says what does not fit a phone; the small run of the sample alone. `npm run pictures` also takes the page at both widths
 * into test-results/screenshots, for those who will look at them: pictures take longer than all the rest.
 */
export async function screenshot(page: Page, name: string): Promise<readonly string[]> {
  if (TAKES_PICTURES) await takePictures(page, name);
  return TEST_SIZE === 'full' || inSample(page.url()) ? tooWideForAPhone(page) : [];
}

async function takePictures(page: Page, name: string): Promise<void> {
  mkdirSync(SCREENSHOTS, { recursive: true });
  const before = page.viewportSize() ?? DESKTOP;
  await page.setViewportSize(DESKTOP);
  await page.screenshot({ path: join(SCREENSHOTS, `${name}-desktop.png`), fullPage: true });
  await page.setViewportSize(PHONE);
  await page.screenshot({ path: join(SCREENSHOTS, `${name}-phone.png`), fullPage: true });
  await page.setViewportSize(before);
}

/** What sticks out of a phone's screen at the side. */
async function tooWideForAPhone(page: Page): Promise<readonly string[]> {
  const before = page.viewportSize() ?? DESKTOP;
  await page.setViewportSize(PHONE);
  const tooWide = await page.evaluate<readonly string[]>(`
    [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1)
      .filter((element) => !element.closest('.govuk-visually-hidden'))
      .map((element) => element.outerHTML.slice(0, 120))`);
  await page.setViewportSize(before);
  return tooWide;
}
