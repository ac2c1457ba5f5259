import type { Browser } from 'playwright-core';
import { openBrowser } from '../../support/browser';
import { languagesOf } from '../../support/languages';
import { PartyApp } from '../../support/party-app';
import { SignedInReader } from '../../support/signed-in-reader';
import { newId } from '../../support/world-budget';

describe('messages', () => {
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

  it.each(languagesOf(0))('lead to the thing and can be marked as read: %s', async (language) => {
    const { provider, holder } = app.scene;
    const who = language === 'en' ? provider : holder;
    const awardId = await app.offered(await app.budget(100_000));
    const reader = await SignedInReader.open(browser, app, who, { language });
    const { page } = reader;
    await page.goto('/messages');
    expect(await page.locator('.cw-empty').count()).toBe(1);
    expect(await reader.faults(`messages-none-${language}`)).toEqual([]);
    for (const [minute, template] of ['award-offered', 'award-accepted'].entries()) {
      await app.world.insert('notifications.message', {
        ...{ id: newId(), user_id: who.userId, cause: newId(), template, params: '{}' },
        ...{ link_kind: 'award', link_id: awardId, created_at: `2026-11-22T09:0${minute}:00Z` },
      });
    }
    await page.goto('/messages');
    expect(await page.locator('.cw-card--waiting').count()).toBe(2);
    const [award] = await app.world.sql<{ about: string }>(
      `SELECT w.reference || ', ' || CASE $2 WHEN 'cy' THEN o.title_cy ELSE o.title END AS about
       FROM ordering.award w JOIN catalogue.offer o ON o.id = w.offer_id WHERE w.id = $1`,
      [awardId, language],
    );
    expect(
      await page
        .locator('.cw-card')
        .getByText(award?.about ?? '?')
        .count(),
    ).toBe(2);
    expect(await reader.faults(`messages-${language}`)).toEqual([]);
    await page.locator('main button[type=submit]').first().click();
    await page.waitForURL('**/messages');
    await expect(page.locator('.cw-card--waiting').count()).resolves.toBe(1);
    await page.locator('.cw-card a').first().click();
    await page.waitForURL(`**/${awardId}`);
    await reader.close();
  });
});
