import type { Browser, BrowserContext, Page } from 'playwright-core';
import { checkAxe, openBrowser, openReader, screenshot } from '../../support/browser';
import { OFFICERS, officerWeb, type OfficerWeb, OUTCOME } from '../../support/officer-web';

describe('the people of an officer', () => {
  let web: OfficerWeb;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    web = await officerWeb();
    await web.app.listen(0, '127.0.0.1');
    browser = await openBrowser();
    context = await openReader(browser, { baseURL: await web.app.getUrl(), javaScriptEnabled: true });
    page = await context.newPage();
    await page.goto('/sign-in?next=/people');
    await page.getByRole('button', { name: `Sign in as ${OFFICERS.socialWorker}` }).click();
  });
  afterAll(async () => {
    await context.close();
    await browser.close();
    await web.close();
  });

  async function expectGood(name: string): Promise<void> {
    expect(await checkAxe(page)).toEqual([]);
    expect(await screenshot(page, name)).toEqual([]);
  }

  it('are listed, found by part of a name, and the list says when nobody is', async () => {
    await page.goto('/people?lang=en');
    await page.getByRole('heading', { level: 1, name: 'People' }).waitFor();
    await expectGood('people-en');
    await page.getByLabel('Name or reference').fill('hugh');
    await page.getByRole('button', { name: 'Find' }).click();
    expect(await page.getByRole('link', { name: 'Iris Hughes' }).count()).toBe(1);
    await page.getByLabel('Name or reference').fill('nobody at all');
    await page.getByRole('button', { name: 'Find' }).click();
    await page.getByText('Nobody was found').waitFor();
    await expectGood('people-none-en');
  });

  it('each have a page with what they want, in their own words, and the money there is', async () => {
    await page.goto('/people?lang=cy');
    await expectGood('people-cy');
    await page.getByRole('link', { name: 'Iris Hughes' }).click();
    await page.getByText(OUTCOME).waitFor();
    await page.getByText('£2,500.00').first().waitFor();
    await expectGood('person-cy');
    await page.goto(`${page.url()}?lang=en`);
    await page.getByText('Nothing is arranged yet').waitFor();
    await expectGood('person-en');
  });

  it('of another council, and addresses that are none, lead nowhere', async () => {
    const elsewhere = await web.world.authority();
    const stranger = await web.world.person(elsewhere);
    expect((await page.goto(`/people/${stranger}`))?.status()).toBe(404);
    expect((await page.goto('/people/not-an-id'))?.status()).toBe(404);
  });
});
