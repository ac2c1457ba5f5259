import type { BudgetId } from '@commonweal/kernel';
import { AddOutcome } from '@commonweal/people';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../../support/browser';
import { PartyApp } from '../../support/party-app';
import { SignedInReader } from '../../support/signed-in-reader';
import { fillDay } from '../../support/fill-day';
import { languagesOf } from '../../support/languages';

const WORDS = {
  en: {
    find: /^Find support with this money/,
    results: /offers? near/,
    choir: 'Community choir',
    arrange: 'Arrange this',
    next: 'Continue',
    quantity: 'How much?',
    whole: 'In all',
    first: 'First day',
    last: /^Last day/,
    can: 'You can use this money for this',
    cannot: 'You cannot use this money for this, and here is why',
    confirm: 'Confirm and arrange this',
    change: 'Change the answers',
  },
  cy: {
    find: /^Dod o hyd i gymorth gyda'r arian hwn/,
    results: /cynnig ger/,
    choir: 'Côr cymunedol',
    arrange: 'Trefnu hwn',
    next: 'Parhau',
    quantity: 'Faint?',
    whole: 'I gyd',
    first: 'Diwrnod cyntaf',
    last: /^Diwrnod olaf/,
    can: "Gallwch ddefnyddio'r arian hwn ar gyfer hyn",
    cannot: "Ni allwch ddefnyddio'r arian hwn ar gyfer hyn, a dyma pam",
    confirm: 'Cadarnhau a threfnu hyn',
    change: 'Newid yr atebion',
  },
} as const;
type Language = keyof typeof WORDS;

const DIRECT = { type: 'direct_payment' };

describe('buying with a direct payment', () => {
  let app: PartyApp;
  let browser: Browser;

  beforeAll(async () => {
    app = await PartyApp.open();
    const { world, scene } = app;
    const words = `title = 'Community choir', title_cy = 'Côr cymunedol', outcome_codes = '{community}'`;
    await world.sql(`UPDATE catalogue.offer SET ${words} WHERE id = $1`, [scene.offerId]);
    const { authorityId, personId, socialWorker } = scene;
    const writer = { ...socialWorker, permissions: new Set(['person.write']) };
    await app
      .get(AddOutcome)
      .execute(writer, { authorityId, personId, code: 'community', text: 'I want to sing with others' });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  /** From what is theirs, through the menu, to the form of the choir. */
  async function toTheForm(reader: SignedInReader, budgetId: BudgetId, language: Language): Promise<void> {
    const words = WORDS[language];
    await reader.page.goto(`/money/${budgetId}`);
    await reader.follow(words.find);
    await reader.follow(words.choir);
    await reader.press(words.arrange);
    await reader.page.getByLabel(words.quantity).waitFor();
  }

  async function fillIn(reader: SignedInReader, language: Language, units: string): Promise<void> {
    const words = WORDS[language];
    await reader.page.getByLabel(words.quantity).fill(units);
    await reader.page.getByLabel(words.whole, { exact: true }).check();
    await fillDay(reader.page, words.first, ['1', '12', '2026'], language);
    await fillDay(reader.page, words.last, ['31', '3', '2027'], language);
    await reader.press(words.next);
  }

  it.each(languagesOf(0))(
    'in a managed account: from your care to what is arranged, told first whether the money can be used: %s',
    async (language) => {
      const words = WORDS[language];
      const budgetId = await app.budget(100_000, { ...DIRECT, money_held_in: 'managed_account' });
      const reader = await SignedInReader.open(browser, app, app.scene.holder, { language });
      const { page } = reader;
      const good = async (name: string) => {
        expect(await reader.faults(`holder-${name}-${language}`)).toEqual([]);
      };
      await page.goto('/your-care');
      await good('home');
      await page.goto(`/money/${budgetId}`);
      await good('money');
      await reader.follow(words.find);
      await page.getByRole('heading', { level: 2, name: words.results }).waitFor();
      await page.locator('.cw-offer summary').first().click();
      await good('menu');
      await reader.follow(words.choir);
      await page.getByRole('button', { name: words.arrange }).waitFor();
      await good('offer');
      await reader.press(words.arrange);
      await good('form');
      await reader.press(words.next);
      await page.getByRole('alert').waitFor();
      await good('form-error');
      await fillIn(reader, language, '500');
      await page.getByRole('heading', { name: words.cannot }).waitFor();
      await good('cannot');
      await reader.press(words.change);
      expect(await page.getByLabel(words.quantity).inputValue()).toBe('500');
      await fillIn(reader, language, '4');
      await page.getByRole('heading', { name: words.can, exact: true }).waitFor();
      await good('can');
      await reader.press(words.confirm);
      await page.getByRole('alert').waitFor();
      expect(page.url()).toContain('/arranged/');
      await good('arranged');
      const [award] = await app.world.sql('SELECT kind, buyer, state FROM ordering.award WHERE budget_id = $1', [
        budgetId,
      ]);
      expect(award).toEqual({ kind: 'purchase', buyer: 'person', state: 'offered' });
      await reader.close();
    },
  );

  it('tells a nominee what the person has not asked them to buy, and buys nothing', async () => {
    const { authorityId, personId, socialWorker } = app.scene;
    const budgetId = await app.budget(100_000, { ...DIRECT, money_held_in: 'managed_account' });
    const userId = await app.world.user([{ role: 'nominee', personId }]);
    await app.world.sql('UPDATE access.app_user SET is_demonstration = true WHERE id = $1', [userId]);
    await app.world.insert('budgets.nominee_power', {
      ...{ authority_id: authorityId, budget_id: budgetId, user_id: userId, may_buy: 'nothing', said_on: '2026-05-01' },
      ...{ recorded_by: socialWorker.userId, recorded_at: '2026-05-01T10:00:00Z' },
    });
    const reader = await SignedInReader.open(browser, app, { userId });
    await toTheForm(reader, budgetId, 'en');
    await fillIn(reader, 'en', '4');
    await reader.page.getByRole('heading', { name: WORDS.en.cannot }).waitFor();
    expect(await reader.page.locator('main').innerText()).toContain('The person has not asked their nominee');
    expect(await reader.page.getByRole('button', { name: WORDS.en.confirm }).count()).toBe(0);
    expect(await reader.faults('holder-nominee')).toEqual([]);
    await reader.close();
  });

  it('is not for those whose money it is not: others find no page, and no buying where the council buys', async () => {
    const budgetId = await app.budget(100_000, { ...DIRECT, money_held_in: 'own_account' });
    const other = await app.visitor(app.scene.otherHolder);
    expect((await other.get(`/money/${budgetId}/menu`)).statusCode).toBe(404);
    const officer = await app.visitor(app.scene.socialWorker);
    const step = `/money/${budgetId}/menu/${app.scene.offerId}/arrange/new`;
    expect((await officer.get(step)).statusCode).toBe(403);
    const managed = await app.budget(100_000);
    const holder = await app.visitor(app.scene.holder);
    const offer = await holder.get(`/money/${managed}/menu/${app.scene.offerId}`);
    expect(offer.body).toContain('You cannot arrange this with this money yourself');
    expect(offer.body).not.toContain('/arrange/new');
  });
});
