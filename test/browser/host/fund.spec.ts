import { readFileSync } from 'node:fs';
import { ApproveClaim, SubmitClaim } from '@commonweal/delivery';
import {
  type Actor,
  type AwardId,
  type BudgetId,
  type PaymentRunId,
  plainDate,
  type ProviderId,
  quantity,
} from '@commonweal/kernel';
import { AcceptAward } from '@commonweal/ordering';
import { CreatePayable, ExecutePaymentRun } from '@commonweal/payments';
import type { Browser } from 'playwright-core';
import { INVENTED_ACCOUNT, useAccount } from '../../support/accounts';
import { openBrowser } from '../../support/browser';
import { fillDay } from '../../support/fill-day';
import { PartyApp } from '../../support/party-app';
import { runningAward } from '../../support/running-award';
import { SignedInReader } from '../../support/signed-in-reader';
import { newId } from '../../support/world-budget';

const WORDS = {
  en: {
    award: /^Award the fund to its host/,
    hosting: 'Holding your fund',
    choir: 'Community choir',
    arrange: 'Arrange this',
    quantity: 'How much?',
    weekly: 'Each week',
    whole: 'In all',
    first: 'First day',
    last: /^Last day/,
    agreed: 'Yes',
    own: /^The person/,
    phone: 'By phone',
    on: /^When/,
    next: 'Continue',
    confirm: 'Confirm and arrange this',
    find: /^Find support with this money/,
    fund: 'A person',
  },
} as const;
const words = WORDS.en;
const HOSTS = ['award.answer', 'award.read', 'claim.approve', 'claim.read', 'payment-run.make'];

