import 'reflect-metadata';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { checkAxe, openBrowser, openReader, screenshot } from '../../support/browser';
import { PartyApp } from '../../support/party-app';

const OFFICER = 'Priya Shah';
const HOST = 'Dai Host';

describe('the account that runs are paid from', () => {
  let app: PartyApp;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    app = await PartyApp.open();
    const { authorityId } = app.scene;
    await app.world.user([{ role: 'finance_officer', authorityId }], { name: OFFICER });
    const providerId = await app.world.provider({ name: 'Invented Host' });
    await app.world.user([{ role: 'isf_host', providerId }], { name: HOST });
    await app.world.sql('UPDATE access.app_user SET is_demonstration = true');
    browser = await openBrowser();
    await signIn(OFFICER);
  });
  afterAll(async () => {
    await context.close();
    await browser.close();
    await app.close();
  });

  async function signIn(name: string): Promise<void> {
    context = await openReader(browser, { baseURL: await app.web.getUrl() });
    page = await context.newPage();
    await page.goto('/sign-in?lang=en');
    await page.getByRole('button', { name: `Sign in as ${name}` }).click();
    await page.getByRole('button', { name: 'Sign out' }).waitFor();
  }

  async function expectGood(name: string): Promise<void> {
    expect(await checkAxe(page)).toEqual([]);
    expect(await screenshot(page, name)).toEqual([]);
  }

  async function fill(accountName: string, sortCode: string, accountNumber: string): Promise<void> {
    await page.getByLabel('Name on the account').fill(accountName);
    await page.getByLabel('Sort code').fill(sortCode);
    await page.getByLabel('Account number').fill(accountNumber);
    await page.getByRole('button', { name: 'Save the account' }).click();
  }

  it('of a council is added and changed by its finance, and shown by its last digits', async () => {
    await page.goto('/payment-runs');
    await page.getByRole('link', { name: 'The account that runs are paid from' }).click();
    await page.getByText('There is no account yet').waitFor();
    await expectGood('payer-account-none-en');
    await page.getByRole('button', { name: 'Add the account' }).click();
    await expectGood('payer-account-add-en');
    await fill('', '12', '66374958');
    await page.getByRole('link', { name: 'Enter a sort code of 6 numbers' }).waitFor();
    await expectGood('payer-account-error-en');
    await fill('Invented Council Care', '08-99-99', '66374959');
    await page.getByText('There is a problem').waitFor();
    await fill('Invented Council Care', '08-99-99', '66374958');
    await page.getByText('The account you pay from is saved').waitFor();
    await page.getByText('Ends in 4958').waitFor();
    expect(await page.content()).not.toContain('66374958');
    await page.getByRole('button', { name: 'Change the account' }).click();
    await fill('Invented Council Care', '107999', '88837491');
    await page.getByText('Ends in 7491').waitFor();
    await page.goto('/payer-account?lang=cy');
    await page.getByText('Yn gorffen â 7491').waitFor();
    await expectGood('payer-account-cy');
    expect((await page.goto('/payer-account/change?payer=00000000-0000-7000-8000-000000000000'))?.status()).toBe(404);
  });

  it('asks for a fresh proof before it is changed', async () => {
    await app.world.sql("UPDATE access.session SET proved_at = now() - interval '20 minutes'");
    await page.goto('/payer-account/change?lang=en');
    expect(new URL(page.url()).pathname).toBe('/step-up');
  });

  it('of a host is its own', async () => {
    await context.close();
    await signIn(HOST);
    await page.goto('/payer-account?lang=en');
    await page.getByText('Your organisation').waitFor();
    await page.getByRole('button', { name: 'Add the account' }).click();
    await fill('Host Clients', '107999', '88837491');
    await page.getByText('Ends in 7491').waitFor();
    const [kept] = await app.world.sql<{ n: string }>('SELECT count(*) AS n FROM payments.host_account');
    expect(Number(kept?.n)).toBe(1);
  });
});
