import 'reflect-metadata';
import { ROLES_THAT_SUGGEST } from '@commonweal/access';
import { listRouteAccess } from '@commonweal/platform';
import { sizeOf, TEST_SIZE } from '../../../sizes';
import routes from '../../../contract/generated/routes.json';
import { MatrixPages, OWN_FIRST_NAME } from '../../../support/matrix/matrix-pages';
import { plannedInstalment } from '../../../support/matrix/instalment';
import { otherThings } from '../../../support/matrix/other-things';
import { tablesChanged } from '../../../support/row-marks';
import { isOf, type Whose } from '../../../support/matrix/whose';
import openApi from '../../../contract/generated/openapi.json';
import { EXPORTS, NO_EXPORT } from './exports';
import { LISTS, NO_LISTS, type PageList, SEARCHES } from './lists';
import { PUBLIC } from './public-rows';
import { isPermitted } from './row';
import { routeOf, ROWS } from './rows';
import { inTurn, Trial } from './trial';

/** Coming back after sign-in is tried at every page, or at one of eight. */
const EVERY = TEST_SIZE === 'full';
const ACCESS: Readonly<Record<string, string>> = routes.web;
const OF_PAYERS = [
  ['fund', 'own isf_host', ['own finance_officer', 'other isf_host']],
  ['managed', 'own finance_officer', ['own isf_host', 'other finance_officer']],
] as const;