describe('an individual service fund', () => {
  let app: PartyApp;
  let browser: Browser;
  let hostId: ProviderId;
  let host: Actor;
  let budgetId: BudgetId;

  beforeAll(async () => {
    app = await PartyApp.open();
    const { world, scene } = app;
    await world.sql(`UPDATE catalogue.offer SET title = 'Community choir', title_cy = 'Côr cymunedol' WHERE id = $1`, [
      scene.offerId,
    ]);
    hostId = await world.provider({ name: 'Own Way Hosts' });
    await world.approve(scene.authorityId, hostId);
    const titles = { title: 'Holding your fund', title_cy: 'Dal eich cronfa' };
    await world.offer(hostId, { ...titles, category: 'fund-hosting', unit: 'week' });
    await world.insert('budgets.host_agreement', {
      ...{ authority_id: scene.authorityId, provider_id: hostId, purchasing: 'not_paid', decided_on: '2026-01-01' },
      decided_by: scene.manager.userId,
    });
    const userId = await world.user([
      { role: 'provider', providerId: hostId },
      { role: 'isf_host', providerId: hostId },
    ]);
    await world.sql('UPDATE access.app_user SET is_demonstration = true WHERE id = $1', [userId]);
    host = world.actor(userId, HOSTS, { providerId: hostId });
    const isf = { type: 'isf', money_held_in: 'host', isf_basis: 'council_contract', host_provider_id: hostId };
    budgetId = await app.budget(100_000, isf);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  const good = async (reader: SignedInReader, name: string) => {
    expect(await reader.faults(`host-${name}`)).toEqual([]);
  };
  const today = () => app.today.split('-').reverse();

  async function agreedByPhone({ page }: SignedInReader): Promise<void> {
    await page.getByLabel(words.agreed, { exact: true }).check();
    await page.locator('input[name=basis][value=own]').check();
    await page.locator('input[name=how][value=phone]').check();
    const day = today();
    for (const [i, part] of ['day', 'month', 'year'].entries())
      await page.locator(`input[name=agreedOn-${part}]`).fill(day[i] ?? '');
  }
  const awardOf = async (kind: string) => {
    const sql = 'SELECT id, state FROM ordering.award WHERE budget_id = $1 AND kind = $2 ORDER BY id DESC LIMIT 1';
    const [award] = await app.world.sql<{ id: AwardId; state: string }>(sql, [budgetId, kind]);
    if (award === undefined) throw new RangeError(`no ${kind}`);
    return award;
  };

  it('is awarded by the council to the host that the person chose', async () => {
    const reader = await SignedInReader.open(browser, app, app.scene.socialWorker);
    const { page } = reader;
    await page.goto(`/people/${app.scene.personId}`);
    await good(reader, 'person');
    await reader.follow(words.award);
    await reader.follow(words.hosting);
    await reader.press(words.arrange);
    await page.getByLabel(words.quantity).fill('1');
    await page.getByLabel(words.weekly, { exact: true }).check();
    await fillDay(page, words.first, today());
    await agreedByPhone(reader);
    await reader.press(words.next);
    await page.getByRole('button', { name: words.confirm }).waitFor();
    await good(reader, 'award-check');
    await reader.press(words.confirm);
    await page.getByRole('alert').waitFor();
    expect(await page.locator('main').innerText()).toContain('given to the host that the person chose');
    await good(reader, 'award');
    const { id: awardId, state } = await awardOf('isf_placement');
    expect(state).toBe('offered');
    await app.get(AcceptAward).execute(host, { awardId, version: 1 });
    await reader.close();
  });

  it('is spent by its host with the person’s recorded say', async () => {
    const reader = await SignedInReader.open(browser, app, host);
    const { page } = reader;
    await page.goto('/funds');
    await good(reader, 'funds');
    await page.locator(`main a[href="/funds/${budgetId}"]`).click();
    await page.getByRole('button', { name: words.find }).waitFor();
    await good(reader, 'fund-empty');
    await reader.press(words.find);
    await reader.follow(words.choir);
    await good(reader, 'offer');
    await reader.press(words.arrange);
    await page.getByLabel(words.quantity).waitFor();
    await good(reader, 'form');
    await page.getByLabel(words.quantity).fill('4');
    await page.getByLabel(words.whole, { exact: true }).check();
    await fillDay(page, words.first, ['1', '12', '2026']);
    await fillDay(page, words.last, ['31', '3', '2027']);
    await agreedByPhone(reader);
    await reader.press(words.next);
    await page.getByRole('button', { name: words.confirm }).waitFor();
    await good(reader, 'check');
    await reader.press(words.confirm);
    await page.getByRole('alert').waitFor();
    await good(reader, 'bought');
    expect((await awardOf('isf_purchase')).state).toBe('offered');
    await page.goto(`/funds/${budgetId}`);
    await page.getByRole('cell', { name: 'Community choir' }).waitFor();
    await good(reader, 'fund');
    await page.goto(`/money/${budgetId}`);
    await good(reader, 'money');
    await reader.close();
  });

  /** Two bills of one provider, approved and due from a fund. */
  async function twoBillsDue(providerId: ProviderId, provider: Actor): Promise<void> {
    const { authorityId, personId, offerId, socialWorker } = app.scene;
    const isf = { type: 'isf', money_held_in: 'host', isf_basis: 'council_contract', host_provider_id: hostId };
    const fund = await app.budget(100_000, isf);
    const bought = { authorityId, personId, budgetId: fund, providerId, offerId, placedBy: socialWorker.userId };
    const kind = { kind: 'isf_purchase', budgetType: 'isf', moneyHeldIn: 'host' } as const;
    for (const units of [1, 2]) {
      const awardId = await runningAward(app.world, { ...bought, ...kind });
      const lines = [{ deliveredOn: plainDate('2026-10-01'), quantity: quantity(units), note: undefined }];
      const { id: claimId, amountPence } = await app.get(SubmitClaim).execute(provider, { awardId, lines });
      await app.get(ApproveClaim).execute(host, { claimId, version: 1 });
      const approved = { authorityId, claimId, awardId, budgetId: fund, providerId, amountPence };
      await app.get(CreatePayable).execute(newId(), approved);
    }
  }
  const paying = (actor: Actor, more: readonly string[]): Actor => ({
    ...actor,
    permissions: new Set([...actor.permissions, ...more]),
  });

  it('is paid from by its host: a run, its file, one payment that came back and the others that arrived', async () => {
    const { scene } = app;
    const provider = paying(scene.provider, ['payee.change']);
    await useAccount(app, provider, { account: { kind: 'payee' }, ...INVENTED_ACCOUNT });
    const finance = paying(scene.manager, ['account-change.check', 'account-change.read']);
    const account = { account: { kind: 'host' }, ...INVENTED_ACCOUNT, accountName: 'Own Way clients' } as const;
    await useAccount(app, host, account, { by: finance, how: 'met_in_person' });
    const reader = await SignedInReader.open(browser, app, host);
    const { page } = reader;
    await page.goto('/payment-runs');
    await page.getByText('Nothing is waiting to be paid from the funds you hold').waitFor();
    await good(reader, 'runs-none');
    await twoBillsDue(scene.providerId, provider);
    await page.goto('/payment-runs?lang=cy');
    await good(reader, 'runs-due-cy');
    await page.goto('/payment-runs?lang=en');
    await page.getByText('£150.00').waitFor();
    await good(reader, 'runs-due');
    await reader.press('Make a payment run');
    await page.getByText('say so first').waitFor();
    await good(reader, 'run-check');
    await reader.press('Make this payment run');
    await page.getByText('The run is being prepared').waitFor();
    const runId = new URL(page.url()).pathname.split('/')[2] as PaymentRunId;
    const filled = { authorityId: scene.authorityId, runId };
    await app.get(ExecutePaymentRun).execute(newId(), filled);
    await reader.press('Check again');
    await page.getByText('2 payments, £150.00').waitFor();
    await good(reader, 'run');
    const download = page.waitForEvent('download');
    await reader.press('Download the file for the bank');
    const lines = readFileSync(await (await download).path(), 'utf8')
      .trim()
      .split('\r\n');
    expect(lines.map((line) => /,(\d+\.\d\d),99,.*(OWN WAY CLIENTS)/.exec(line)?.slice(1))).toEqual([
      ['50.00', 'OWN WAY CLIENTS'],
      ['100.00', 'OWN WAY CLIENTS'],
    ]);
    await page.getByRole('row').filter({ hasText: '£50.00' }).getByRole('link').click();
    await page.getByLabel('The account is closed').check();
    await reader.press('It came back');
    await page.getByText('The payment came back. It is owed again').waitFor();
    await page.goto(`/payment-runs/${runId}`);
    await reader.press('All have arrived');
    await reader.press('Yes, all have arrived');
    await page.getByText('The payments have arrived').waitFor();
    const states = await app.world.sql('SELECT state FROM payments.payment WHERE run_id = $1 ORDER BY state', [runId]);
    expect(states.map(({ state }) => state)).toEqual(['rejected', 'settled']);
    await page.goto('/payment-runs');
    await page.getByText('£50.00').first().waitFor();
    await page.goto('/payment-runs/payments?lang=cy');
    await good(reader, 'payments-cy');
    await reader.close();
  });

  it('shows its host no address of a fund that is not its own, and no page of funds to others', async () => {
    const visitor = await app.visitor(app.scene.provider);
    expect((await visitor.get('/funds')).statusCode).toBe(403);
    const other = await app.budget(100_000, { type: 'direct_payment', money_held_in: 'own_account' });
    const asHost = await app.visitor(host);
    expect((await asHost.get(`/funds/${other}`)).statusCode).toBe(404);
    expect((await asHost.get(`/funds/${other}/menu`)).statusCode).toBe(404);
  });
});
