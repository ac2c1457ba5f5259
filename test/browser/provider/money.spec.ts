import { ApproveClaim, SubmitClaim } from '@commonweal/delivery';
import { quantity } from '@commonweal/kernel';
import { AcceptAward } from '@commonweal/ordering';
import { CreatePayable } from '@commonweal/payments';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../../support/browser';
import { languagesOf } from '../../support/languages';
import { PartyApp } from '../../support/party-app';
import { SignedInReader } from '../../support/signed-in-reader';
import { newId } from '../../support/world-budget';

describe('the money of a provider', () => {
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

  async function approvedClaim() {
    const awardId = await app.offered(await app.budget(100_000));
    await app.get(AcceptAward).execute(app.scene.provider, { awardId, version: 2 });
    const lines = [{ deliveredOn: app.today, quantity: quantity(2), note: undefined }];
    const claim = await app.get(SubmitClaim).execute(app.scene.provider, { awardId, lines });
    await app.get(ApproveClaim).execute(app.scene.holder, { claimId: claim.id, version: 1 });
    return claim;
  }

  it.each(languagesOf(0))('is paid to the account that was given: %s', async (language) => {
    const who = language === 'en' ? app.scene.provider : app.scene.otherProvider;
    const reader = await SignedInReader.open(browser, app, who, { language });
    const { page } = reader;
    await page.goto('/bank-details');
    expect(await reader.faults(`provider-bank-none-${language}`)).toEqual([]);
    await page.goto('/bank-details/change');
    await page.locator('main button[type=submit]').click();
    await page.getByRole('alert').waitFor();
    expect(await reader.faults(`provider-bank-error-${language}`)).toEqual([]);
    await page.locator('#accountName').fill('Invented Provider');
    await page.locator('#sortCode').fill('08-99-99');
    await page.locator('#accountNumber').fill('66 374 958');
    await page.locator('main button[type=submit]').click();
    await page.getByRole('alert').waitFor();
    await page.locator('main .govuk-inset-text a').click();
    const words = await page.locator('main').innerText();
    expect(words).toContain('4958');
    expect(words).not.toContain('66');
    expect(await reader.faults(`provider-bank-${language}`)).toEqual([]);
    await reader.close();
  });

  it('shows what is due and what was paid', async () => {
    const reader = await SignedInReader.open(browser, app, app.scene.provider);
    await reader.page.goto('/payments');
    expect(await reader.faults('provider-payments-none-en')).toEqual([]);
    const { id: claimId, authorityId, awardId, budgetId, providerId, amountPence } = await approvedClaim();
    const approved = { authorityId, claimId, awardId, budgetId, providerId, amountPence };
    await app.get(CreatePayable).execute(newId(), approved);
    for (const language of ['en', 'cy']) {
      await reader.page.goto(`/payments?lang=${language}`);
      expect(await reader.page.locator('main').innerText()).toContain('£100.00');
      expect(await reader.faults(`provider-payments-${language}`)).toEqual([]);
    }
    await reader.close();
  });
});
