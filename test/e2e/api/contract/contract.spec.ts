import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { sizeOf } from '../../../sizes';
import type { ApiAnswer } from '../../../support/api';
import type { Who } from '../../../support/matrix/cast';
import { MatrixWorld } from '../../../support/matrix/matrix-world';
import routes from '../../../contract/generated/routes.json';
import type { Row } from '../permissions/row';
import { ROWS } from '../permissions/rows';
import { walksOf } from '../permissions/walks';
import { act, ACTED, type Acted, readersOf } from './actions';
import { ANSWERS, OPEN_ANSWERS } from './answers';
import { faultsOf } from './shapes';

const MINUTE = 60_000;
/** Done, or refused for what was in it. */
const DONE: readonly number[] = [200, 201, 204, 422];
const REFUSED: readonly number[] = [403, 404, 409];

/** What has an effect, and a row that makes it: a secret is never kept, and a question changes nothing. */
const NO_KEY = ['POST clients', 'POST policy/evaluations', 'POST payee/stripe-account'];
const ONCE = Object.entries(ROWS).filter(([route]) => route.startsWith('POST') && !NO_KEY.includes(route));
/** The calls that have none. */
const ASKED = Object.keys(ANSWERS).filter((route) => ONCE.every(([one]) => one !== route));

interface Tried {
  readonly acted: Acted;
  readonly state: string;
  readonly who: Who;
  readonly id: string;
  readonly version: number;
}

