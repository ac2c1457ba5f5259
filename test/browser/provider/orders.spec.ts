import type { AwardId } from '@commonweal/kernel';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../../support/browser';
import { languagesOf } from '../../support/languages';
import { PartyApp } from '../../support/party-app';
import { SignedInReader } from '../../support/signed-in-reader';

describe('a provider', () => {
  let app: PartyApp;
  let browser: Browser;

  beforeAll(async () => {
    app = await PartyApp.open();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  it.each(languagesOf(0))('sees empty lists that say what to do: %s', async (language) => {
    const reader = await SignedInReader.open(browser, app, app.scene.otherProvider, { language });
    for (const address of ['orders', 'orders?show=running', 'orders?show=past', 'invoices']) {
      await reader.page.goto(`/${address}`);
      expect(await reader.page.locator('.cw-empty').count()).toBe(1);
      expect(await reader.faults(`provider-empty-${address.replace(/\W/g, '-')}-${language}`)).toEqual([]);
    }
    await reader.close();
  });

  it('sees the whole order, says yes, records days and sends the invoice', async () => {
    const awardId = await app.offered(await app.budget(100_000));
    const reader = await SignedInReader.open(browser, app, app.scene.provider);
    const { page } = reader;
    await page.goto('/orders');
    expect(await reader.faults('provider-orders-en')).toEqual([]);
    await reader.follow('Day out');
    const before = await page.locator('main').innerText();
    expect(before).toContain('L36 area');
    expect(before).toContain('£500.00 is set aside for this order');
    expect(before).not.toContain('Invented Person');
    expect(await reader.faults('provider-order-en')).toEqual([]);
    await reader.press('Say yes to this order');
    expect(await reader.faults('provider-accept-en')).toEqual([]);
    await reader.press('Accept this order');
    await page.getByRole('alert').waitFor();
    expect(await page.locator('main').innerText()).toContain('1 Invented Street');
    expect(await reader.faults('provider-accepted-en')).toEqual([]);
    await page.goto('/orders?show=running');
    expect(await reader.faults('provider-running-en')).toEqual([]);
    await page.goto(`/orders/${awardId}`);
    await recordTwoDays(reader);
    await reader.close();
  });

  async function recordTwoDays(reader: SignedInReader): Promise<void> {
    const { page } = reader;
    await page.getByRole('button', { name: 'Record what you delivered' }).click();
    expect(await reader.faults('provider-delivery-en')).toEqual([]);
    await page.getByLabel('How many sessions').fill('x');
    await reader.press('Check the total');
    await page.getByRole('alert').waitFor();
    expect(await reader.faults('provider-delivery-error-en')).toEqual([]);
    await page.getByLabel('How many sessions').fill('1.5');
    await reader.press('Add another day');
    const second = page.getByRole('group', { name: 'Day 2' });
    const [year = '', month = '', day = ''] = app.today.split('-');
    await second.getByLabel('Day', { exact: true }).fill(day);
    await second.getByLabel('Month').fill(month);
    await second.getByLabel('Year').fill(year);
    await second.getByLabel('How many sessions').fill('1');
    await second.getByLabel('Note').fill('Went to the allotment');
    await reader.press('Check the total');
    expect(await page.locator('main').innerText()).toContain('£125.00');
    expect(await reader.faults('provider-delivery-check-en')).toEqual([]);
    await reader.press('Change something');
    expect(await page.getByLabel('How many sessions').first().inputValue()).toBe('1.5');
    await reader.press('Check the total');
    await reader.press('Send the invoice for £125.00');
    await page.getByRole('alert').waitFor();
    expect(await reader.heading()).toMatch(/^Invoice /);
    expect(await reader.faults('provider-invoice-en')).toEqual([]);
    await page.goto('/invoices');
    expect(await reader.faults('provider-invoices-en')).toEqual([]);
  }

  it.each(languagesOf(1))('says no with a reason, without JavaScript: %s', async (language) => {
    const awardId: AwardId = await app.offered(await app.budget(100_000));
    const options = { language, javaScriptEnabled: true };
    const reader = await SignedInReader.open(browser, app, app.scene.provider, options);
    await reader.page.goto(`/orders/${awardId}`);
    expect(await reader.faults(`provider-order-${language}`)).toEqual([]);
    await reader.page.goto(`/orders/${awardId}/decline`);
    await reader.page.locator('button.govuk-button--warning').click();
    await reader.page.getByRole('alert').waitFor();
    expect(await reader.faults(`provider-decline-${language}`)).toEqual([]);
    await reader.page.getByRole('radio').first().check();
    await reader.page.locator('button.govuk-button--warning').click();
    await reader.page.waitForURL('**/orders');
    await reader.page.goto(`/orders?show=past`);
    expect(await reader.page.locator('.cw-card').count()).toBeGreaterThan(0);
    expect(await reader.faults(`provider-past-${language}`)).toEqual([]);
    await reader.close();
  });
});
