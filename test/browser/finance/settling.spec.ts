import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { Config } from '@commonweal/platform';
import type { Role } from '@commonweal/access';
import type { PaymentRunId } from '@commonweal/kernel';
import { openWeb } from '../../../apps/web/src/web-host.module';
import { PaymentScene } from '../../integration/payments/payment-scene';
import { checkAxe, openBrowser, openReader, screenshot } from '../../support/browser';
import { newId } from '../../support/money-world';

const OFFICER = 'Priya Shah';
const AUDITOR = 'Tom Reed';

describe('what became of the payments of a run', () => {
  let scene: PaymentScene;
  let app: NestFastifyApplication;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let runId: PaymentRunId;

  beforeAll(async () => {
    scene = await PaymentScene.open();
    const settings = { DATABASE_URL: scene.world.database.appUrl, DATABASE_POOL: '4', DEMO: '1', LOG_LEVEL: 'error' };
    const keys = { SESSION_SECRET: 'a secret for tests alone, long enough', KEY_FILE: scene.world.keyFile };
    app = await openWeb(new Config({ ...settings, ...keys }));
    await addUser(OFFICER, 'finance_officer');
    await addUser(AUDITOR, 'auditor');
    const budgetId = await scene.base.budget(500_000);
    const choir = await scene.provider('Sing Together');
    for (const amount of [5000, 7550, 1250]) await scene.payable(budgetId, choir, amount);
    runId = await scene.makeRun();
    await scene.executeRun(runId);
    await app.listen(0, '127.0.0.1');
    browser = await openBrowser();
    context = await signedIn(OFFICER);
    page = await context.newPage();
  });
  afterAll(async () => {
    await context.close();
    await browser.close();
    await app.close();
    await scene.close();
  });

  async function addUser(name: string, role: Role): Promise<void> {
    const { owner } = scene.world;
    const id = newId<'User'>();
    const user = 'INSERT INTO access.app_user (id, name, language, is_demonstration) VALUES ($1, $2, $3, true)';
    await owner.query(user, [id, name, 'en']);
    const grant = 'INSERT INTO access.user_role (id, user_id, role, authority_id) VALUES ($1, $2, $3, $4)';
    await owner.query(grant, [newId(), id, role, scene.authorityId]);
  }

  async function signedIn(name: string): Promise<BrowserContext> {
    const reader = await openReader(browser, { baseURL: await app.getUrl() });
    const first = await reader.newPage();
    await first.goto('/sign-in');
    await first.getByRole('button', { name: `Sign in as ${name}` }).click();
    await first.getByRole('button', { name: 'Sign out' }).waitFor();
    await first.close();
    return reader;
  }

  async function expectGood(name: string): Promise<void> {
    expect(await checkAxe(page)).toEqual([]);
    expect(await screenshot(page, name)).toEqual([]);
  }

  const openPayment = async (amount: string) => {
    await page.goto(`/payment-runs/${runId}?lang=en`);
    await page.getByRole('row').filter({ hasText: amount }).getByRole('link').click();
  };
  const inState = (state: string) => scene.sum(`SELECT count(*) AS n FROM payments.payment WHERE state = '${state}'`);

  it('one comes back from the bank, for a reason that must be chosen, and is owed again', async () => {
    await openPayment('£75.50');
    await page.getByRole('button', { name: 'It came back' }).click();
    await page
      .getByRole('link', { name: 'Choose what the bank’s report says' })
      .or(page.getByRole('link', { name: "Choose what the bank's report says" }))
      .waitFor();
    await expectGood('payment-why-missing-en');
    await page.getByLabel('The account is closed').check();
    await page.getByRole('button', { name: 'It came back' }).click();
    await page.getByText('The payment came back. It is owed again').waitFor();
    await page.getByText('Also for this bill').waitFor();
    expect(await page.getByText(OFFICER).count()).toBeGreaterThan(0);
    expect(await page.getByRole('button', { name: 'It has arrived' }).count()).toBe(0);
    expect(await inState('rejected')).toBe(1);
    expect(await scene.sum("SELECT count(*) AS n FROM payments.payable WHERE state = 'due'")).toBe(1);
    await expectGood('payment-came-back-en');
    await page.goto(`${page.url().split('?')[0] ?? ''}?lang=cy`);
    await page.getByText("Mae'r cyfrif wedi cau").waitFor();
    await expectGood('payment-came-back-cy');
  });

  it('one has arrived, however often that is sent', async () => {
    await openPayment('£12.50');
    await expectGood('payment-sent-en');
    const form = page.locator('form[action$="/settle"]');
    const values = ['_csrf', 'version', 'once'].map(
      async (name) => [name, await form.locator(`input[name="${name}"]`).inputValue()] as const,
    );
    const fields = Object.fromEntries(await Promise.all(values));
    const address = (await form.getAttribute('action')) ?? '';
    for (let times = 0; times < 2; times++) {
      const answer = await context.request.post(address, { form: fields, maxRedirects: 0 });
      expect(answer.status()).toBe(303);
    }
    expect(await inState('settled')).toBe(1);
  });

  it('all others have arrived, once finance says yes to how many', async () => {
    await page.goto(`/payment-runs/${runId}?lang=en`);
    await expectGood('payment-run-became-en');
    await page.getByRole('button', { name: 'All have arrived' }).click();
    await page.getByText('1 payment, £50.00').waitFor();
    await page.getByText('1 payment, £75.50').waitFor();
    await expectGood('payment-run-settle-en');
    await page.goto(`/payment-runs/${runId}/settle?lang=cy`);
    await expectGood('payment-run-settle-cy');
    await page.goto(`/payment-runs/${runId}/settle?lang=en`);
    await page.getByRole('button', { name: 'Yes, all have arrived' }).click();
    await page.getByText('2 payments, £62.50').waitFor();
    expect(await page.getByRole('button', { name: 'All have arrived' }).count()).toBe(0);
    expect([await inState('settled'), await inState('rejected')]).toEqual([2, 1]);
  });

  it('is for an auditor to read and not to say', async () => {
    const reader = await signedIn(AUDITOR);
    const desk = await reader.newPage();
    await desk.goto(`/payment-runs/${runId}?lang=en`);
    await desk.getByRole('row').filter({ hasText: '£50.00' }).getByRole('link').click();
    await desk.getByText('The money has arrived.').waitFor();
    expect(await desk.locator('main form').count()).toBe(0);
    expect((await desk.goto(`/payment-runs/${runId}/settle`))?.status()).toBe(403);
    await reader.close();
  });
});
