import { type AwardId, plainDate, quantity } from '@commonweal/kernel';
import { AcceptAward, ProposeChange, RecordAgreement } from '@commonweal/ordering';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { checkAxe, openBrowser, openReader, screenshot } from '../../support/browser';
import { languagesOf } from '../../support/languages';
import { OFFICERS, officerWeb, type OfficerWeb } from '../../support/officer-web';

const WORDS = {
  en: {
    signIn: 'Sign in as',
    arrange: 'Arrange this',
    quantity: 'How much?',
    whole: 'In all',
    first: 'First day',
    last: /^Last day/,
    later: 'Not yet',
    continue: 'Continue',
    check: 'Check before you arrange this',
    canGo: 'This can go ahead',
    confirm: 'Confirm and arrange this',
    waits: 'Waiting for the person',
    day: ['Day', 'Month', 'Year'],
    choir: 'Community choir',
  },
  cy: {
    signIn: 'Mewngofnodi fel',
    arrange: 'Trefnu hwn',
    quantity: 'Faint?',
    whole: 'I gyd',
    first: 'Diwrnod cyntaf',
    last: /^Diwrnod olaf/,
    later: 'Ddim eto',
    continue: 'Parhau',
    check: 'Gwiriwch cyn trefnu hyn',
    canGo: 'Gall hyn fynd yn ei flaen',
    confirm: 'Cadarnhau a threfnu hyn',
    waits: 'Yn aros am y person',
    day: ['Diwrnod', 'Mis', 'Blwyddyn'],
    choir: 'Côr cymunedol',
  },
} as const;

