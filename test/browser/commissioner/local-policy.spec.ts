import 'reflect-metadata';
import type { Browser } from 'playwright-core';
import type { AuthorityId, UserId } from '@commonweal/kernel';
import { PolicyVersions } from '@commonweal/policy';
import { openBrowser } from '../../support/browser';
import { PartyApp } from '../../support/party-app';
import { KNOWSLEY_LIKE } from '../../support/policies';
import { SignedInReader } from '../../support/signed-in-reader';

type Officer = 'commissioner' | 'auditor' | 'social_worker';

describe('the local spend policy of a council', () => {
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

  const someone = async (role: Officer, authorityId: AuthorityId): Promise<{ userId: UserId }> => {
    const userId = await app.world.user([{ role, authorityId }], { name: `The ${role} of ${authorityId}` });
    await app.world.sql('UPDATE access.app_user SET is_demonstration = true WHERE id = $1', [userId]);
    return { userId };
  };
  const reader = async (role: Officer, authorityId: AuthorityId, language: 'en' | 'cy' = 'en') =>
    SignedInReader.open(browser, app, await someone(role, authorityId), { language });

  it('is chosen by a commissioner of a council that has none, checked and published', async () => {
    const council = await app.world.authority({ code: 'policytown' });
    const commissioner = await reader('commissioner', council);
    const { page } = commissioner;
    await page.goto('/local-policy');
    await page.getByText('Your council has not chosen a policy yet').waitFor();
    expect(await commissioner.faults('local-policy-empty')).toEqual([]);

    await commissioner.press('Write the first version');
    await commissioner.press('Continue');
    expect(await page.title()).toMatch(/^Error: /);
    await page.getByRole('link', { name: 'Enter a name in Welsh' }).waitFor();
    expect(await commissioner.faults('local-policy-error')).toEqual([]);

    await page.getByLabel('Name in English').fill('Near first');
    await page.getByLabel('Name in Welsh').fill('Agos yn gyntaf');
    await page.getByLabel('Up to what whole-life value, with VAT', { exact: true }).fill('5,000');
    await page.locator('#lowLabelEn').fill('Our own line');
    await page.locator('#lowLabelCy').fill('Ein llinell ni');
    await page.locator('#lowSource').fill('Cabinet, 1 June 2026');
    await page.getByLabel('Small, community-run providers').check();
    await page.getByLabel('Those whose work starts nearest').check();
    await page.getByLabel('Small means at most').fill('5');
    await page.getByLabel('Its community or members').check();
    await page.getByLabel('As CLES lists it in its appendix').check();
    await page.getByLabel('In use', { exact: true }).check();
    await commissioner.press('Continue');
    await page.getByRole('link', { name: 'Enter the steps from the nearest up' }).waitFor();

    await page.getByLabel('Steps of nearness').fill('3, 8.5');
    await commissioner.press('Continue');
    expect(await commissioner.heading()).toBe('Check the policy before you publish it');
    expect(await commissioner.faults('local-policy-check')).toEqual([]);
    expect(await app.get(PolicyVersions).current(council)).toBeUndefined();

    await commissioner.press('Change the answers');
    expect(await page.getByLabel('Steps of nearness').inputValue()).toBe('3, 8.5');
    await commissioner.press('Continue');
    await commissioner.press('Publish the policy');
    await page.getByText('The policy is published').waitFor();
    expect(await commissioner.faults('local-policy')).toEqual([]);
    expect(await app.get(PolicyVersions).byVersion(council, 1)).toMatchObject({
      name: { en: 'Near first', cy: 'Agos yn gyntaf' },
      bands: [{ code: 'low', upperPence: 500_000, upperInclusive: false, source: 'Cabinet, 1 June 2026' }],
      communityRun: ['community'],
      preferenceOrder: ['small-community-run', 'nearness'],
      nearnessBandsMetres: [3_000, 8_500],
      isfInUse: true,
    });
    await commissioner.close();
  });

  it('decides in Wales about home care, labels and funds, and the menu of a fund then says why there is none', async () => {
    const { world } = app;
    const council = await world.authority({ code: 'policytref', nation: 'wales' });
    await world.policy(council, { ...KNOWSLEY_LIKE, isfInUse: false });
    const commissioner = await reader('commissioner', council);
    const { page } = commissioner;
    await page.goto('/local-policy/change');
    expect(await page.getByLabel('Not decided').isChecked()).toBe(true);
    await page.getByLabel('By direct payment only').check();
    await page.getByLabel("The person's own patch").fill('0');
    await commissioner.press('Continue');
    await page.getByRole('link', { name: 'Enter one distance in kilometres' }).waitFor();
    expect(await commissioner.faults('local-policy-wales')).toEqual([]);
    await page.getByLabel("The person's own patch").fill('2.5');
    await commissioner.press('Continue');
    await page.getByText('what starts within 2.5 kilometres').waitFor();
    await commissioner.press('Publish the policy');
    await page.getByText('The policy is published').waitFor();
    expect(await app.get(PolicyVersions).current(council)).toMatchObject({
      ...{ unregisteredHomeCare: 'direct_payment_only', labels: { patchMetres: 2_500 }, isfInUse: false },
    });
    await commissioner.close();

    const personId = await world.person(council);
    const host = await world.provider();
    const money = { type: 'isf', money_held_in: 'host', isf_basis: 'council_contract', host_provider_id: host };
    const fund = await world.budget(council, personId, 100_000, money);
    const own = await world.budget(council, personId, 100_000);
    const officer = await reader('social_worker', council);
    const menu = `/people/${personId}/budgets`;
    await officer.page.goto(`${menu}/${fund}/menu`);
    await officer.page.getByText('This council does not use individual service funds yet').waitFor();
    expect(await officer.page.locator('.cw-offer, .cw-menu__filters').count()).toBe(0);
    expect(await officer.faults('menu-funds-off')).toEqual([]);
    await officer.page.goto(`${menu}/${own}/menu`);
    await officer.page.getByText('the low band goes up to £5,000.00').waitFor();
    expect(await officer.page.getByText('£0.00 is in').count()).toBe(0);
    await officer.close();
  });

  it('is not written over by a page that showed an older version', async () => {
    const { authorityId } = app.scene;
    const [first, second] = [
      await reader('commissioner', authorityId),
      await reader('commissioner', authorityId, 'cy'),
    ];
    for (const one of [first, second]) await one.page.goto('/local-policy/change');
    const { version } = (await app.get(PolicyVersions).current(authorityId)) ?? { version: 0 };
    await first.press('Continue');
    await first.press('Publish the policy');
    await first.page.getByRole('heading', { name: `Version ${String(version + 1)}` }).waitFor();

    await second.page.locator('main form button').last().click();
    await second.page.locator('main form button').last().click();
    expect(await second.faults('local-policy-stale-cy')).toEqual([]);
    expect(await app.get(PolicyVersions).byVersion(authorityId, version + 2)).toBeUndefined();

    await first.follow(`Version ${String(version)}`);
    await first.page.getByText('This version is not in force any more').waitFor();
    for (const one of [first, second]) await one.close();
  });

  it('is read by an auditor, who cannot write it', async () => {
    const auditor = await reader('auditor', app.scene.authorityId, 'cy');
    await auditor.page.goto('/local-policy');
    expect(await auditor.heading()).toBe('Polisi gwariant lleol');
    expect(await auditor.page.getByRole('main').getByRole('button').count()).toBe(0);
    expect(await auditor.faults('local-policy-cy')).toEqual([]);
    expect((await auditor.page.goto('/local-policy/change'))?.status()).toBe(403);
    expect((await auditor.page.goto('/local-policy/99'))?.status()).toBe(404);
    await auditor.close();
  });
});
