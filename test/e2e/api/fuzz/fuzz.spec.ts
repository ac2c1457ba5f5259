import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { sizeOf } from '../../../sizes';
import type { Who } from '../../../support/matrix/cast';
import { MatrixWorld } from '../../../support/matrix/matrix-world';
import { RowsOfTables, tablesChanged } from '../../../support/row-marks';
import routes from '../../../contract/generated/routes.json';
import { LISTS, mayList } from '../permissions/lists';
import type { Row, Target } from '../permissions/row';
import { ROWS } from '../permissions/rows';
import { badAddresses } from './bad-questions';
import { type BadBody, badBodies, NONE } from './bad-values';

/** What Stripe asks is not asked while it is off, and facts are a language of their own, tried beside the policy. */
const ELSEWHERE = ['POST payee/stripe-account', 'POST policy/evaluations'];
const POSTS = Object.entries(ROWS).filter(([route]) => route.startsWith('POST') && !ELSEWHERE.includes(route));
const GETS = Object.entries(ROWS).filter(([route]) => route.startsWith('GET'));

/** Ids of councils: which there are is no secret, so whoever names another is told that it is not theirs. */
const OF_COUNCILS = ['.payer.id', '.authorityId'];

/** Who looked at what is written down, also of what is refused. */
const WRITTEN = ['platform.access_log'];

describe('bad input to the API', () => {
  let world: MatrixWorld;
  let rows: RowsOfTables;
  const targets = new Map<string, Target>();

  beforeAll(async () => {
    world = await MatrixWorld.open();
    for (const [route, row] of [...POSTS, ...GETS]) targets.set(route, await row.target(world));
    for (const [route, list] of Object.entries(LISTS)) targets.set(route, { path: (await list(world)).address });
    rows = await RowsOfTables.of(world.scene.api.world, WRITTEN);
  }, 120_000);
  afterAll(() => world.close());

  /** Those of a list whose turn it is: all in the full run, else each so many with the seed of the run. */
  const inTurn = <Case>(cases: readonly Case[]): readonly Case[] => {
    const every = sizeOf('badInputEvery');
    return cases.filter((_, n) => n % every === Math.abs(jest.getSeed()) % every);
  };

  const callerOf = (route: string): Who => {
    const by = ROWS[route]?.by;
    const access = Object.entries(routes.api).find(([one]) => one.replace('/api/v1/', '').replace(' /', ' ') === route);
    const [who] = by === undefined || by === 'everyone' ? [] : by;
    const one = who ?? [...world.cast.keys()].find((any) => mayList(world, any, access?.[1] ?? ''));
    if (one === undefined) throw new Error(`nobody calls ${route}`);
    return one;
  };

  /** What is wrong with the answer to a bad body. */
  const faultOf = async (route: string, path: string, bad: BadBody) => {
    const { status, body } = await world.client(callerOf(route)).post(path, bad.body, randomUUID());
    const told = JSON.stringify(body);
    const isNamed = status !== 400 || told.includes(bad.field) || told.includes('U+0000');
    const refused = OF_COUNCILS.includes(bad.where) && bad.value === NONE ? [403, 404, 422] : [400, 404, 413, 422];
    return refused.includes(status) && isNamed ? undefined : { status, told };
  };

  it.each(POSTS)('%s refuses it, names the field and changes nothing', async (route, row: Row) => {
    const { path, body = {} } = targets.get(route) ?? { path: '' };
    expect(row.by).not.toEqual([]);
    const taken: unknown[] = [];
    let before = await rows.marks();
    for (const bad of inTurn(badBodies(route, body as Readonly<Record<string, unknown>>))) {
      const fault = await faultOf(route, path, bad);
      const after = await rows.marks();
      const written = tablesChanged(before, after);
      before = after;
      const value = bad.value === undefined ? 'nothing' : JSON.stringify(bad.value).slice(0, 60);
      if (fault !== undefined || written.length > 0) taken.push({ where: bad.where, value, ...fault, written });
    }
    expect(taken).toEqual([]);
    expect(world.scene.api.api.unknownErrors).toBe(0);
  });

  it.each([...GETS.map(([route]) => route), ...Object.keys(LISTS)])('%s refuses it in its address', async (route) => {
    const { path } = targets.get(route) ?? { path: '' };
    const answered: unknown[] = [];
    const before = await rows.marks();
    for (const { address, mayBeEmpty } of inTurn(badAddresses(route, path))) {
      const { status, body } = await world.client(callerOf(route)).get(address);
      const wanted = mayBeEmpty ? [200, 400, 404] : [400, 404];
      if (!wanted.includes(status)) answered.push({ address: address.slice(0, 200), status, body });
    }
    expect(answered).toEqual([]);
    expect(tablesChanged(before, await rows.marks())).toEqual([]);
    expect(world.scene.api.api.unknownErrors).toBe(0);
  });
});
