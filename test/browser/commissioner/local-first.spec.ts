import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { plainDate, quantity } from '@commonweal/kernel';
import { PlaceAward, type PlaceAwardRequest } from '@commonweal/ordering';
import { Config } from '@commonweal/platform';
import { openWeb } from '../../../apps/web/src/web-host.module';
import { testKeyFile } from '../../support/test-server';
import { type AwardScene, awardScene } from '../../support/award-scene';
import { checkAxe, openBrowser, openReader, screenshot } from '../../support/browser';
import { createTestDatabase, type TestDatabase } from '../../support/database';
import { World } from '../../support/world';

const COMMISSIONER = 'Dana Ellis';

describe('what local first did', () => {
  let db: TestDatabase;
  let world: World;
  let scene: AwardScene;
  let app: NestFastifyApplication;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    db = await createTestDatabase();
    world = await World.open(db.ownerUrl);
    scene = await awardScene(world);
    const { authorityId } = scene;
    await world.user([{ role: 'commissioner', authorityId }], { name: COMMISSIONER });
    await world.sql('UPDATE access.app_user SET is_demonstration = true WHERE name = $1', [COMMISSIONER]);
    const settings = { DATABASE_URL: db.appUrl, DATABASE_POOL: '4', DEMO: '1', LOG_LEVEL: 'error' };
    const keys = { SESSION_SECRET: 'a secret for tests alone, long enough', KEY_FILE: testKeyFile() };
    app = await openWeb(new Config({ ...settings, ...keys }));
    await app.listen(0, '127.0.0.1');
    browser = await openBrowser();
    context = await openReader(browser, { baseURL: await app.getUrl() });
    page = await context.newPage();
    await page.goto('/sign-in');
    await page.getByRole('button', { name: `Sign in as ${COMMISSIONER}` }).click();
    await page.getByRole('button', { name: 'Sign out' }).waitFor();
  });
  afterAll(async () => {
    await context.close();
    await browser.close();
    await app.close();
    await world.close();
    await db.drop();
  });

  const place = async (over: Partial<PlaceAwardRequest>): Promise<void> => {
    const budgetId = await world.budget(scene.authorityId, await world.person(scene.authorityId), 1_000_000);
    await app.get(PlaceAward, { strict: false }).execute(scene.socialWorker, {
      ...{ budgetId, offerId: scene.offerId, quantity: quantity(10) },
      ...{ startsOn: plainDate('2026-12-01'), endsOn: plainDate('2027-03-01'), reviewOn: undefined, outcomeIds: [] },
      ...{ shortlistId: undefined, agreement: undefined, reason: undefined, userChoice: undefined },
      ...over,
    });
  };
  const expectGood = async (name: string): Promise<void> => {
    expect(await checkAxe(page)).toEqual([]);
    expect(await screenshot(page, name)).toEqual([]);
  };
  const cellsOf = (row: string) => page.getByRole('row', { name: row }).getByRole('cell').allInnerTexts();

  it('says so when nothing was placed', async () => {
    await page.goto('/local-first?lang=en');
    await page.getByText('No award was placed under the policy').waitFor();
    await expectGood('local-first-empty');
  });

  it('shows pounds by class and nearness, the first group’s share and exceptions by reason', async () => {
    const plc = await world.provider({
      name: 'Invented Care plc',
      register_category: 'Public Limited Company',
      ownership: 'private',
      footprint: 'national',
      full_time_staff: 4000,
    });
    await world.approve(scene.authorityId, plc);
    const far = await world.offer(plc, { easting: 354_000 });
    await place({});
    await place({ offerId: far, reason: { code: 'specialist-skill', text: undefined } });
    await page.reload();
    await page.getByText('2 awards, worth £1,000.00. £500.00 of it (50%) went to the policy').waitFor();
    expect(await cellsOf('CLES list: generative')).toEqual([expect.any(String), '1', '£500.00', ' 50%']);
    expect(await cellsOf('CLES list: extractive')).toEqual([expect.any(String), '1', '£500.00', ' 50%']);
    expect(await cellsOf('Unclassified')).toEqual([expect.any(String), '0', '£0.00', ' 0%']);
    expect(await cellsOf('Special skill')).toEqual(['Special skill', '1', '£500.00', ' 50%']);
    await expectGood('local-first');
    await page.goto('/local-first?lang=cy');
    await page.getByRole('heading', { level: 1, name: 'Yr hyn a wnaeth lleol yn gyntaf' }).waitFor();
    await expectGood('local-first-cy');
  });

  it('tells of a day that there is not', async () => {
    await page.goto('/local-first?lang=en&from-day=31&from-month=2&from-year=2026');
    expect(await page.title()).toMatch(/^Error: /);
    await page.getByRole('link', { name: 'Enter a real day, for example 27 3 2026' }).waitFor();
    await expectGood('local-first-error');
  });
});
