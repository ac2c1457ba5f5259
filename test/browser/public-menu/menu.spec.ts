import type { Browser, BrowserContext, Page } from 'playwright-core';
import { checkAxe, openBrowser, openReader, screenshot } from '../../support/browser';
import { officerWeb, type OfficerWeb } from '../../support/officer-web';

describe('the public menu', () => {
  let web: OfficerWeb;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    web = await officerWeb();
    const middle = { latitude: 53.41, longitude: -2.84 };
    await web.world.insert('places.postcode', { code: 'L369YU', easting: 344_000, northing: 391_000, ...middle });
    const district = { code: 'TA24', kind: 'district', postcodes: 900 };
    await web.world.insert('places.postcode_area', { ...district, easting: 290_000, northing: 143_000, ...middle });
    await web.app.listen(0, '127.0.0.1');
    browser = await openBrowser();
    context = await openReader(browser, { baseURL: await web.app.getUrl(), javaScriptEnabled: true });
    page = await context.newPage();
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

  async function findNear(postcode: string): Promise<void> {
    await page.getByLabel('Postcode').fill(postcode);
    await page.getByRole('button', { name: 'Find' }).click();
  }

  it('is open to all, and shows what reaches a postcode with form, price and distance', async () => {
    await page.goto('/menu?lang=en');
    await page.getByRole('heading', { level: 2, name: 'Everything on the menu' }).waitFor();
    await findNear('l36 9yu');
    await page.getByRole('heading', { level: 2, name: 'Reaches L36 9YU' }).waitFor();
    const card = page.getByRole('listitem').filter({ hasText: 'Community choir' }).first();
    expect(await card.innerText()).toContain('Sing Together · Community interest company');
    expect(await card.innerText()).toContain('£50.00 a session');
    expect(await card.innerText()).toContain('0.6 miles away');
    await expectGood('menu-results-en');
    expect((await page.content()).toLowerCase()).not.toContain('extractive');
    expect((await context.cookies()).map(({ name }) => name)).toEqual(['language']);
  });

  it('sorts by price when asked, and by nothing of a policy', async () => {
    await page.goto('/menu?postcode=L36+9YU&sort=price&lang=en');
    expect(await page.getByRole('heading', { level: 3 }).allInnerTexts()).toEqual([
      'Music afternoons',
      'Community choir',
    ]);
  });

  it('tells a postcode that is none from one that is not known', async () => {
    await page.goto('/menu?lang=en');
    await findNear('nonsense');
    await page.getByRole('alert').getByText('Enter a full postcode, like L36 9UX').waitFor();
    await expectGood('menu-bad-postcode-en');
    await findNear('ZZ99 9ZZ');
    await page.getByRole('alert').getByText('We do not know this postcode').waitFor();
    await page.goto('/menu?postcode=nonsense&lang=cy');
    await expectGood('menu-bad-postcode-cy');
  });

  it('says what to do where nothing is found', async () => {
    await page.goto('/menu?postcode=L36+9YU&words=tapdance&lang=en');
    await page.getByRole('link', { name: 'Show all that reaches L36 9YU' }).waitFor();
    await expectGood('menu-none-en');
    await page.goto('/menu?postcode=TA24+5AA&lang=cy');
    await page.getByText('Nid oes dim ar y ddewislen yn cyrraedd TA24 eto').waitFor();
    await expectGood('menu-none-cy');
  });

  it('shows an offer with four separate facts and its checks, and comes back to the same search', async () => {
    await page.goto('/menu?postcode=L36+9YU&sort=price&lang=en');
    await page.getByRole('link', { name: 'Community choir' }).click();
    await page.getByRole('heading', { level: 1, name: 'Community choir' }).waitFor();
    for (const fact of ['Kind of body', 'Who owns it', 'How far it works', 'Quality']) {
      expect(await page.getByText(fact, { exact: true }).count()).toBe(1);
    }
    await page.getByText('In date until 31 December 2099').first().waitFor();
    await expectGood('menu-offer-en');
    await page.getByRole('link', { name: 'Back' }).click();
    expect(new URL(page.url()).search).toBe('?postcode=L36+9YU&sort=price');
    await page.goto(`/menu/${web.scene.offerId}?lang=cy`);
    await page.getByRole('heading', { level: 1, name: 'Côr cymunedol' }).waitFor();
    await expectGood('menu-offer-cy');
  });

  it('has pages of twenty', async () => {
    for (let i = 0; i < 21; i += 1) {
      await web.world.offer(web.scene.providerId, { title: `Walk ${String(i)}`, words: 'walk', price_pence: 9000 + i });
    }
    await page.goto('/menu?words=walk&sort=price&lang=en');
    expect(await page.getByRole('heading', { level: 3 }).count()).toBe(20);
    await page.getByRole('link', { name: 'Next' }).click();
    expect(await page.getByRole('heading', { level: 3 }).allInnerTexts()).toEqual(['Walk 20']);
    await page.getByRole('link', { name: 'Previous' }).click();
    expect(await page.getByRole('heading', { level: 3 }).count()).toBe(20);
    await page.goto('/menu?lang=cy');
    await expectGood('menu-all-cy');
  });

  it('leads nowhere from an address that is none', async () => {
    expect((await page.goto('/menu/not-an-id'))?.status()).toBe(404);
    expect((await page.goto(`/menu/${web.scene.personId}`))?.status()).toBe(404);
    expect((await page.goto('/menu?page=zero'))?.status()).toBe(422);
  });
});
