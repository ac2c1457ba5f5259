import { SubmitClaim } from '@commonweal/delivery';
import { quantity } from '@commonweal/kernel';
import { AcceptAward } from '@commonweal/ordering';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../../support/browser';
import { languagesOf } from '../../support/languages';
import { PartyApp } from '../../support/party-app';
import { SignedInReader } from '../../support/signed-in-reader';

describe('a person whose budget it is', () => {
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

  it.each(languagesOf(0))('sees empty pages that say what will come: %s', async (language) => {
    const reader = await SignedInReader.open(browser, app, app.scene.otherHolder, { language });
    for (const address of ['your-care', 'arranged', 'bills', 'your-record']) {
      await reader.page.goto(`/${address}`);
      expect(await reader.page.locator('.cw-empty').count()).toBeGreaterThan(0);
      expect(await reader.faults(`person-empty-${address}-${language}`)).toEqual([]);
    }
    await reader.close();
  });

  it.each(languagesOf(1))('says yes, then checks a bill and asks about it: %s', async (language) => {
    const budgetId = await app.budget(100_000);
    const awardId = await app.placed(budgetId);
    const reader = await SignedInReader.open(browser, app, app.scene.holder, { language });
    const { page } = reader;
    const shown = async (address: string, name: string): Promise<string> => {
      await page.goto(address);
      expect(await reader.faults(`person-${name}-${language}`)).toEqual([]);
      return page.locator('main').innerText();
    };
    expect(await shown('/your-care', 'home')).toContain('£500.00');
    expect(await shown(`/arranged/${awardId}`, 'waiting')).toContain('£1,000.00');
    await shown(`/arranged/${awardId}/refuse`, 'refuse');
    await shown(`/arranged/${awardId}/agree`, 'agree');
    await page.locator('main button[type=submit]').click();
    await page.getByRole('alert').waitFor();
    await app.get(AcceptAward).execute(app.scene.provider, { awardId, version: 2 });
    const lines = [{ deliveredOn: app.today, quantity: quantity(2), note: 'Went to the allotment' }];
    const claim = await app.get(SubmitClaim).execute(app.scene.provider, { awardId, lines });
    await shown('/your-care', 'home-bill');
    expect(await shown(`/bills/${claim.id}`, 'bill')).toContain('Went to the allotment');
    await page.locator('button.govuk-button--secondary').click();
    await page.getByRole('alert').waitFor();
    expect(await reader.faults(`person-bill-error-${language}`)).toEqual([]);
    await page.getByRole('textbox').fill('Was it two?');
    await page.locator('button.govuk-button--secondary').click();
    await page.getByText('Was it two?').waitFor();
    await page.locator(`form[action="/bills/${claim.id}/approve"] button`).click();
    await page.getByRole('alert').waitFor();
    expect(await shown(`/money/${budgetId}`, 'money')).toContain('£400.00');
    await shown(`/arranged/${awardId}`, 'arranged');
    await shown('/arranged', 'all');
    await shown('/bills', 'bills');
    await shown('/your-record', 'record');
    await reader.close();
  });

  it('says yes once, however often the button is pressed', async () => {
    const awardId = await app.placed(await app.budget(100_000));
    const visitor = await app.visitor(app.scene.holder);
    const form = (await visitor.get(`/arranged/${awardId}/agree`)).body;
    const once = /name="once" value="([^"]+)"/.exec(form)?.[1] ?? '';
    const fields = { basis: 'own', version: '1', once };
    const first = await visitor.submit(`/arranged/${awardId}/agree`, fields);
    const second = await visitor.submit(`/arranged/${awardId}/agree`, fields);
    expect([first.statusCode, second.statusCode]).toEqual([303, 303]);
    expect(second.headers.location).toBe(first.headers.location);
    const stale = await visitor.submit(`/arranged/${awardId}/refuse`, { version: '1', once });
    expect(stale.statusCode).toBe(409);
  });

  it('sees nothing of anybody else', async () => {
    const budgetId = await app.budget(100_000);
    const awardId = await app.placed(budgetId);
    const visitor = await app.visitor(app.scene.otherHolder);
    for (const address of [`/arranged/${awardId}`, `/money/${budgetId}`, `/your-care?person=${app.scene.personId}`]) {
      expect((await visitor.get(address)).statusCode).toBe(404);
    }
  });
});
