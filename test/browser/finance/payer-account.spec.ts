import 'reflect-metadata';
import type { Actor } from '@commonweal/kernel';
import { AskAccountChange } from '@commonweal/payments';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { checkAxe, openBrowser, openReader, screenshot } from '../../support/browser';
import { PartyApp } from '../../support/party-app';

const OFFICER = 'Priya Shah';
const SECOND = 'Idris Vaughan';
const HOST = 'Dai Host';

describe('the account that runs are paid from', () => {
  let app: PartyApp;
  let browser: Browser;
  let context: BrowserContext | undefined;
  let page: Page;
  let host: Actor;

  beforeAll(async () => {
    app = await PartyApp.open();
    const { authorityId } = app.scene;
    for (const name of [OFFICER, SECOND]) await app.world.user([{ role: 'finance_officer', authorityId }], { name });
    const providerId = await app.world.provider({ name: 'Invented Host' });
    await app.world.approve(authorityId, providerId);
    host = app.world.actor(
      await app.world.user([{ role: 'isf_host', providerId }], { name: HOST }),
      ['payment-run.make'],
      {
        providerId,
      },
    );
    await app.world.sql('UPDATE access.app_user SET is_demonstration = true');
    browser = await openBrowser();
    await signIn(OFFICER);
  });
  afterAll(async () => {
    await context?.close();
    await browser.close();
    await app.close();
  });

  async function signIn(name: string): Promise<void> {
    await context?.close();
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

  async function check(how: string, digits: string): Promise<void> {
    await page.getByLabel(how).check();
    await page.getByLabel('Last 4 numbers of the account').fill(digits);
    await page.getByRole('button', { name: 'Put this account in use' }).click();
  }

  /** What the host and the provider of the scene ask for. */
  async function asked(): Promise<{ hostAsks: string; providerAsks: string }> {
    const account = { accountName: 'Clients', sortCode: '107999', accountNumber: '88837491' };
    const ask = app.get(AskAccountChange);
    const provider = { ...app.scene.provider, permissions: new Set(['payee.change']) };
    const { changeId: hostAsks } = await ask.execute(host, { account: { kind: 'host' }, ...account });
    const { changeId: providerAsks } = await ask.execute(provider, { account: { kind: 'payee' }, ...account });
    return { hostAsks, providerAsks };
  }

  async function fill(accountName: string, sortCode: string, accountNumber: string): Promise<void> {
    await page.getByLabel('Name on the account').fill(accountName);
    await page.getByLabel('Sort code').fill(sortCode);
    await page.getByLabel('Account number').fill(accountNumber);
    await page.getByRole('button', { name: 'Save the account' }).click();
  }

  it('of a council is given by one of its finance and used when a second has checked it', async () => {
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
    await page.getByText('Someone else has to check it before it is used').waitFor();
    await page.getByText('There is no account yet').waitFor();
    await page.getByRole('link', { name: 'See what waits' }).click();
    await page.getByText('You asked for this, so someone else has to check it').waitFor();
    expect(await page.getByRole('button', { name: 'Put this account in use' }).count()).toBe(0);

    await signIn(SECOND);
    await page.getByRole('link', { name: 'Bank details to check' }).click();
    await expectGood('account-changes-en');
    await page.getByRole('link', { name: 'Test Council' }).click();
    expect(await page.content()).not.toContain('4958');
    await expectGood('account-change-council-en');
    await check('I looked at a statement', '1111');
    await page.getByText('These are not the last 4 numbers').first().waitFor();
    await expectGood('account-change-error-en');
    await check('I looked at a statement', '4958');
    await page.getByText('The account was checked and is in use').waitFor();
    await page.getByText(OFFICER).waitFor();
    await page.goto('/payer-account?lang=cy');
    await page.getByText('Yn gorffen â 4958').waitFor();
    await expectGood('payer-account-cy');
    expect((await page.goto('/payer-account/change?payer=00000000-0000-7000-8000-000000000000'))?.status()).toBe(404);
  });

  it('of a host is its own, and checked by finance that rang it; a provider’s is refused with a reason', async () => {
    const { hostAsks, providerAsks } = await asked();
    await page.goto(`/account-changes/${hostAsks}?lang=en`);
    await check('I rang them on a number that we had', '7491');
    await page.getByText('The account was checked and is in use').waitFor();
    await page.goto(`/account-changes/${providerAsks}?lang=cy`);
    await expectGood('account-change-provider-cy');
    await page.getByLabel('Ni wnaethant ofyn amdano').check();
    await page.getByRole('button', { name: 'Gwrthod', exact: true }).click();
    await page.getByText('Gwrthodwyd y cyfrif').waitFor();
    await expectGood('account-change-refused-cy');
    await page.goto('/account-changes?lang=cy');
    await expectGood('account-changes-cy');

    await signIn(HOST);
    await page.goto('/payer-account?lang=en');
    await page.getByText('Your organisation').waitFor();
    await page.getByText('Ends in 7491').waitFor();
    expect((await page.goto(`/account-changes/${providerAsks}`))?.status()).toBe(404);
  });

  it('asks for a fresh proof before it is changed or checked', async () => {
    await app.world.sql("UPDATE access.session SET proved_at = now() - interval '20 minutes'");
    const [change] = await app.world.sql<{ id: string }>("SELECT id FROM payments.account_change WHERE kind = 'host'");
    for (const path of ['/payer-account/change?lang=en', `/account-changes/${change?.id ?? ''}`]) {
      await page.goto(path);
      expect(new URL(page.url()).pathname).toBe('/step-up');
    }
  });
});
