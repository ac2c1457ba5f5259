import { Controller, Get } from '@nestjs/common';
import { Public } from '@commonweal/platform';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { createWeb } from '../../../apps/web/src/create-web';
import { SHELL_PAGES } from '../../../apps/web/src/pages';
import { checkAxe, openBrowser, openReader, screenshot } from '../../support/browser';
import { crawl, readablePages } from '../../support/crawl';
import { Visitor } from '../../support/visitor';
import { FAKE_USER, fakeParts, TEST_WEB_SETTINGS } from '../../support/web-fakes';

@Controller('probe')
class ProbePage {
  @Get('fault')
  @Public('a probe')
  fault() {
    throw new Error('a fault');
  }
}

describe('the shell in a browser', () => {
  let app: NestFastifyApplication;
  let baseURL: string;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    app = await createWeb(TEST_WEB_SETTINGS, { imports: [fakeParts()], pages: [...SHELL_PAGES, ProbePage] });
    await app.listen(0, '127.0.0.1');
    baseURL = await app.getUrl();
    browser = await openBrowser();
  });
  beforeEach(async () => {
    context = await openReader(browser, { baseURL });
    page = await context.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('status of')) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
  });
  afterEach(() => context.close());
  afterAll(async () => {
    await app.close();
    await browser.close();
  });

  async function expectGood(name: string): Promise<void> {
    expect(await checkAxe(page)).toEqual([]);
    expect(await screenshot(page, name)).toEqual([]);
    expect(complaints).toEqual([]);
  }

  it('shows the first page and changes its language by a link', async () => {
    await page.goto('/');
    await page.getByRole('heading', { level: 1, name: 'Find support, arrange it and see it paid' }).waitFor();
    await expectGood('shell-start-en');
    await page.getByRole('link', { name: 'Cymraeg' }).click();
    await page.getByRole('heading', { level: 1, name: 'Dod o hyd i gymorth' }).waitFor();
    expect(await page.getAttribute('html', 'lang')).toBe('cy');
    await expectGood('shell-start-cy');
    await page.getByRole('link', { name: 'Datganiad hygyrchedd' }).click();
    await page.getByRole('heading', { level: 1, name: 'Datganiad hygyrchedd' }).waitFor();
    await expectGood('shell-accessibility-cy');
  });

  it('has error pages that are as good as any other', async () => {
    expect((await page.goto('/nowhere'))?.status()).toBe(404);
    await page.getByRole('heading', { level: 1, name: 'Page not found' }).waitFor();
    await expectGood('shell-not-found-en');
    await page.goto('/probe/fault?lang=cy');
    await page.getByRole('heading', { level: 1, name: "Aeth rhywbeth o'i le" }).waitFor();
    await expectGood('shell-fault-cy');
  });

  it('signs in by choosing a person, and out again', async () => {
    await page.goto('/sign-in');
    await expectGood('shell-sign-in-en');
    await page.getByRole('button', { name: `Sign in as ${FAKE_USER.name}` }).click();
    await page.getByRole('button', { name: 'Sign out' }).waitFor();
    await expectGood('shell-signed-in-en');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'You have signed out' }).waitFor();
    await expectGood('shell-signed-out-en');
  });

  it('does all of it without JavaScript', async () => {
    const plain = await openReader(browser, { baseURL, javaScriptEnabled: false });
    const reader = await plain.newPage();
    await reader.goto('/sign-in?lang=cy');
    await reader.getByRole('button', { name: `Mewngofnodi fel ${FAKE_USER.name}` }).click();
    await reader.getByRole('button', { name: 'Allgofnodi' }).waitFor();
    expect(await reader.getAttribute('html', 'lang')).toBe('cy');
    await plain.close();
  });

  it('has every page of the router in both languages', async () => {
    const visitor = new Visitor(app);
    // Who is not signed in has nothing to prove again: test/e2e/web/step-up.spec.ts.
    const pages = readablePages(app, ['/probe/fault', '/step-up']);
    expect(pages.map(({ path }) => path)).toEqual(['/', '/accessibility', '/sign-in', '/signed-out']);
    expect(await crawl({ pages, params: {}, reader: () => visitor })).toEqual([]);
  });
});
