import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import type { Who } from '../../../support/matrix/cast';
import { MatrixWorld } from '../../../support/matrix/matrix-world';
import { TEST_SIZE } from '../../../sizes';
import type { Row, Target } from '../permissions/row';
import { ROWS } from '../permissions/rows';
import { badBodies } from './bad-values';

/** What Stripe asks is not asked while it is off, and facts are a language of their own, tried beside the policy. */
const ELSEWHERE = ['POST payee/stripe-account', 'POST policy/evaluations'];
const POSTS = Object.entries(ROWS).filter(([route]) => route.startsWith('POST') && !ELSEWHERE.includes(route));
const EVERY = TEST_SIZE === 'full' ? 1 : 3;

describe('bad input to every body of the API', () => {
  let world: MatrixWorld;
  const targets = new Map<string, Target>();

  beforeAll(async () => {
    world = await MatrixWorld.open();
    for (const [route, row] of POSTS) targets.set(route, await row.target(world));
    await world.rest();
  }, 120_000);
  afterAll(() => world.close());

  /** Of every table but the one that says who looked at what. */
  const rows = async (): Promise<string> => {
    const { world: owner } = world.scene.api;
    const tables = await owner.sql<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
       WHERE schemaname NOT IN ('pg_catalog', 'information_schema', 'public', 'bullmq')
         AND (schemaname, tablename) NOT IN (('platform', 'access_log')) ORDER BY 1`,
    );
    const counts = tables.map(({ name }) => `SELECT '${name}' AS name, count(*)::int AS n FROM ${name}`);
    return JSON.stringify(await owner.sql(`${counts.join(' UNION ALL ')} ORDER BY name`));
  };

  /** What was not refused, or not in plain words about the field. */
  const takenOf = async (route: string, path: string, who: Who, good: Readonly<Record<string, unknown>>) => {
    const taken: unknown[] = [];
    for (const { field, value, body } of badBodies(route, good).filter((_, n) => n % EVERY === 0)) {
      const answer = await world.client(who).post(path, body, randomUUID());
      const { status } = answer;
      const told = JSON.stringify(answer.body);
      const named = status !== 400 || told.includes(field) || told.includes('U+0000');
      if (![400, 403, 404, 413, 422].includes(status) || !named) {
        taken.push({ field, value: String(value).slice(0, 40), status, told });
      }
    }
    return taken;
  };

  it.each(POSTS)('%s refuses it, names the field and changes nothing', async (route, row: Row) => {
    const { path, body = {} } = targets.get(route) ?? { path: '' };
    const [who] = row.by === 'everyone' ? [] : row.by;
    if (who === undefined) throw new Error(`nobody sends ${route}`);
    const before = await rows();
    const taken = await takenOf(route, path, who, body as Readonly<Record<string, unknown>>);
    expect(taken).toEqual([]);
    expect(await rows()).toBe(before);
    expect(world.scene.api.api.unknownErrors).toBe(0);
  });
});
