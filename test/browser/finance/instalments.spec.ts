import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Config } from '@commonweal/platform';
import type { Page } from 'playwright-core';
import type { Role } from '@commonweal/access';
import type { Actor, BudgetId, PersonId, ProviderId } from '@commonweal/kernel';
import { openWeb } from '../../../apps/web/src/web-host.module';
import { FUND_PENCE, InstalmentScene } from '../../integration/payments/instalment-scene';
import { checkAxe, openBrowser, openReader, screenshot } from '../../support/browser';
import { newId } from '../../support/money-world';
import { Visitor } from '../../support/visitor';

describe('the pages of what is paid over to a host', () => {
  let scene: InstalmentScene;
  let app: NestFastifyApplication;
  let host: Actor & { readonly providerId: ProviderId };
  let fund: BudgetId;
  let manager: Visitor;
  let finance: Visitor;
  let holder: Visitor;
  let person: Visitor;
  let own: BudgetId;

  beforeAll(async () => {
    scene = await InstalmentScene.open();
    const { world } = scene.money;
    const settings = { DATABASE_URL: world.database.appUrl, DATABASE_POOL: '4', DEMO: '1', LOG_LEVEL: 'error' };
    const keys = { SESSION_SECRET: 'a secret for tests alone, long enough', KEY_FILE: world.keyFile };
    app = await openWeb(new Config({ ...settings, ...keys }), { missingText: 'throw' });
    await app.listen(0, '127.0.0.1');
    host = await scene.host();
    fund = await scene.fund(host.providerId);
    await world.owner.query('UPDATE access.app_user SET is_demonstration = true');
    manager = await signedIn(await officer('manager'));
    finance = await signedIn(await officer('finance_officer'));
    holder = await signedIn(host.userId);
  });
  afterAll(async () => {
    await app.close();
    await scene.close();
  });

  const officer = (role: Role) => user(role);

  async function user(role: Role, personId?: PersonId): Promise<string> {
    const { owner } = scene.money.world;
    const id = newId<'User'>();
    const named = 'INSERT INTO access.app_user (id, name, language, is_demonstration) VALUES ($1, $2, $3, true)';
    await owner.query(named, [id, `An invented ${role}`, 'en']);
    const grant =
      'INSERT INTO access.user_role (id, user_id, role, authority_id, person_id) VALUES ($1, $2, $3, $4, $5)';
    await owner.query(grant, [newId(), id, role, scene.money.authorityId, personId ?? null]);
    return id;
  }

  async function signedIn(userId: string): Promise<Visitor> {
    const visitor = new Visitor(app);
    await visitor.get('/?lang=en');
    await visitor.signIn(userId);
    return visitor;
  }

  const read = async (who: Visitor, address: string): Promise<string> => {
    const { statusCode, body } = await who.get(address);
    expect([address, statusCode]).toEqual([address, 200]);
    return body;
  };
  /** The hidden fields of the form on a page, with what is typed. */
  const send = async (who: Visitor, from: string, to: string, typed: Readonly<Record<string, string>> = {}) => {
    const html = await read(who, from);
    const field = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
    return who.submit(to, { version: field('version'), once: field('once'), ...typed });
  };
  const start = () => {
    const [year = '', month = '', day = ''] = scene.day(-42).split('-');
    return { 'startsOn-day': day, 'startsOn-month': month, 'startsOn-year': year };
  };

  it('begin empty, and let a manager plan what the council puts in, and no more', async () => {
    expect(await read(finance, '/instalments')).toContain('No instalments are planned yet');
    expect((await finance.get(`/money/${fund}/instalments`)).statusCode).toBe(403);
    const money = `/money/${fund}`;
    const plan = `${money}/instalments`;
    expect(await read(manager, money)).toContain('Nothing is planned to be paid over yet');
    expect((await send(manager, plan, plan)).body).toContain('Choose how often');
    const tooMuch = await send(manager, plan, plan, { amount: '1,300.01', frequency: 'four_weekly', ...start() });
    expect(tooMuch.body).toContain('Only £1,300.00 is left to plan');
    const asked = { amount: '1,300', frequency: 'four_weekly', ...start() };
    const check = (await send(manager, plan, plan, asked)).body;
    for (const words of ['Check these instalments', '£1,300.00', 'How many']) {
      expect(check).toContain(words);
    }
    expect(await read(manager, money)).toContain('Nothing is planned to be paid over yet');
    expect((await send(manager, plan, plan, { ...asked, action: 'back' })).body).toContain('value="1,300"');
    const planned = await send(manager, plan, plan, { ...asked, action: 'confirm' });
    expect([planned.statusCode, planned.headers.location]).toEqual([303, money]);
    for (const who of [manager, holder, finance]) {
      expect(await read(who, money)).toContain('£0.00 has been paid over. £1,300.00 is still to come');
    }
  });

  it('let finance hold one and let it go, and show the host what was paid over and what comes', async () => {
    await scene.makeDue();
    const [one] = await scene.list(fund);
    const address = `/instalments/${one?.id ?? ''}`;
    expect(await read(finance, '/instalments?state=due')).toContain(address);
    expect((await send(finance, address, `${address}/hold`)).body).toContain('Choose why it is held');
    const held = await send(finance, address, `${address}/hold`, { reason: 'money_not_used' });
    expect([held.statusCode, held.headers.location]).toEqual([303, address]);
    expect(await read(finance, address)).toContain('Much of the money has not been used');
    expect((await holder.get(address)).body).not.toContain('Much of the money has not been used');
    await send(finance, address, `${address}/release`);
    const runId = await scene.money.makeRun();
    await scene.money.executeRun(runId);
    expect(await read(finance, `/payment-runs/${runId}`)).toContain('£200.00');
    expect(await read(finance, '/payment-runs/payments')).toContain('Invented Provider');
    const money = await read(holder, `/money/${fund}`);
    expect(money).toContain('£200.00 has been paid over. £1,100.00 is still to come');
    expect(money).toContain('Paid over by the council');
    const plan = `/money/${fund}/instalments`;
    const meant = await send(manager, plan, `${plan}/stop`);
    expect([meant.statusCode, meant.body]).toEqual([200, expect.stringContaining('Stop what is left?')]);
    expect(await read(holder, `/money/${fund}`)).toContain('£1,100.00 is still to come');
    const stopped = await send(manager, plan, `${plan}/stop`, { action: 'confirm' });
    expect(stopped.statusCode).toBe(303);
    expect(await read(holder, `/money/${fund}`)).toContain('£200.00 has been paid over. £0.00 is still to come');
    expect(await scene.balances(fund)).toEqual([0, 200_00]);
  });

  it('let finance record what was not used and came back, once, and show it to the host', async () => {
    const money = `/money/${fund}`;
    const back = `${money}/returned`;
    expect(await read(finance, money)).toContain(back);
    for (const who of [manager, holder]) expect((await who.get(back)).statusCode).toBe(403);
    const [year = '', month = '', day = ''] = scene.today.split('-');
    const on = { 'receivedOn-day': day, 'receivedOn-month': month, 'receivedOn-year': year };
    expect((await send(finance, back, back, on)).body).toContain('Enter the amount that came back');
    const typed = { amount: '50.00', reference: 'OWN WAY RETURN', ...on };
    const tooMuch = await send(finance, back, back, { ...typed, amount: '200.01' });
    expect(tooMuch.body).toContain('Only £200.00 was paid over and is not spent');
    expect((await send(finance, back, back, typed)).body).toContain('Check the money that came back');
    const recorded = await send(finance, back, back, { ...typed, action: 'confirm' });
    expect([recorded.statusCode, recorded.headers.location]).toEqual([303, money]);
    const again = await send(finance, back, back, { ...typed, action: 'confirm' });
    expect(again.body).toContain('was recorded for that day already');
    for (const who of [holder, finance]) {
      expect(await read(who, money)).toContain('Not used, and back with the council: £50.00');
    }
    expect(await read(holder, money)).toContain('Money not used came back to the council');
    expect(await read(manager, `${money}/instalments`)).toContain('Up to £1,150.00');
    expect(await scene.balances(fund)).toEqual([0, 150_00]);
  });

  it('let the person who holds the money say which account, and somebody else check it', async () => {
    const { personId } = scene.money.base;
    own = await scene.money.base.budget(120_00, { type: 'direct_payment', moneyHeldIn: 'own_account' });
    person = await signedIn(await user('budget_holder', personId));
    const money = `/money/${own}`;
    expect(await read(person, money)).toContain('does not know yet which account');
    expect(await read(finance, money)).toContain('the council has no checked account');
    const [year = '', month = '', day = ''] = scene.today.split('-');
    const first = { 'startsOn-day': day, 'startsOn-month': month, 'startsOn-year': year };
    const check = await send(manager, `${money}/instalments`, `${money}/instalments`, {
      ...{ amount: '120', frequency: 'once', ...first },
    });
    expect(check.body).toContain('the council has no checked account');
    expect((await finance.get(`${money}/account`)).statusCode).toBe(403);
    expect((await person.get(`/money/${fund}/account`)).statusCode).toBe(404);
    const wrong = await send(person, `${money}/account`, `${money}/account`, { accountName: 'Invented' });
    expect(wrong.statusCode).toBe(422);
    const typed = { accountName: 'Invented', sortCode: '08-99-99', accountNumber: '66374958' };
    const sent = await send(person, `${money}/account`, `${money}/account`, typed);
    expect([sent.statusCode, sent.headers.location]).toEqual([303, money]);
    const waits = await read(person, money);
    expect(waits).toContain('A new account waits to be checked');
    const change = /href="(\/account-changes\/[^"]+)"/.exec(waits)?.[1] ?? '';
    expect(
      (await send(person, change, `${change}/check`, { how: 'own_statement', lastDigits: '4958' })).statusCode,
    ).toBe(422);
    const checked = await send(finance, change, `${change}/check`, { how: 'rang_known_number', lastDigits: '4958' });
    expect(checked.statusCode).toBe(303);
    expect(await read(person, money)).toContain('the account that ends in 4958');
    expect(await read(finance, money)).not.toContain('the council has no checked account');
  });

  /** What is asked once more before it is planned or stopped. */
  async function checksOf(page: Page): Promise<void> {
    await page.locator('form[action$=stop] button').click();
    await page.getByRole('heading', { level: 1, name: "Stopio'r hyn sydd ar ôl?" }).waitFor();
    expect(await checkAxe(page)).toEqual([]);
    expect(await screenshot(page, 'instalments-check-stop')).toEqual([]);
    await page.goBack();
    await page.locator('[name=amount]').fill('1');
    await page.locator('[name=frequency][value=once]').check();
    for (const [name, value] of Object.entries(start())) await page.locator(`[name=${name}]`).fill(value);
    await page.locator('form:has([name=amount]) button').click();
    await page.getByRole('heading', { level: 1, name: 'Gwiriwch y rhandaliadau hyn' }).waitFor();
    expect(await checkAxe(page)).toEqual([]);
    expect(await screenshot(page, 'instalments-check-plan')).toEqual([]);
  }

  async function checkOfReturned(page: Page): Promise<void> {
    await page.locator('[name=amount]').fill('1');
    await page.locator('[name=reference]').fill('OWN WAY');
    const [year = '', month = '', day = ''] = scene.today.split('-');
    for (const [name, value] of Object.entries({ day, month, year })) {
      await page.locator(`[name=receivedOn-${name}]`).fill(value);
    }
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('heading', { level: 1, name: 'Check the money that came back' }).waitFor();
    expect(await checkAxe(page)).toEqual([]);
    expect(await screenshot(page, 'money-returned-check')).toEqual([]);
  }

  it('are good in a browser', async () => {
    const other = await scene.fund(host.providerId);
    await scene.plan(other, FUND_PENCE - 100);
    const [one] = await scene.list(other);
    const browser = await openBrowser();
    const shown = [
      [finance, '/instalments'],
      [finance, `/instalments/${one?.id ?? ''}`],
      [manager, `/money/${other}/instalments?lang=cy`],
      [finance, `/money/${fund}/returned`],
      [holder, `/money/${fund}?lang=cy`],
      [holder, `/money/${other}`],
      [person, `/money/${own}/account`],
    ] as const;
    for (const [who, address] of shown) {
      const context = await openReader(browser, { baseURL: await app.getUrl() });
      const url = await app.getUrl();
      await context.addCookies([...who.cookies].map(([name, value]) => ({ name, value, url })));
      const page = await context.newPage();
      await page.goto(address);
      expect([address, await checkAxe(page)]).toEqual([address, []]);
      expect(await screenshot(page, `instalments${address.replace(/[^a-z]+/g, '-')}`)).toEqual([]);
      if (address.includes('/instalments?lang=cy')) await checksOf(page);
      if (address.endsWith('/returned')) await checkOfReturned(page);
      await context.close();
    }
    await browser.close();
  });
});
