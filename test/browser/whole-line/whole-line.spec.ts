import { Clock, formatPounds, type Language, negate, priceOf, quantity } from '@commonweal/kernel';
import type { INestApplicationContext } from '@nestjs/common';
import type { Browser } from 'playwright-core';
import { PROVIDERS } from '../../../apps/standalone/src/demonstration/providers/providers';
import { openBrowser } from '../../support/browser';
import { languagesOf } from '../../support/languages';
import { WebUnderTest } from '../../support/web-under-test';
import { startWorker } from '../../support/worker';
import { arrange, type ArrangedOnLine, findOffer, UNITS } from './arrange';
import { acceptAndBill, agree, approveBill } from './bill';
import { Party } from './party';
import { payAll, until } from './pay';

/** Of the demonstration: a council in England in English, one in Wales in Welsh. */
const PARTIES = {
  en: { officer: 'Amira Lowe', person: 'Joan Whitby', finance: 'Dev Kapoor' },
  cy: { officer: 'Catrin Blythe', person: 'Gwilym Parry', finance: 'Stephen Ashe' },
} as const;

describe('from the menu to the money, by every party', () => {
  let web: WebUnderTest;
  let worker: INestApplicationContext;
  let browser: Browser;
  let parties: Party[];

  beforeAll(async () => {
    web = await WebUnderTest.open('demonstration');
    worker = await startWorker(web.database);
    browser = await openBrowser();
  });
  beforeEach(() => {
    parties = [];
  });
  afterEach(async () => {
    for (const party of parties) await party.close();
  });
  afterAll(async () => {
    await browser.close();
    await worker.close();
    await web.close();
  });

  async function party(language: Language, name: string): Promise<Party> {
    const signedIn = await Party.signIn({ browser, baseURL: await web.app.getUrl(), language }, name);
    parties.push(signedIn);
    return signedIn;
  }

  /** The line of the ledger that pays it, as this reader sees it. */
  async function lineOf(reader: Party, { budgetId, title }: ArrangedOnLine): Promise<readonly string[]> {
    const row = () => reader.row(`${reader.words('money:moved.payment')}: ${title}`);
    await until(reader, `/money/${budgetId}`, async () => (await row()).length > 0);
    return row();
  }

  it.each(languagesOf(0))(
    'arranged, agreed, accepted, delivered, billed, approved and paid, and the same line for all: %s',
    async (language) => {
      const names = PARTIES[language];
      const today = web.app.get(Clock, { strict: false }).today();
      const officer = await party(language, names.officer);
      const line = await arrange(officer, await findOffer(officer, names.person), today);
      const billed = priceOf(line.pricePence, quantity(UNITS.billed));
      const person = await party(language, names.person);
      await agree(person, line);
      const provider = await party(language, userOf(line.provider));
      const { claimId, invoice } = await acceptAndBill(provider, line, billed, today);
      await approveBill(person, claimId, billed);
      const finance = await party(language, names.finance);
      await payAll(finance, line.provider, billed);

      const paid = async () => (await person.page.getByText(person.words('states:bill.paid')).count()) > 0;
      await until(person, `/bills/${claimId}`, paid);
      const [one, ...others] = [await lineOf(person, line), await lineOf(officer, line), await lineOf(finance, line)];
      expect(one).toContain(formatPounds(negate(billed)));
      expect(others).toEqual([one, one]);
      await provider.turnTo('layout:nav.payments');
      expect((await provider.row(invoice, line.title)).join()).toContain(formatPounds(billed));
      expect(parties.flatMap(({ faults }) => faults)).toEqual([]);
    },
  );
});

/** Who signs in for a provider. */
function userOf(name: string): string {
  const provider = PROVIDERS.find(({ facts }) => facts.name === name);
  if (provider === undefined) throw new Error(`nobody signs in for ${name}`);
  return provider.user.name;
}
