import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { ERROR_CODES, type Language } from '@commonweal/kernel';
import { apiErrorOf, apiErrorOfStatus } from '../../../../apps/api/src/errors/api-errors';
import { sizeOf } from '../../../sizes';
import type { ApiAnswer } from '../../../support/api';
import type { Who } from '../../../support/matrix/cast';
import { MatrixWorld } from '../../../support/matrix/matrix-world';
import { type RowMarks, RowsOfTables, tablesChanged } from '../../../support/row-marks';
import routes from '../../../contract/generated/routes.json';
import { LISTS, mayList } from '../permissions/lists';
import type { Row, Target } from '../permissions/row';
import { ROWS } from '../permissions/rows';
import { type BadAddress, badAddresses, badIds } from './bad-questions';
import { type BadBody, badBodies, NONE } from './bad-values';

/** What Stripe asks is not asked while it is off. */
const ELSEWHERE = ['POST payee/stripe-account'];
const POSTS: readonly (readonly [string, Row])[] = [
  ...Object.entries(ROWS).filter(([route]) => route.startsWith('POST') && !ELSEWHERE.includes(route)),
  [
    'POST demo/tokens',
    {
      target: (world) => ({ path: '/demo/tokens', body: { user: world.member('own manager').userId } }),
      by: ['own manager'],
    },
  ],
];
const GETS = Object.entries(ROWS).filter(([route]) => route.startsWith('GET'));

/** What anyone may ask, with a token or without. */
const OPEN_LISTS = ['GET categories', 'GET demo/users'];
const OPEN = [...OPEN_LISTS, 'POST demo/tokens'];

/** Ids of councils: which there are is no secret, so whoever names another is told that it is not theirs. */
const OF_COUNCILS = ['.payer.id', '.payer.authorityId', '.authorityId'];

/** Who looked at what is written down, also of what is refused. */
const WRITTEN = ['platform.access_log'];

describe('bad input to the API', () => {
  let world: MatrixWorld;
  let rows: RowsOfTables;
  let before: RowMarks;
  const targets = new Map<string, Target>();

  beforeAll(async () => {
    world = await MatrixWorld.open();
    await inTwoLanguages(world);
    for (const [route, row] of [...POSTS, ...GETS]) targets.set(route, await row.target(world));
    for (const route of OPEN_LISTS) targets.set(route, { path: route.replace('GET ', '/') });
    for (const [route, list] of Object.entries(LISTS)) targets.set(route, { path: (await list(world)).address });
    rows = await RowsOfTables.of(world.scene.api.world, WRITTEN);
  });
  afterAll(() => world.close());

  const changes = async (): Promise<readonly string[]> => {
    const after = await rows.marks();
    const changed = tablesChanged(before, after);
    before = after;
    return changed;
  };

  /** Those of a list whose turn it is: all in the full run, else each so many with the seed of the run. */
  const inTurn = <Case>(cases: readonly Case[]): readonly Case[] => {
    const every = sizeOf('badInputEvery');
    return cases.filter((_, n) => n % every === Math.abs(jest.getSeed()) % every);
  };

  const callerOf = (route: string): Who => {
    const by = ROWS[route]?.by;
    const access = Object.entries(routes.api).find(([one]) => one.replace('/api/v1/', '').replace(' /', ' ') === route);
    const [who] = OPEN.includes(route) ? (['own manager'] as const) : by === undefined || by === 'everyone' ? [] : by;
    const one = who ?? [...world.cast.keys()].find((any) => mayList(world, any, access?.[1] ?? ''));
    if (one === undefined) throw new Error(`nobody calls ${route}`);
    return one;
  };

  const call = (who: Who, method: 'GET' | 'POST', path: string, body?: unknown): Promise<ApiAnswer> => {
    const headers = { 'accept-language': languageOf(world, who) };
    const sent = method === 'GET' ? {} : { body, key: randomUUID() };
    return world.scene.api.api.call(method, `/api/v1${path}`, { token: world.member(who).token, headers, ...sent });
  };

  /** What is wrong with the answer to a bad body. */
  const faultOf = async (route: string, path: string, bad: BadBody) => {
    const who = callerOf(route);
    const { status, body } = await call(who, 'POST', path, bad.body);
    const told = JSON.stringify(body);
    const field = bad.where.slice(1);
    const isNamed = status !== 400 || (holdsNul(bad.value) ? namesField(body, field) : told.includes(bad.field));
    const refused = OF_COUNCILS.includes(bad.where) && bad.value === NONE ? [403, 404, 422] : [400, 404, 413, 422];
    const isRight = refused.includes(status) && isNamed && isIn(languageOf(world, who), body);
    return isRight ? undefined : { status, told };
  };

  it.each(POSTS)('%s refuses it, names the field and changes nothing', async (route, row: Row) => {
    const { path, body = {} } = targets.get(route) ?? { path: '' };
    expect(row.by).not.toEqual([]);
    const taken: unknown[] = [];
    before = await rows.marks();
    for (const bad of inTurn(badBodies(route, body as Readonly<Record<string, unknown>>))) {
      const fault = await faultOf(route, path, bad);
      const written = await changes();
      const value = bad.value === undefined ? 'nothing' : JSON.stringify(bad.value).slice(0, 60);
      if (fault !== undefined || written.length > 0) taken.push({ where: bad.where, value, ...fault, written });
    }
    expect(taken).toEqual([]);
    expect(world.scene.api.api.unknownErrors).toBe(0);
  });

  it.each([...targetsOf(GETS), ...Object.keys(LISTS), ...OPEN_LISTS, ...targetsOf(POSTS)])(
    '%s refuses it in its address, names the field and changes nothing',
    async (route) => {
      const who = callerOf(route);
      const method = route.startsWith('POST') ? 'POST' : 'GET';
      const { path, body } = { body: {}, path: '', ...targets.get(route) };
      const answered: unknown[] = [];
      before = await rows.marks();
      for (const bad of inTurn(method === 'POST' ? badIds(route, path) : badAddresses(route, path))) {
        const answer = await call(who, method, bad.address, body);
        const written = await changes();
        const isRight = isRefused(bad, answer) && isIn(languageOf(world, who), answer.body);
        if (!isRight || written.length > 0)
          answered.push({ ...bad, address: bad.address.slice(0, 200), answer, written });
      }
      expect(answered).toEqual([]);
      expect(world.scene.api.api.unknownErrors).toBe(0);
    },
  );

  it('is what was wrong: what a good request writes is seen, the words to others included', async () => {
    const { path, body } = targets.get('POST suggestions') ?? { path: '' };
    before = await rows.marks();
    expect((await call(callerOf('POST suggestions'), 'POST', path, body)).status).toBe(201);
    expect(await changes()).toEqual(expect.arrayContaining(['ordering.suggestion', 'platform.outbox']));
  });
});

