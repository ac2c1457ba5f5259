import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import type { Language } from '@commonweal/kernel';
import { sizeOf } from '../../../sizes';
import { liveOn } from '../../../support/live-on';
import { payOver } from '../../../support/pay-over';
import { publishAgain } from '../../../support/publish-again';
import { type RowMarks, RowsOfTables, tablesChanged } from '../../../support/row-marks';
import { WebUnderTest } from '../../../support/web-under-test';
import { badAddresses, faultsOfAddress } from './bad-addresses';
import { badForms } from './bad-values';
import { faultsOfAnswer } from './answer-faults';
import { filledIn } from './good-values';
import { type Met, meetForms, type MetForm } from './met-forms';

const LANGUAGES: readonly Language[] = ['en', 'cy'];

/** Forms that only those meet who came in by a link: tried by test/e2e/web/links.spec.ts, and hold nothing to fill in. */
const BY_LINK: readonly string[] = ['/sign-in/link/:secret', '/step-up/link'];

/** Buttons alone, whose like is met elsewhere: the other steps of a change of account, the step before. */
const LIKE_OTHERS: readonly string[] = ['/account-changes/:changeId/withdraw', '/instalments/:instalmentId/release'];

/** What is rightly written though a form is refused. */
const WRITTEN: readonly string[] = [
  // Who looked at whom: the page of a refused form shows it again.
  'platform.access_log',
  // Each request counts as use of the session.
  'access.session',
];

/** Good forms that would end or begin the session that the others are tried in, or what their user may do. */
const OF_THE_SESSION: readonly string[] = [
  ...['/sign-in', '/sign-out', '/sessions', '/users/:userId/role', '/users/:userId/role/:grantId'],
];

/** Asks for the last numbers of an account, which nobody who fills it in is shown. */
const BY_HEART = '/account-changes/:changeId/check';

describe('bad input to every form of the pages', () => {
  let web: WebUnderTest;
  let met: Met;
  let rows: RowsOfTables;

  beforeAll(async () => {
    web = await WebUnderTest.open('demonstration', { doors: { links: true, councils: [] } });
    await publishAgain(web.app);
    await liveOn(web.app);
    await payOver(web.app, 'Stephen Ashe');
    await writeToOne(web);
    met = await meetForms(web, [...BY_LINK, ...LIKE_OTHERS]);
    rows = await RowsOfTables.of(web.world, WRITTEN);
  });
  afterAll(() => web.close());

  /** Those of a list whose turn it is: all in the full run, else each so many with the seed of the run. */
  const inTurn = <Case>(cases: readonly Case[]): readonly Case[] => {
    const every = sizeOf('badInputEvery');
    return cases.filter((_, n) => n % every === Math.abs(jest.getSeed()) % every);
  };
  const first = (): readonly MetForm[] =>
    [...met.forms.values()].flatMap(([form]) => (form === undefined ? [] : [form]));
  let before: RowMarks;
  const changes = async (): Promise<readonly string[]> => {
    const after = await rows.marks();
    const changed = tablesChanged(before, after).map((table) => `wrote ${table}`);
    before = after;
    return changed;
  };

  it('meets every form', () => {
    expect([...met.unmet].sort()).toEqual([...BY_LINK, ...LIKE_OTHERS].sort());
  });

  it('is refused in plain words at the field, in the language of the page, and nothing is written', async () => {
    const cases = first().flatMap((form) => badForms(form.route, form.form).map((bad) => ({ ...form, bad })));
    const faults: string[] = [];
    before = await rows.marks();
    for (const [n, { label, form, someone, bad }] of inTurn(cases).entries()) {
      const language = languageOf(n);
      const answer = await someone.visitor.submit(inLanguage(form.action, language), bad.sent);
      const found = [...faultsOfAnswer(bad, answer, language), ...(await changes())];
      faults.push(...found.map((fault) => `${label} ${language} ${bad.field} ${bad.told}: ${fault}`));
    }
    expect(faults).toEqual([]);
    expect(web.unknownErrors).toBe(0);
  });

  it('is refused without the token of the form', async () => {
    const taken: string[] = [];
    before = await rows.marks();
    for (const { label, form, someone } of inTurn(first())) {
      const { statusCode } = await someone.visitor.post(form.action, filledIn(form));
      const wrote = await changes();
      if (statusCode !== 403 || wrote.length > 0) taken.push(`${label}: ${String(statusCode)} ${wrote.join()}`);
    }
    expect(taken).toEqual([]);
  });

  it('in an address is a page that is not there, or that says what it could not read', async () => {
    const faults: string[] = [];
    before = await rows.marks();
    for (const [n, bad] of inTurn(badAddresses(met.pages)).entries()) {
      const language = languageOf(n);
      const answer = await bad.page.someone.visitor.get(inLanguage(bad.address, language));
      const found = [...faultsOfAddress(bad, answer, language), ...(await changes())];
      faults.push(...found.map((fault) => `${bad.address.slice(0, 200)}: ${fault}`));
    }
    expect(faults).toEqual([]);
    expect(web.unknownErrors).toBe(0);
  });

  it('is what was wrong: the same forms are taken when they are good', async () => {
    const refused: string[] = [];
    for (const [label, forms] of met.forms) {
      if ([...OF_THE_SESSION, BY_HEART].includes(label)) continue;
      const answers: string[] = [];
      for (const one of forms) answers.push(await takenOf(one));
      if (!answers.includes('')) refused.push(`${label}: ${answers.join('; ')}`);
    }
    expect(refused).toEqual([]);
    expect(web.unknownErrors).toBe(0);
  });
});

/** Messages are written by the worker, which does not run here. */
async function writeToOne({ world }: WebUnderTest): Promise<void> {
  const [user] = await world.sql<{ id: string }>(`SELECT id FROM access.app_user WHERE name = 'Amira Lowe'`);
  const about = { template: 'award-offered', params: '{}', link_kind: 'award', link_id: randomUUID() };
  const row = { id: randomUUID(), user_id: user?.id, cause: randomUUID(), ...about, created_at: new Date() };
  await world.insert('notifications.message', row);
}

/** Empty when the form was taken, else what was said. */
async function takenOf({ form, someone, at }: MetForm): Promise<string> {
  const { statusCode, body } = await someone.visitor.submit(inLanguage(form.action, 'en'), filledIn(form));
  const said = /<div class="govuk-error-summary"[\s\S]*?<\/ul>/.exec(body)?.[0] ?? /<h1[\s\S]*?<\/h1>/.exec(body)?.[0];
  const words = (said ?? '').replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
  // What was taken a moment ago changed the rest; a file is made.
  return [200, 201, 303, 409].includes(statusCode) ? '' : `${at} ${String(statusCode)} ${words}`;
}

/** In turn, and the other way round with every other seed. */
function languageOf(n: number): Language {
  return LANGUAGES[Math.abs(n + jest.getSeed()) % 2] ?? 'en';
}

function inLanguage(address: string, language: Language): string {
  return `${address}${address.includes('?') ? '&' : '?'}lang=${language}`;
}
