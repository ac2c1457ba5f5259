import { randomUUID } from 'node:crypto';
import type { PersonId } from '@commonweal/kernel';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../../support/browser';
import { fillDay } from '../../support/fill-day';
import { PartyApp } from '../../support/party-app';
import { SignedInReader } from '../../support/signed-in-reader';
import { Visitor } from '../../support/visitor';

const WHY = 'You said you miss singing with others.';

describe('a suggestion', () => {
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

  const stateOf = async (budgetId: string) => {
    const sql = 'SELECT state, award_id IS NOT NULL AS used FROM ordering.suggestion WHERE budget_id = $1';
    return (await app.world.sql(sql, [budgetId]))[0];
  };

  /** By an officer, who finds no way to arrange it, from the offer with the person's direct payment. */
  async function suggested(): Promise<string> {
    const budgetId = await app.budget(100_000, { type: 'direct_payment', money_held_in: 'own_account' });
    const reader = await SignedInReader.open(browser, app, app.scene.socialWorker);
    const { page } = reader;
    await page.goto(`/people/${app.scene.personId}/budgets/${budgetId}/menu/${app.scene.offerId}`);
    expect(await page.getByRole('button', { name: 'Arrange this' }).count()).toBe(0);
    await reader.press('Suggest it');
    await page.getByRole('alert').waitFor();
    expect(await reader.faults('suggest-error')).toEqual([]);
    await page.getByLabel('Why do you suggest it?').fill(WHY);
    await reader.press('Suggest it');
    await page.getByText('They have your suggestion').waitFor();
    expect(await reader.faults('suggest-done')).toEqual([]);
    await reader.close();
    return budgetId;
  }

  it('becomes what the holder arranges, when they take it up', async () => {
    const budgetId = await suggested();
    const reader = await SignedInReader.open(browser, app, app.scene.holder);
    const { page } = reader;
    await page.goto('/your-care');
    await page.getByText(WHY).waitFor();
    expect(await reader.faults('suggestion-home')).toEqual([]);
    await reader.follow(/^Look at what is suggested/);
    expect(await reader.faults('suggestion')).toEqual([]);
    await page.locator('main .cw-card a').first().click();
    await reader.press('Arrange this');
    await page.getByLabel('How much?').fill('4');
    await page.getByLabel('In all', { exact: true }).check();
    await fillDay(page, 'First day', ['1', '12', '2026']);
    await fillDay(page, /^Last day/, ['31', '3', '2027']);
    await reader.press('Continue');
    await reader.press('Confirm and arrange this');
    await page.getByRole('alert').waitFor();
    expect(await stateOf(budgetId)).toEqual({ state: 'used', used: true });
    await page.goto('/your-care');
    expect(await page.getByText(WHY).count()).toBe(0);
    await reader.close();
  });

  it('is put aside once, and then asks nothing more', async () => {
    const budgetId = await suggested();
    const visitor = await app.visitor(app.scene.holder);
    const home = (await visitor.get('/your-care')).body;
    const [, address = ''] = /href="(\/suggestions\/[^"]+)"/.exec(home) ?? [];
    const one = (await visitor.get(address)).body;
    const once = /name="once" value="([^"]+)"/.exec(one)?.[1] ?? '';
    const other = await app.visitor(app.scene.otherHolder);
    expect((await other.get(address)).statusCode).toBe(404);
    expect((await other.submit(`${address}/aside`, { version: '1', once })).statusCode).toBe(404);
    expect((await visitor.submit(`${address}/aside`, { version: '1', once })).statusCode).toBe(303);
    expect(await stateOf(budgetId)).toEqual({ state: 'set_aside', used: false });
    const again = await visitor.get(address);
    expect(again.body).toContain('You put this aside.');
    expect(again.body).not.toContain('name="once"');
    expect((await visitor.get('/your-care')).body).not.toContain(address);
  });

  it('is made by a broker of the council for whom its reference names, and nobody looks through the council', async () => {
    const { world, scene } = app;
    const money = { type: 'direct_payment', money_held_in: 'own_account' };
    const budgetId = await app.budget(100_000, money);
    const other = await world.offer(scene.providerId, { title: 'Allotment', title_cy: 'Rhandir' });
    const broker = new Visitor(app.web);
    const userId = await world.user([{ role: 'broker', authorityId: scene.authorityId }], { name: 'Bea Lund' });
    await world.sql('UPDATE access.app_user SET is_demonstration = true WHERE id = $1', [userId]);
    await broker.signIn(userId);
    const referenced = async (personId: PersonId, reference: string) => {
      await world.sql('UPDATE people.person SET reference = $2 WHERE id = $1', [personId, reference]);
      return (await broker.get(`/introductions?reference=${reference.toLowerCase()}`)).body;
    };
    const menu = `/introductions/${budgetId}/menu`;
    expect((await broker.get('/introductions')).body).not.toContain(menu);
    expect(await referenced(scene.personId, 'PER-000001')).toContain(menu);
    const hidden = [
      await world.person(scene.authorityId, { name: 'Rita Shut', restricted: true }),
      await world.person(scene.authorityId, { name: 'Rita Gone', died_on: '2026-05-01' }),
      await world.person(await world.authority(), { name: 'Rita Elsewhere' }),
    ];
    for (const [n, personId] of hidden.entries()) {
      expect(await referenced(personId, `PER-00001${String(n)}`)).not.toContain('Rita');
      const budget = await world.budget(scene.authorityId, scene.personId, 1_000);
      await world.sql('UPDATE budgets.budget SET ends_on = starts_on WHERE id = $1', [budget]);
      expect((await broker.get(`/introductions/${budget}/menu`)).statusCode).toBe(404);
    }

    const chosen = `/introductions/${budgetId}/suggest?offer=${scene.offerId}&offer=${other}`;
    const page = (await broker.get(chosen)).body;
    const [, once = ''] = /name="once" value="([^"]+)"/.exec(page) ?? [];
    const send = (offer: readonly string[]) => broker.submit(chosen, { offer, note: WHY, once });
    const forged = await send([randomUUID()]);
    expect([forged.statusCode, forged.body.includes('href="#offer"')]).toEqual([422, true]);
    const answers = [await send([scene.offerId, other]), await send([scene.offerId, other])];
    expect(answers.map(({ headers }) => headers.location)).toEqual(['/suggestions', '/suggestions']);
    const made = await world.sql('SELECT offer_ids FROM ordering.suggestion WHERE made_by = $1', [userId]);
    expect(made).toEqual([{ offer_ids: [scene.offerId, other] }]);
    const list = (await broker.get('/suggestions')).body;
    expect(['Allotment', WHY, 'Not taken up yet'].filter((words) => !list.includes(words))).toEqual([]);
    expect((await broker.get('/introductions')).body).toContain(menu);
  });
});