describe('arranging support', () => {
  let web: OfficerWeb;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    web = await officerWeb();
    await web.app.listen(0, '127.0.0.1');
    browser = await openBrowser();
  });
  beforeEach(async () => {
    context = await openReader(browser, { baseURL: await web.app.getUrl() });
    page = await context.newPage();
  });
  afterEach(() => context.close());
  afterAll(async () => {
    await browser.close();
    await web.close();
  });

  const signIn = async (name: string, next: string, language: 'en' | 'cy' = 'en') => {
    await page.goto(`/sign-in?lang=${language}&next=${next}`);
    await page.getByRole('button', { name: `${WORDS[language].signIn} ${name}` }).click();
  };
  const menu = () => `/people/${web.scene.personId}/budgets/${web.budgetId}/menu`;
  const day = async (legend: string | RegExp, parts: readonly string[], language: 'en' | 'cy') => {
    const group = page.getByRole('group', { name: legend });
    for (const [i, label] of WORDS[language].day.entries()) await group.getByLabel(label).fill(parts[i] ?? '');
  };
  const expectGood = async (name: string) => {
    expect(await checkAxe(page)).toEqual([]);
    expect(await screenshot(page, name)).toEqual([]);
  };
  const awards = async () => Number((await web.world.sql('SELECT count(*) FROM ordering.award'))[0]?.count);

  async function fillIn(language: 'en' | 'cy', units: string): Promise<void> {
    const words = WORDS[language];
    await page.getByLabel(words.quantity).fill(units);
    await page.getByLabel(words.whole, { exact: true }).check();
    await day(words.first, ['1', '12', '2026'], language);
    await day(words.last, ['31', '3', '2027'], language);
    await page.getByLabel(words.later, { exact: true }).check();
    await page.getByRole('button', { name: words.continue }).click();
  }

  it.each(languagesOf(0))(
    'from the menu to the award, decided in words before it is confirmed: %s',
    async (language) => {
      const words = WORDS[language];
      await signIn(OFFICERS.socialWorker, menu(), language);
      await page.getByRole('link', { name: words.choir }).click();
      await page.getByRole('button', { name: words.arrange }).click();
      await expectGood(`award-new-${language}`);
      await page.getByRole('button', { name: words.continue }).click();
      await page.getByRole('alert').waitFor();
      await expectGood(`award-new-errors-${language}`);
      const before = await awards();
      await fillIn(language, '10');
      await page.getByRole('heading', { level: 1, name: words.check }).waitFor();
      await page.getByText(words.canGo).waitFor();
      expect(await awards()).toBe(before);
      await expectGood(`award-check-${language}`);
      await page.getByRole('button', { name: words.confirm }).click();
      await page.getByText(words.waits).first().waitFor();
      await page
        .getByText(/AWD-\d{4}-\d{6}/)
        .first()
        .waitFor();
      expect(await awards()).toBe(before + 1);
      await expectGood(`award-${language}`);
    },
  );

  it('places one award when the form is sent twice', async () => {
    await signIn(OFFICERS.socialWorker, menu());
    await page.getByRole('link', { name: 'Community choir' }).click();
    await page.getByRole('button', { name: 'Arrange this' }).click();
    await fillIn('en', '3');
    const before = await awards();
    const send = `fetch(document.querySelector('input[name=key]').form.action, { method: 'POST',
      body: new URLSearchParams(new FormData(document.querySelector('input[name=key]').form)) }).then((r) => r.url)`;
    const landed = await page.evaluate<readonly string[]>(`Promise.all([${send}, ${send}])`);
    expect(new Set(landed).size).toBe(1);
    expect(landed[0]).toContain('/awards/');
    expect(await awards()).toBe(before + 1);
  });

  it('says what is left and what can be done when the money does not reach', async () => {
    await signIn(OFFICERS.socialWorker, menu());
    await page.getByRole('link', { name: 'Community choir' }).click();
    await page.getByRole('button', { name: 'Arrange this' }).click();
    await fillIn('en', '900');
    await page.getByText(/There is £.* left until 31 March 2099\. This costs £45,000\.00\./).waitFor();
    expect(await page.getByRole('button', { name: 'Confirm and arrange this' }).count()).toBe(0);
    await expectGood('award-too-dear-en');
  });

  it('asks for one reason where the policy would have chosen another, and changes the answers', async () => {
    await signIn(OFFICERS.socialWorker, menu());
    await page.getByRole('link', { name: 'Music afternoons' }).click();
    await page.getByRole('button', { name: 'Arrange this' }).click();
    await fillIn('en', '5');
    await page.getByLabel('It meets the outcome better').check();
    await expectGood('award-reason-en');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('button', { name: 'Change the answers' }).click();
    expect(await page.getByLabel('How much?').inputValue()).toBe('5');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('button', { name: 'Confirm and arrange this' }).click();
    expect(await page.getByText('It meets the outcome better').count()).toBeGreaterThan(0);
  });

  it('goes to a manager above the limit, who approves it; the one who placed it cannot', async () => {
    await web.world.sql(
      'UPDATE access.delegated_limit SET limit_pence = 5000, version = version + 1 WHERE user_id = $1',
      [web.scene.socialWorker.userId],
    );
    await signIn(OFFICERS.socialWorker, menu());
    await page.getByRole('link', { name: 'Community choir' }).click();
    await page.getByRole('button', { name: 'Arrange this' }).click();
    await fillIn('en', '2');
    await page.getByText('is over your limit of £50.00').first().waitFor();
    await expectGood('award-check-referred-en');
    await page.getByRole('button', { name: 'Confirm and arrange this' }).click();
    await page.getByRole('button', { name: "Record the person's agreement" }).click();
    await expectGood('award-agreement-en');
    await page.getByLabel('The person', { exact: true }).check();
    await page.getByLabel('by phone').check();
    await day('When did they agree?', ['20', '11', '2026'], 'en');
    await page.getByRole('button', { name: 'Save the agreement' }).click();
    await page.getByText('The agreement is recorded').waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await signIn(OFFICERS.manager, '/approvals');
    await page.getByText('is over your limit of £50.00').first().waitFor();
    await expectGood('approvals-en');
    await page.getByRole('button', { name: /^Approve/ }).click();
    await expectGood('approve-en');
    await page.getByRole('button', { name: 'Approve it' }).click();
    await page.getByText('Sent to the provider').first().waitFor();
    await more(page.url().split('/').at(-1) as AwardId);
    await page.goto('/approvals');
    await page.getByText('A change: £200.00 instead of £100.00').waitFor();
    await page.getByRole('button', { name: /^Approve/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Approve this change?' }).waitFor();
    const asked = await page.locator('main').innerText();
    for (const words of ['2 sessions in all', '4 sessions in all', '£200.00', 'What is needed has changed']) {
      expect(asked).toContain(words);
    }
    // With what the council has arranged for the same person besides.
    expect(asked).toMatch(/£[\d,]+\.00 is over your limit of £50\.00/);
    await expectGood('approve-change-en');
    await page.getByRole('button', { name: 'Approve the change' }).click();
    await page.goto('/approvals?lang=cy');
    await expectGood('approvals-none-cy');
  });

  /** The provider accepts it, and twice as much is asked for and agreed. */
  async function more(awardId: AwardId): Promise<void> {
    const { socialWorker, provider } = web.scene;
    await web.app.get(AcceptAward, { strict: false }).execute(provider, { awardId, version: 3 });
    await web.app.get(ProposeChange, { strict: false }).execute(socialWorker, {
      ...{
        awardId,
        version: 4,
        quantity: quantity(4),
        startsOn: undefined,
        endsOn: undefined,
        reason: 'needs-changed',
      },
    });
    await web.app.get(RecordAgreement, { strict: false }).execute(socialWorker, {
      ...{ awardId, version: 5 },
      agreement: { basis: 'own', by: undefined, how: 'phone', on: plainDate('2026-11-20'), consulted: undefined },
    });
  }

  it('is listed by state, waits on the first page of its officer, and can be cancelled', async () => {
    await signIn(OFFICERS.socialWorker, '/');
    await page.getByRole('heading', { level: 1, name: 'Your work' }).waitFor();
    await expectGood('work-en');
    await page.goto('/awards?state=awaiting_agreement');
    await expectGood('awards-en');
    await page.getByRole('link', { name: /^AWD-/ }).first().click();
    await page.getByRole('button', { name: 'Cancel this award' }).click();
    await page.getByRole('button', { name: 'Cancel it' }).click();
    await page.getByRole('link', { name: 'Say why it is cancelled' }).waitFor();
    await expectGood('award-cancel-en');
    await page.getByLabel('What is needed has changed').check();
    await page.getByRole('button', { name: 'Cancel it' }).click();
    await page.getByText('The award is cancelled, and the money is free').waitFor();
    expect(await page.getByText('What is needed has changed').count()).toBe(1);
  });
});
