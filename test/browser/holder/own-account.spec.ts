import { ApproveClaim, SubmitClaim } from '@commonweal/delivery';
import { addDays, type AwardId, quantity } from '@commonweal/kernel';
import { AcceptAward, PlaceAward } from '@commonweal/ordering';
import { CreatePayable } from '@commonweal/payments';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../../support/browser';
import { fillDay } from '../../support/fill-day';
import { languagesOf } from '../../support/languages';
import { PartyApp } from '../../support/party-app';
import { SignedInReader } from '../../support/signed-in-reader';
import { newId } from '../../support/world-budget';

const WORDS = {
  en: { have: /^I have paid this/, day: 'Which day did you pay it?', paid: /^I have paid £100/ },
  cy: { have: /^Rwyf wedi talu hwn/, day: 'Ar ba ddiwrnod y gwnaethoch ei dalu?', paid: /^Rwyf wedi talu £100/ },
} as const;

describe('paying from the account that the person holds', () => {
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

  /** Bought, accepted, delivered, approved and owed. */
  async function owed(): Promise<void> {
    const { scene, today } = app;
    const budgetId = await app.budget(100_000, { type: 'direct_payment', money_held_in: 'own_account' });
    const placed = await app.get(PlaceAward).execute(scene.holder, {
      ...{ budgetId, offerId: scene.offerId, quantity: quantity(10), outcomeIds: [], reason: undefined },
      ...{ startsOn: addDays(today, -21), endsOn: addDays(today, 100), reviewOn: undefined },
      ...{ shortlistId: undefined, agreement: undefined, userChoice: undefined },
    });
    const awardId = placed.id as AwardId;
    await app.get(AcceptAward).execute(scene.provider, { awardId, version: 1 });
    const lines = [{ deliveredOn: today, quantity: quantity(2), note: undefined }];
    const claim = await app.get(SubmitClaim).execute(scene.provider, { awardId, lines });
    await app.get(ApproveClaim).execute(scene.holder, { claimId: claim.id, version: claim.version });
    const { authorityId, providerId } = scene;
    const debt = { authorityId, claimId: claim.id, awardId, budgetId, providerId, amountPence: claim.amountPence };
    await app.get(CreatePayable).execute(newId(), debt);
  }

  it.each(languagesOf(0))(
    'is told what to pay, to whom and with which reference, and says when it was paid: %s',
    async (language) => {
      await owed();
      const words = WORDS[language];
      const reader = await SignedInReader.open(browser, app, app.scene.holder, { language });
      const { page } = reader;
      const good = async (name: string) => {
        expect(await reader.faults(`holder-${name}-${language}`)).toEqual([]);
      };
      await page.goto('/your-care');
      expect(await page.locator('main').innerText()).toContain('£100.00');
      await good('home-to-pay');
      await page.locator('main a[href="/to-pay"]').first().click();
      await page.getByRole('link', { name: words.have }).waitFor();
      await good('to-pay');
      await reader.follow(words.have);
      await page.getByRole('button', { name: words.paid }).waitFor();
      await reader.press(words.paid);
      await page.getByRole('alert').waitFor();
      await good('to-pay-error');
      const [year = '', month = '', day = ''] = app.today.split('-');
      await fillDay(page, words.day, [day, month, String(Number(year) + 1)], language);
      await reader.press(words.paid);
      await page.getByRole('alert').waitFor();
      await fillDay(page, words.day, [day, month, year], language);
      await page.getByRole('textbox').last().fill('CHOIR 1');
      await reader.press(words.paid);
      await page.getByRole('cell', { name: 'CHOIR 1' }).first().waitFor();
      expect(await page.getByRole('link', { name: words.have }).count()).toBe(0);
      await good('paid');
      await reader.close();
    },
  );

  it('is nobody else’s to say', async () => {
    await owed();
    const holder = await app.visitor(app.scene.holder);
    const [, address = ''] = /href="(\/to-pay\/[^"]+)"/.exec((await holder.get('/to-pay')).body) ?? [];
    expect(address).not.toBe('');
    const other = await app.visitor(app.scene.otherHolder);
    expect((await other.get(address)).statusCode).toBe(404);
    const officer = await app.visitor(app.scene.socialWorker);
    expect((await officer.get(address)).statusCode).toBe(403);
  });
});
