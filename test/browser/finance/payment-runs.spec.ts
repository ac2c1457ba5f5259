import 'reflect-metadata';
import { readFileSync } from 'node:fs';
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

describe('payment runs', () => {
  let scene: PaymentScene;
  let app: NestFastifyApplication;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    scene = await PaymentScene.open();
    const settings = { DATABASE_URL: scene.world.database.appUrl, DATABASE_POOL: '4', DEMO: '1', LOG_LEVEL: 'error' };
    const keys = { SESSION_SECRET: 'a secret for tests alone, long enough', KEY_FILE: scene.world.keyFile };
    app = await openWeb(new Config({ ...settings, ...keys }));
    await addUser(OFFICER, 'finance_officer');
    await addUser(AUDITOR, 'auditor');
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

  const runId = () => new URL(page.url()).pathname.split('/')[2] as PaymentRunId;

  it('say when nothing is due', async () => {
    await page.goto('/payment-runs?lang=en');
    await page.getByText('Nothing is waiting to be paid').waitFor();
    await page.getByText('No run has been made yet').waitFor();
    await expectGood('payment-runs-empty-en');
    await page.goto('/payment-runs/payments?lang=cy');
    await expectGood('payments-empty-cy');
  });

  it('are checked, made once, prepared, and give their file', async () => {
    const budgetId = await scene.base.budget(500_000);
    const choir = await scene.provider('Sing Together');
    for (const amount of [5000, 7550]) await scene.payable(budgetId, choir, amount);
    await scene.payable(budgetId, await scene.provider(), 1200);

    await page.goto('/payment-runs?lang=en');
    await page.getByText('£137.50').waitFor();
    await expectGood('payment-runs-due-en');
    await page.getByRole('button', { name: 'Make a payment run' }).click();
    await page.getByText('£125.50').waitFor();
    await page.getByText('The provider has no bank details that were given and checked').waitFor();
    await expectGood('payment-run-check-en');
    await page.getByRole('button', { name: 'Make this payment run' }).click();
    await page.getByText('The run is being prepared').waitFor();
    await expectGood('payment-run-preparing-en');

    await scene.executeRun(runId());
    await page.getByRole('button', { name: 'Check again' }).click();
    await page.getByText('£125.50', { exact: true }).waitFor();
    await page.getByText('2 payments, £125.50').waitFor();
    expect(await page.getByText('Left out, and still due').count()).toBe(1);
    await expectGood('payment-run-ready-en');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download the file for the bank' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^RUN-\d{4}-\d{6}\.csv$/);
    expect(readFileSync(await file.path(), 'utf8')).toContain('75.50');
    expect(await scene.sum('SELECT count(*) AS n FROM payments.run_file_download')).toBe(1);
    await page.goto(`/payment-runs/${runId()}?lang=cy`);
    await expectGood('payment-run-ready-cy');
  });

  it('sent twice are one run', async () => {
    await scene.payable(await scene.base.budget(500_000), await scene.provider('Garden Mates'), 900);
    await page.goto('/payment-runs/new?lang=en');
    const before = await scene.sum('SELECT count(*) AS n FROM payments.payment_run');
    const values = ['_csrf', 'payer', 'once'].map(async (name) => {
      const value = await page.locator(`form[action="/payment-runs"] input[name="${name}"]`).inputValue();
      return [name, value] as const;
    });
    const form = Object.fromEntries(await Promise.all(values));
    const send = () => context.request.post('/payment-runs', { form, maxRedirects: 0 });
    const [first, second] = [await send(), await send()].map((answer) => answer.headers().location ?? '');
    expect(second).toBe(first);
    expect(await scene.sum('SELECT count(*) AS n FROM payments.payment_run')).toBe(before + 1);
    await page.goto('/payment-runs/new?lang=en');
    await page.getByText('A run is being prepared already').waitFor();
    expect(await page.getByRole('button', { name: 'Make this payment run' }).count()).toBe(0);
    await expectGood('payment-run-already-en');
    await scene.executeRun((first ?? '').split('/')[2] as PaymentRunId);
  });

  it('show all payments, by state', async () => {
    await page.goto('/payment-runs/payments?lang=en');
    await page.getByLabel('State').selectOption('Sent to the bank');
    await page.getByRole('button', { name: 'Show' }).click();
    expect(await page.getByRole('row').count()).toBe(4);
    await expectGood('payments-sent-en');
    await page.getByLabel('State').selectOption('Returned by the bank');
    await page.getByRole('button', { name: 'Show' }).click();
    await page.getByText('No payment is in this state').waitFor();
    await expectGood('payments-none-en');
  });

  it('leave money that adds up, as anyone in finance can check; a fault is shown', async () => {
    await page.goto('/audit?lang=en');
    await page.getByRole('button', { name: 'Check now' }).click();
    await page.getByText('Everything adds up.').waitFor();
    expect(await page.getByText('audit:').count()).toBe(0);
    await expectGood('audit-en');
    await scene.world.owner.query(
      'UPDATE ledger.balance SET balance_pence = balance_pence + 1 WHERE balance_pence > 0',
    );
    await page.goto('/audit?check=now&lang=cy');
    await page.getByText("Mae rhywbeth nad yw'n cyfateb.").waitFor();
    await expectGood('audit-faults-cy');
  });

  it('are for an auditor to read and not to make', async () => {
    const reader = await signedIn(AUDITOR);
    const desk = await reader.newPage();
    await desk.goto('/payment-runs?lang=en');
    expect(await desk.getByRole('button', { name: 'Make a payment run' }).count()).toBe(0);
    await desk.getByRole('link', { name: /^RUN-/ }).first().click();
    expect(await desk.getByRole('button', { name: 'Download' }).count()).toBe(0);
    expect((await desk.goto('/audit?check=now'))?.status()).toBe(200);
    expect((await desk.goto('/payment-runs/new'))?.status()).toBe(403);
    await reader.close();
  });
});