describe('who may see each page and send each form', () => {
  let pages: MatrixPages;

  beforeAll(async () => {
    pages = await MatrixPages.open();
  });
  afterAll(() => pages.close());

  it('has a row for every route, and no row for a route that is not there', () => {
    const known = listRouteAccess(pages.app).map(({ method, path }) => `${method} ${path}`);
    const rows = [...Object.keys(ROWS), ...Object.keys(PUBLIC)].map(routeOf);
    const without = known.filter((route) => !rows.includes(route));
    expect(
      without.map((route) => `${route} has no row: say who may in test/e2e/web/permissions/rows.ts, or public-rows.ts`),
    ).toEqual([]);
    expect(rows.filter((route) => !known.includes(route))).toEqual([]);
    expect(Object.keys(ACCESS).sort()).toEqual([...known].sort());
  });

  it('says of every page of one’s own which list it shows, or that it shows none', () => {
    const own = Object.keys(ROWS).filter((row) => row.startsWith('GET') && !row.includes(':'));
    const said = [...Object.keys(LISTS).map(routeOf), ...NO_LISTS];
    const silent = own.map(routeOf).filter((route) => !said.includes(route));
    expect(silent.map((route) => `${route}: say what it lists in test/e2e/web/permissions/lists.ts`)).toEqual([]);
  });

  describe('lists and searches', () => {
    beforeAll(async () => {
      const { world } = pages;
      await otherThings(world);
      for (const purse of ['managed', 'direct', 'fund'] as const) await world.debt(purse);
      await world.placed();
      await world.offered();
      await world.referred();
      await world.run();
      await world.run('fund');
      await world.claim();
      for (const role of ROLES_THAT_SUGGEST) await world.suggestion(`own ${role}`);
      await world.done('own platform_administrator', '/clients', world.newClient());
      await plannedInstalment(world);
      await world.message('other manager');
      await world.message('own provider');
    });

    /** Every id that the list links to, over all its pages. */
    const shownBy = async ({ addresses, link }: PageList, visitor: ReturnType<MatrixPages['visitor']>) => {
      const shown = new Set<string>();
      for (let ahead = [...addresses]; ahead.length > 0;) {
        const [address = '', ...rest] = ahead;
        const { statusCode, body } = await visitor.get(address);
        if (statusCode !== 200) return statusCode;
        for (const [, id = ''] of body.matchAll(link)) shown.add(id);
        const next = /<a class="govuk-link govuk-pagination__link" href="([^"]+)" rel="next"/.exec(body)?.[1];
        ahead = next === undefined ? rest : [next.replaceAll('&amp;', '&'), ...rest];
      }
      return [...shown].sort();
    };

    const lists = Object.entries(LISTS).map(([name, list], turn) => ({ name, list, turn }));
    it.each(lists)('$name shows each exactly what is theirs', async ({ name, list, turn }) => {
      const { world } = pages;
      const all = await world.scene.api.world.sql<Whose>(list.rows);
      const access = ACCESS[routeOf(name)] ?? '';
      const seen: Record<string, unknown> = {};
      const expected: Record<string, unknown> = {};
      const everyone = [...world.cast].filter(([, { role }]) => EVERY || isPermitted(role, access));
      for (const [who, { role }] of inTurn(everyone, sizeOf('readersOfEach'), turn)) {
        seen[who] = await shownBy(list, pages.visitor(who));
        const theirs = all.filter((row) => isOf(world, who, row)).map(({ id }) => id);
        expected[who] = isPermitted(role, access) ? [...new Set(theirs)].sort() : 403;
      }
      expect(seen).toEqual(expected);
      expect(Object.values(expected).some((ids) => Array.isArray(ids) && ids.length > 0)).toBe(true);
    });
  });

  it.each(Object.entries(SEARCHES))(
    '%s offers each who may search all that can be bought, and nothing else',
    async (route, search) => {
      const { address } = search.at(pages);
      const expected = (await pages.world.scene.api.world.sql<{ id: string }>(search.rows)).map(({ id }) => id);
      for (const who of search.by) {
        const { body } = await pages.visitor(who).get(address);
        const shown = [...body.matchAll(search.link)].map(([, id]) => id);
        expect({ route, who, shown: [...new Set(shown)].sort() }).toEqual({ route, who, shown: expected.sort() });
      }
    },
  );

  const rows = Object.entries(ROWS).map(([name, row], turn) => ({ name, row, turn }));
  it.each(rows)(
    '$name refuses everyone else, shows them nothing, and serves who it is for',
    async ({ name, row, turn }) => {
      const route = routeOf(name);
      const trial = new Trial(pages, row, { route, access: ACCESS[route] ?? '', turn });
      const target = await row.target(pages);
      const before = await pages.rows.marks();
      expect(await trial.refusals(target)).toEqual(trial.expected(target));
      expect(tablesChanged(before, await pages.rows.marks())).toEqual([]);
      const [first] = trial.served;
      if (route.startsWith('GET') && first !== undefined && (EVERY || turn % 8 === 0)) {
        expect(await trial.comesBack(target, first)).toBe(target.address);
      }
      expect(await trial.outcomes(target)).toEqual(Object.fromEntries(trial.served.map((who) => [who, 'served'])));
    },
  );

  describe('files', () => {
    it('have a row each, those of the API too', () => {
      const files = Object.entries(openApi.paths).flatMap(([path, methods]) =>
        Object.entries(methods)
          .filter(([, { responses }]) => JSON.stringify(responses).includes('"format":"binary"'))
          .map(([method]) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
      );
      expect(files.length).toBeGreaterThan(0);
      expect(files.filter((route) => !(route in EXPORTS)).map((route) => `${route} ${NO_EXPORT}`)).toEqual([]);
    });

    it.each(Object.entries(EXPORTS))(
      '%s holds what is of its run and payer alone, and each taking is written down',
      async (route, file) => {
        const { world } = pages;
        // A run of the council, or of the host: each is tried at one of the two.
        const [purse, taker, others] = OF_PAYERS[Object.keys(EXPORTS).indexOf(route) % 2] ?? OF_PAYERS[0];
        await world.run(purse);
        const { id } = await world.run(purse);
        const owner = world.scene.api.world;
        const taken = async () =>
          (await owner.sql('SELECT user_id FROM payments.run_file_download WHERE run_id = $1', [id])).map(
            (row) => row.user_id,
          );
        for (const other of others) expect((await file.ask(pages, other, id)).status).toBe(404);
        expect(await taken()).toEqual([]);
        const { text, ...answer } = await file.ask(pages, taker, id);
        expect(answer).toMatchObject({ type: expect.stringContaining(file.type) as string, caching: 'no-store' });
        expect(answer.disposition).toMatch(/^attachment; filename="RUN-[\d-]+\.csv"$/);
        const payments = await owner.sql<{ reference: string }>(
          'SELECT reference FROM payments.payment WHERE run_id = $1',
          [id],
        );
        expect(text.match(/PAY-[\d-]+/g)?.sort()).toEqual(payments.map(({ reference }) => reference).sort());
        expect(await taken()).toEqual([world.member(taker).userId]);
      },
    );
  });

  it.each(Object.entries(PUBLIC))('%s is open to everyone and shows nobody’s care', async (route, make) => {
    const { address, form, status } = await make(pages);
    const stranger = await pages.stranger();
    const answer = route.startsWith('GET') ? await stranger.get(address) : await stranger.submit(address, form ?? {});
    expect(answer.statusCode).toBe(status);
    expect(answer.body).not.toContain(OWN_FIRST_NAME);
  });
});