describe('the contract of the API', () => {
  let world: MatrixWorld;

  beforeAll(async () => {
    world = await MatrixWorld.open();
    await world.debt();
    await world.suggestion();
    await world.run();
    await world.message('own manager');
    await world.failedJob();
    await world.done('own platform_administrator', '/clients', world.newClient());
  }, 2 * MINUTE);
  afterAll(() => world.close());

  const listed = async (route: string): Promise<ApiAnswer> => {
    const access = new Map(Object.entries(routes.api)).get(route.replace(' ', ' /api/v1/'));
    const [walk] = await walksOf(route, access ?? '', world);
    if (walk === undefined) throw new Error(`nobody reads ${route}`);
    return walk.page(100);
  };

  /** By the first whom the row of the matrix serves. */
  const called = async (route: string, row: Row): Promise<ApiAnswer> => {
    const [who = 'own manager'] = row.by === 'everyone' ? [] : row.by;
    const { path, body = {} } = await row.target(world);
    return route.startsWith('GET') ? world.client(who).get(path) : act(world, who, path, body);
  };

  const answerOf = (route: string): Promise<ApiAnswer> => {
    const row = ROWS[route];
    return row === undefined ? listed(route) : called(route, row);
  };

  it.each(ASKED)('%s gives what it says', async (route) => {
    const { status, body } = await answerOf(route);
    expect({ isDone: status === 200 || status === 201, faults: faultsOf(ANSWERS[route] ?? {}, body) }).toEqual({
      isDone: true,
      faults: [],
    });
  });

  it.each(ONCE)(
    '%s gives what it says, is done once for a key, and its first answer given again',
    async (route, row) => {
      const [who = 'own manager'] = row.by === 'everyone' ? [] : row.by;
      const { path, body = {} } = await row.target(world);
      const key = randomUUID();
      const first = await world.client(who).post(path, body, key);
      const again = await world.client(who).post(path, body, key);
      const other = await world.client(who).post(path, { ...body, ...anotherBody(body) }, key);
      const told = { status: again.status, replayed: again.headers['idempotency-replayed'], body: again.body };
      expect(told).toEqual({ status: first.status, replayed: 'true', body: first.body });
      expect(first.status).toBeLessThan(300);
      expect(faultsOf(ANSWERS[route] ?? {}, first.body)).toEqual([]);
      if (Object.keys(anotherBody(body)).length > 0)
        expect(other.body).toMatchObject({ type: '/problems/idempotency-mismatch', status: 409 });
    },
  );

  it.each(Object.keys(OPEN_ANSWERS))('GET %s gives what it says, to everyone', async (path) => {
    const { status, body } = await world.scene.api.api.get(path);
    expect({ status, faults: faultsOf(OPEN_ANSWERS[path] ?? {}, body) }).toEqual({ status: 200, faults: [] });
  });

  it('gives a token to whom it names, the file of a run as the bank takes it, and its health', async () => {
    const { api } = world.scene.api;
    const user = { user: world.member('own manager').userId };
    const given = await api.call('POST', '/api/v1/demo/tokens', { body: user });
    expect(faultsOf({ accessToken: 'text', expiresInSeconds: 'whole' }, given.body)).toEqual([]);
    const { id } = await world.run();
    const file = await world.client('own finance_officer').get(`/payment-runs/${id}/file`);
    expect(file).toMatchObject({
      status: 200,
      headers: { 'content-disposition': expect.stringContaining('.csv') as string },
    });
    expect(String(file.body.text).split('\n').length).toBeGreaterThan(1);
    for (const health of ['live', 'ready']) expect((await api.call('GET', `/health/${health}`)).status).toBe(200);
  });

  it('refuses what the budget does not have with both figures, and what the policy does not allow with its reasons', async () => {
    const tooMuch = await act(world, 'own budget_holder', '/awards', world.order('direct', { quantity: 30_000 }));
    expect(faultsOf({ availablePence: 'pence', requestedPence: 'pence' }, tooMuch.body)).toEqual([]);
    expect(tooMuch).toMatchObject({ status: 422, body: { type: '/problems/budget-exceeded' } });
    const mayBuy = { mayBuy: 'nothing', saidOn: world.order('managed').startsOn };
    const version = await world.scene.version(world.budgets.direct);
    const power = { version, userId: world.member('own nominee').userId, ...mayBuy };
    await world.done('own budget_holder', `/budgets/${world.budgets.direct}/nominee-power`, power);
    const refused = await act(world, 'own nominee', '/awards', world.order('direct'));
    expect(refused).toMatchObject({ status: 422, body: { type: '/problems/award-refused' } });
    expect(faultsOf({ reasons: [{ code: 'text' }] }, refused.body)).toEqual([]);
  });

  const CASES = Object.values(ACTED).flatMap((acted) => Object.keys(acted.states).map((state) => ({ acted, state })));
  const every = Math.ceil(CASES.length / sizeOf('actedStates'));
  const inTurn = CASES.filter((_, n) => n % every === Math.abs(jest.getSeed()) % every);

  const anotherFor = async ({
    acted,
    state,
    who,
    id,
  }: Tried): Promise<{ readonly id: string; readonly version: unknown }> => {
    const fresh = await acted.states[state]?.(world);
    const another = fresh?.id ?? id;
    return { id: another, version: (await world.client(who).get(`${acted.path}/${another}`)).body.version };
  };

  /** An action of one reader that is offered, on a thing of its own, and refused; or not offered, and not refused. */
  const amiss = async (tried: Tried, action: string, offered: readonly string[]): Promise<readonly unknown[]> => {
    const { acted, state, who } = tried;
    const isOffered = offered.includes(action);
    const { id, version } = isOffered ? await anotherFor(tried) : tried;
    const path = `${acted.path}/${id}`;
    const answer = await act(world, who, `${path}/${action}`, {
      ...versioned(action, version),
      ...acted.bodies[action],
    });
    const wanted = isOffered && !isAbroad(who, action, state) ? DONE : REFUSED;
    return wanted.includes(answer.status) ? [] : [{ who, action, isOffered, status: answer.status, body: answer.body }];
  };

  it.each(inTurn.map(({ acted, state }) => ({ acted, state, path: acted.path })))(
    '$path that are $state offer each reader what it may do, and nothing else',
    async ({ acted, state }) => {
      const thing = await acted.states[state]?.(world);
      if (thing === undefined) throw new Error(`nothing is ${state}`);
      const readers = await readersOf(world, `${acted.path}/${thing.id}`);
      expect(readers.size).toBeGreaterThan(0);
      const wrong: unknown[] = [];
      for (const [who, { allowedActions, version }] of readers) {
        for (const action of Object.keys(acted.bodies)) {
          wrong.push(...(await amiss({ acted, state, who, id: thing.id, version }, action, allowedActions)));
        }
      }
      expect(wrong).toEqual([]);
      expect(world.scene.api.api.unknownErrors).toBe(0);
    },
    5 * MINUTE,
  );

  it.each(Object.entries(ACTED))('%s refuse an action on what has moved', async (_, { path, bodies, states }) => {
    const [make] = Object.values(states);
    const thing = await make?.(world);
    const readers = await readersOf(world, `${path}/${String(thing?.id)}`);
    const stale: unknown[] = [];
    for (const [who, { allowedActions, version }] of readers) {
      for (const action of allowedActions.filter((one) => one in bodies && one !== 'claims')) {
        const address = `${path}/${String(thing?.id)}/${action}`;
        const { status, body } = await act(world, who, address, { ...bodies[action], version: version + 1 });
        stale.push({ who, action, status, type: body.type, version: body.version });
      }
    }
    expect(stale.length).toBeGreaterThan(0);
    const told = { status: 409, type: '/problems/stale-version', version: expect.any(Number) as number };
    expect(stale).toEqual(stale.map((one) => ({ ...(one as object), ...told })));
  });
});

/** A claim is a thing of its own, and names no version of its award. */
function versioned(action: string, version: unknown): object {
  return action === 'claims' ? {} : { version };
}

/** A suitable person is a role of Wales: in England, where the cast stands, the policy lets nobody buy by it. */
function isAbroad(who: Who, action: string, state: string): boolean {
  return who === 'own suitable_person' && action === 'change' && state.includes('direct payment');
}

/** Another that fits as well. */
function anotherBody(body: object): object {
  const given = body as Readonly<Record<string, unknown>>;
  if (typeof given.version === 'number') return { version: given.version + 1 };
  if (typeof given.amountPence === 'number') return { amountPence: given.amountPence + 1 };
  if (typeof given.quantity === 'number') return { quantity: given.quantity + 1 };
  if (Array.isArray(given.offerIds)) return { note: 'Another' };
  if (Array.isArray(given.lines)) return { lines: [...(given.lines as unknown[]), ...(given.lines as unknown[])] };
  return 'decidedOn' in given ? { decidedOn: '2026-01-02' } : {};
}
