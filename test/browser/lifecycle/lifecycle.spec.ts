import { type Actor, addDays, type AwardId, quantity } from '@commonweal/kernel';
import { AcceptAward, FollowDates, PlaceAward } from '@commonweal/ordering';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../../support/browser';
import { PartyApp } from '../../support/party-app';
import { SignedInReader } from '../../support/signed-in-reader';

describe('an award that runs', () => {
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

  /** Ten sessions that the council placed, agreed, accepted and begun. */
  async function running(): Promise<AwardId> {
    const awardId = await app.offered(await app.budget(200_000));
    await app.get(AcceptAward).execute(app.scene.provider, { awardId, version: 2 });
    await app.get(FollowDates).execute('test');
    return awardId;
  }

  /** Two sessions that the person bought for themself with their direct payment. */
  async function bought(): Promise<AwardId> {
    const budgetId = await app.budget(200_000, { type: 'direct_payment', money_held_in: 'own_account' });
    const { holder, offerId, provider } = app.scene;
    const answer = await app.get(PlaceAward).execute(holder, {
      ...{
        budgetId,
        offerId,
        quantity: quantity(2),
        outcomeIds: [],
        startsOn: app.today,
        endsOn: addDays(app.today, 50),
      },
      ...{
        reviewOn: undefined,
        shortlistId: undefined,
        agreement: undefined,
        userChoice: undefined,
        reason: undefined,
      },
    });
    const awardId = answer.id as AwardId;
    await app.get(AcceptAward).execute(provider, { awardId, version: Number(answer.version) });
    await app.get(FollowDates).execute('test');
    return awardId;
  }

  async function reader(actor: Actor, language: 'en' | 'cy' = 'en') {
    const opened = await SignedInReader.open(browser, app, actor, { language });
    const { page } = opened;
    const fillDay = async (name: string, days: number) => {
      const [year = '', month = '', day = ''] = addDays(app.today, days).split('-');
      await page.locator(`[name=${name}-day]`).fill(day);
      await page.locator(`[name=${name}-month]`).fill(month);
      await page.locator(`[name=${name}-year]`).fill(year);
    };
    const press = (name?: string) =>
      page
        .locator(name === undefined ? 'main form button[type=submit]' : `main form button[value=${name}]`)
        .first()
        .click();
    const words = () => page.locator('main').innerText();
    const look = async (name: string) => {
      expect(await opened.faults(`lifecycle-${name}-${language}`)).toEqual([]);
    };
    const told = () => page.getByRole('alert').waitFor();
    const close = () => opened.close();
    return { ...{ page, fillDay, press, words, look, told }, close };
  }

  it('is paused, goes on, is changed with everybody asked, and is ended', async () => {
    const awardId = await running();
    const officer = await reader(app.scene.socialWorker);
    const { page, look, press, fillDay, words, told } = officer;
    await page.goto(`/awards/${awardId}`);
    await look('award');
    await page.getByRole('button', { name: 'Pause' }).click();
    await look('pause');
    await fillDay('day', -1);
    await press();
    expect(await words()).toContain('Choose the reason that fits best');
    await page.locator('[name=reason][value=away]').check();
    await press();
    await look('pause-error');
    expect(await words()).toContain('Choose today or a later day');
    await fillDay('day', 0);
    await press();
    await told();
    expect(await words()).toContain('Paused from');
    await page.getByRole('button', { name: 'Say when it goes on' }).click();
    await look('resume');
    await fillDay('day', 7);
    await press();
    await told();
    expect(await words()).toContain('It was arranged when it goes on');
    await page.getByRole('button', { name: 'Change it' }).click();
    await look('change');
    await page.locator('[name=quantity]').fill('900');
    await page.locator('[name=reason][value=needs-changed]').check();
    await press();
    await look('change-error');
    expect(await words()).toContain('This costs');
    await page.locator('[name=quantity]').fill('12');
    await press();
    await look('check-change');
    expect(await words()).toContain('£100.00');
    await press('confirm');
    await told();
    await look('award-change');
    expect(await words()).toContain('A change waits for an answer');
    await page.getByRole('button', { name: 'Take the change back' }).click();
    await look('withdraw');

    const person = await reader(app.scene.holder);
    await person.page.goto(`/arranged/${awardId}`);
    await person.look('arranged-change');
    await person.page.goto(`/arranged/${awardId}/refuse`);
    await person.look('refuse-change');
    await person.page.goto(`/arranged/${awardId}/agree`);
    await person.look('agree-change');
    await person.press();
    await person.told();
    await person.close();

    const provider = await reader(app.scene.provider);
    await provider.page.goto('/orders');
    await provider.page.locator(`a[href="/orders/${awardId}"]`).click();
    await provider.look('order-change');
    await provider.page.getByRole('button', { name: 'Accept the change' }).click();
    await provider.look('accept-change');
    await provider.press();
    await provider.told();
    expect(await provider.words()).toContain('12 sessions in all');
    await provider.close();

    await page.goto(`/awards/${awardId}/end`);
    await look('end');
    await fillDay('day', 50);
    await page.locator('[name=reason][value=moved]').check();
    await press();
    await look('check-end');
    expect(await words()).toMatch(/Free to use again\s+£\d+/);
    await press('back');
    await press();
    await press('confirm');
    await told();
    await look('award-ending');
    expect(await words()).toContain('A last day was set');
    await officer.close();
  });

  it('ends in Welsh when its provider gives notice', async () => {
    const awardId = await running();
    const provider = await reader(app.scene.provider, 'cy');
    await provider.page.goto(`/orders/${awardId}`);
    await provider.look('order');
    await provider.page.goto(`/orders/${awardId}/notice`);
    await provider.press();
    await provider.look('notice-error');
    await provider.fillDay('day', 20);
    await provider.page.locator('[name=reason][value=closing]').check();
    await provider.press();
    await provider.look('check-notice');
    await provider.press('confirm');
    await provider.told();
    await provider.look('order-notice');
    expect(await provider.words()).toContain('Mae hyn yn dod i ben');
    await provider.close();
  });

  it('is changed and paused by whoever bought it for themself', async () => {
    const awardId = await bought();
    const holder = await reader(app.scene.holder);
    await holder.page.goto(`/arranged/${awardId}`);
    await holder.page.getByRole('button', { name: 'Change it' }).click();
    await holder.page.locator('[name=quantity]').fill('3');
    await holder.page.locator('[name=reason][value=person-asked]').check();
    await holder.press();
    await holder.look('holder-check-change');
    await holder.press('confirm');
    await holder.told();
    await holder.look('holder-change');
    await holder.page.getByRole('button', { name: 'Take the change back' }).click();
    await holder.press();
    await holder.told();
    await holder.page.getByRole('button', { name: 'Pause' }).click();
    await holder.fillDay('day', 0);
    await holder.page.locator('[name=reason][value=away]').check();
    await holder.press();
    await holder.told();
    await holder.look('holder-paused');
    expect(await holder.words()).toContain('Paused from');
    await holder.close();
  });
});
