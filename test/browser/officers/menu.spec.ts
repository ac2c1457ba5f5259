import type { Browser, BrowserContext, Page } from 'playwright-core';
import { checkAxe, openBrowser, openReader, screenshot } from '../../support/browser';
import { OFFICERS, officerWeb, type OfficerWeb } from '../../support/officer-web';

describe('the menu of a budget', () => {
  let web: OfficerWeb;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let menu: string;

  beforeAll(async () => {
    web = await officerWeb();
    await web.app.listen(0, '127.0.0.1');
    browser = await openBrowser();
    context = await openReader(browser, { baseURL: await web.app.getUrl(), javaScriptEnabled: false });
    page = await context.newPage();
    menu = `/people/${web.scene.personId}/budgets/${web.budgetId}/menu`;
    await page.goto(`/sign-in?next=${menu}`);
    await page.getByRole('button', { name: `Sign in as ${OFFICERS.socialWorker}` }).click();
  });
  afterAll(async () => {
    await context.close();
    await browser.close();
    await web.close();
  });

  async function expectGood(name: string): Promise<void> {
    const seen = await openReader(browser, { baseURL: await web.app.getUrl() });
    await seen.addCookies(await context.cookies());
    const reader = await seen.newPage();
    await reader.goto(page.url());
    expect(await checkAxe(reader)).toEqual([]);
    expect(await screenshot(reader, name)).toEqual([]);
    await seen.close();
  }

  const titles = () => page.locator('.cw-offer h3 a').allTextContents();

  it('puts small community-run offers first under the policy, and says why each is where it is', async () => {
    await page.goto(`${menu}?lang=en`);
    expect(await titles()).toEqual(['Community choir', 'Music afternoons']);
    await page.getByText('Test local first, version 1').first().waitFor();
    const first = page.locator('.cw-offer').first();
    await first.getByText('Why is this here?').click();
    await first.getByText('Small and community-run, so it comes first').waitFor();
    expect((await page.content()).toLowerCase()).not.toContain('extractive');
    await expectGood('menu-en');
    await page.goto(`${menu}?lang=cy`);
    expect(await titles()).toEqual(['Côr cymunedol', 'Prynhawniau cerddoriaeth']);
    await expectGood('menu-cy');
  });

  it('is in another order when it is asked for by price, and by no policy above its lines', async () => {
    await page.goto(`${menu}?lang=en`);
    await page.getByLabel('Sort by').selectOption('price');
    await page.getByRole('button', { name: 'Show' }).click();
    expect(await titles()).toEqual(['Music afternoons', 'Community choir']);
    await page.getByLabel('About how much').fill('200,000');
    await page.getByRole('button', { name: 'Show' }).click();
    await page.getByText('does not apply at this value').waitFor();
  });

  it('shows what was typed again when it cannot be read, and says what to do when nothing is found', async () => {
    await page.goto(`${menu}?lang=en&postcode=nowhere&cost=12.x`);
    await page.getByRole('alert').waitFor();
    expect(await page.getByLabel('About how much').inputValue()).toBe('12.x');
    await expectGood('menu-error-en');
    await page.goto(`${menu}?words=trampoline`);
    await page.getByText('Nothing on the menu reaches this place').waitFor();
    await expectGood('menu-empty-en');
  });

  it('shows apart what this money cannot buy, with why', async () => {
    await web.world.offer(await web.world.provider({ name: 'New Here' }), { title: 'Drumming' });
    await page.goto(`${menu}?lang=en`);
    await page.getByText('1 offer that this money cannot buy').click();
    await page.getByText('The council has not approved this provider').waitFor();
    expect(await titles()).not.toContain('Drumming');
  });

  it('leads to each offer, with four separate facts about who provides it', async () => {
    await page.goto(`${menu}?lang=en`);
    await page.getByRole('link', { name: 'Community choir' }).click();
    await page.getByText('A friendly choir').waitFor();
    for (const fact of ['Kind of body', 'Who owns it', 'How far it works', 'Quality']) {
      expect(await page.locator('.govuk-summary-list').getByText(fact, { exact: true }).count()).toBe(1);
    }
    expect(await page.getByRole('button', { name: 'Arrange this' }).count()).toBe(1);
    await expectGood('offer-en');
    const address = new URL(page.url());
    address.searchParams.set('lang', 'cy');
    await page.goto(address.toString());
    await expectGood('offer-cy');
  });

  it('lets an officer look, and not buy, with money that is the person’s own', async () => {
    const own = await web.world.budget(web.scene.authorityId, web.scene.personId, 50_000, {
      type: 'direct_payment',
      money_held_in: 'managed_account',
    });
    await page.goto(`/people/${web.scene.personId}/budgets/${own}/menu?lang=en`);
    await page.getByText('This money belongs to the person').waitFor();
    await page.getByRole('link', { name: 'Community choir' }).click();
    expect(await page.getByRole('button', { name: 'Arrange this' }).count()).toBe(0);
  });
});
