import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import type { ApiAnswer } from '../../../support/api';
import { mayByRole, type Who } from '../../../support/matrix/cast';
import { plannedInstalment } from '../../../support/matrix/instalment';
import { MatrixWorld } from '../../../support/matrix/matrix-world';
import { otherThings } from '../../../support/matrix/other-things';
import routes from '../../../contract/generated/routes.json';
import { LISTS, mayList } from './lists';
import { PUBLIC } from './public-rows';
import type { Row, Target } from './row';
import { ROWS } from './rows';
import { itemsOf, LISTED, WALKED, walksOf } from './walks';

/** As the rows spell a route. */
const ROUTES = Object.entries(routes.api).map(
  ([route, access]) => [route.replace('/api/v1/', '').replace(' /', ' '), access] as const,
);
const ACCESS = new Map(ROUTES);
/** A route has a row of its own for each kind of thing that it is about: "POST payment-runs (of a host)". */
const OF_A_KIND = / \(.+\)$/;
const accessOf = (row: string): string => ACCESS.get(row.replace(OF_A_KIND, '')) ?? '';

describe('who may call each route of the API', () => {
  let world: MatrixWorld;

  beforeAll(async () => {
    world = await MatrixWorld.open();
  });
  afterAll(() => world.close());

  it('has a row for every route, and no row for a route that is not there', () => {
    const rows = [...Object.keys(ROWS), ...Object.keys(PUBLIC), ...Object.keys(LISTS)];
    const routesOfRows = new Set(rows.map((row) => row.replace(OF_A_KIND, '')));
    expect([...routesOfRows].sort()).toEqual([...ACCESS.keys()].sort());
  });

  describe('lists', () => {
    beforeAll(async () => {
      await otherThings(world);
      for (const purse of ['managed', 'direct', 'fund'] as const) await world.debt(purse);
      await world.placed();
      // Two of each, so that each list has two pages.
      for (const price_pence of [400, 600]) await world.scene.api.world.offer(world.scene.providerId, { price_pence });
      for (const to of ['other manager', 'other manager'] as const) {
        await world.run();
        await world.suggestion();
        await world.message(to);
        await world.failedJob();
        await plannedInstalment(world);
        await world.done('own platform_administrator', '/clients', world.newClient());
      }
    });

    it.each(Object.entries(LISTS))('%s shows each exactly what is theirs', async (route, list) => {
      const { things, address } = await list(world);
      expect((await world.scene.api.api.get(address)).status).toBe(401);
      const shown: Record<string, unknown> = {};
      const expected: Record<string, unknown> = {};
      for (const [who, { client }] of world.cast) {
        const { status, body } = await client.get(address);
        shown[who] = status === 200 ? body.items?.map(({ id, clientId }) => String(id ?? clientId)).sort() : status;
        expected[who] = mayList(world, who, ACCESS.get(route) ?? '') ? [...things(who)].sort() : 403;
      }
      expect(shown).toEqual(expected);
      expect(Object.values(expected).some((ids) => Array.isArray(ids) && ids.length > 0)).toBe(true);
    });

    describe('page by page', () => {
      it('are all walked', () => {
        expect([...WALKED].sort()).toEqual([...LISTED].sort());
      });

      it.each(WALKED)(
        '%s shows every item once, in the order of the whole, and takes no larger page',
        async (route) => {
          for (const walk of await walksOf(route, ACCESS.get(route) ?? '', world)) {
            const whole = await walk.whole();
            expect(whole.length).toBeGreaterThan(1);
            const pages = await walk.pages(Math.ceil(whole.length / 3));
            expect(pages.flatMap(itemsOf)).toEqual(whole);
            expect(pages.length).toBeGreaterThan(1);
            expect(new Set(pages.map(({ body }) => body.shortlistId)).size).toBe(1);
            const tooMany = await walk.page(101);
            expect(tooMany).toMatchObject({ status: 400, body: { errors: [{ field: 'limit' }] } });
          }
        },
      );

      it('keep to the order of the page before, or say that it moved', async () => {
        const [, , walk] = await walksOf('GET offers', '', world);
        const first = await walk?.page(1);
        await world.scene.api.world.offer(world.scene.providerId, { price_pence: 700 });
        const next = await walk?.page(1, String(first?.body.nextCursor));
        expect(next).toMatchObject({ status: 409, body: { type: '/problems/stale-version' } });
      });
    });
  });

  const call = (route: string, { path, body }: Target, who: Who | undefined): Promise<ApiAnswer> => {
    const method = route.startsWith('GET') ? 'GET' : 'POST';
    const token = who === undefined ? {} : { token: world.member(who).token };
    const sent = method === 'GET' ? {} : { body: body ?? {}, key: randomUUID() };
    return world.scene.api.api.call(method, `/api/v1${path}`, { ...token, ...sent });
  };

  /** What somebody who may not do it is told. */
  const refusal = (route: string, row: Row, who: Who): number => {
    const stated = Object.entries({ 403: row.seen, 422: row.unfit }).find(([, all]) => all?.includes(who));
    if (stated !== undefined) return Number(stated[0]);
    const access = accessOf(route);
    const { role } = world.member(who);
    const may = row.roles?.includes(role) ?? mayByRole(role, access);
    return may || access.startsWith('signed-in') ? 404 : 403;
  };

  /** Each on a target of their own, as what is done once cannot be done again. */
  const servedBy = async (route: string, row: Row, first: Target, by: readonly Who[]) => {
    const served: Record<string, unknown> = {};
    for (const [n, who] of by.entries()) {
      const { status, body } = await call(route, n === 0 ? first : await row.target(world), who);
      served[who] = status >= 200 && status < 300 ? 'served' : { status, body };
    }
    return served;
  };

  it.each(Object.entries(ROWS))('%s refuses everyone else and serves who it is for', async (route, row) => {
    const everyone = [...world.cast.keys()];
    const by = row.by === 'everyone' ? everyone : row.by;
    const target = await row.target(world);
    const refused: Record<string, number> = { anonymous: (await call(route, target, undefined)).status };
    const expected: Record<string, number> = { anonymous: 401 };
    for (const who of everyone.filter((one) => !by.includes(one))) {
      refused[who] = (await call(route, target, who)).status;
      expected[who] = refusal(route, row, who);
    }
    expect(refused).toEqual(expected);
    const served = await servedBy(route, row, target, by);
    expect(served).toEqual(Object.fromEntries(by.map((who) => [who, 'served'])));
    expect(world.scene.api.api.unknownErrors).toBe(0);
  });

  it.each(Object.entries(PUBLIC))('%s is open to everyone', async (route, target) => {
    const given = target(world);
    const answer = await world.scene.api.api.call(route.startsWith('GET') ? 'GET' : 'POST', given.path, given);
    expect(answer.status).toBe(given.status ?? 200);
  });
});