/** Half of the cast speaks Welsh, in turn with the seed of the run. */
function languageOf(world: MatrixWorld, who: Who): Language {
  return ([...world.cast.keys()].indexOf(who) + jest.getSeed()) % 2 === 0 ? 'en' : 'cy';
}

async function inTwoLanguages(world: MatrixWorld): Promise<void> {
  const welsh = [...world.cast.values()].filter(({ who }) => languageOf(world, who) === 'cy');
  const say = `UPDATE access.app_user SET language = 'cy' WHERE id = ANY ($1)`;
  await world.scene.api.world.sql(say, [welsh.map(({ userId }) => userId)]);
}

const LANGUAGES = ['en', 'cy'] as const;
const TITLES = Object.fromEntries(LANGUAGES.map((language) => [language, titlesIn(language)])) as Readonly<
  Record<Language, readonly string[]>
>;

function titlesIn(language: Language): readonly string[] {
  const ofProtocol = [400, 404, 413, 415].flatMap((status) => apiErrorOfStatus(status) ?? []);
  return [...ERROR_CODES.map((code) => apiErrorOf(code)), ...ofProtocol].map(({ title }) => title[language]);
}

function targetsOf(entries: readonly (readonly [string, Row])[]): readonly string[] {
  return entries.map(([route]) => route);
}

function holdsNul(value: unknown): boolean {
  return typeof value === 'string' && value.includes('\0');
}

function isRefused({ mayBeEmpty, field }: BadAddress, { status, body }: ApiAnswer): boolean {
  const isNamed = status !== 400 || (field !== undefined && namesField(body, field));
  return isNamed && (mayBeEmpty ? [200, 400, 404] : [400, 404]).includes(status);
}

/** Whether it names the field with the whole way to it. */
function namesField(answer: ApiAnswer['body'], field: string): boolean {
  const named = Array.isArray(answer.errors) ? (answer.errors as { field: unknown }[]).map((one) => one.field) : [];
  return [answer.field, ...named].includes(field);
}

/** Whether what it says is in the language; a list that is merely empty says nothing. */
function isIn(language: Language, { title, errors }: ApiAnswer['body']): boolean {
  const said = Array.isArray(errors) ? (errors as { message: string }[]).map(({ message }) => message) : [];
  const titles: readonly unknown[] = [undefined, ...TITLES[language]];
  return titles.includes(title) && said.every((text) => /^(Send|This field) /.test(text) === (language === 'en'));
}
