import { Config } from '@commonweal/platform';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { openWeb } from '../../../apps/web/src/web-host.module';
import { testKeyFile } from '../test-server';
import { RowsOfTables } from '../row-marks';
import { Visitor } from '../visitor';
import type { Who } from './cast';
import { MatrixWorld } from './matrix-world';

/** What no refusal may show: whose care it is. */
export const OWN_FIRST_NAME = 'Marged';
const OTHER_PERSON = 'Tomos Vaughan';

/** Who looked at what, and when a session was last used. */
const NOT_OF_A_PAGE = ['platform.access_log', 'access.session'];
const REFERENCES = `SELECT reference FROM (
    SELECT id, reference FROM people.person UNION ALL SELECT id, reference FROM budgets.budget
    UNION ALL SELECT id, reference FROM ordering.award UNION ALL SELECT id, reference FROM delivery.claim
    UNION ALL SELECT id, reference FROM payments.payment UNION ALL SELECT id, reference FROM payments.payment_run) t
  WHERE id = ANY ($1::uuid[])`;
const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** All pages on the world of the matrix, with everybody of its cast at a browser of their own. */
export class MatrixPages {
  private constructor(
    readonly world: MatrixWorld,
    readonly app: NestFastifyApplication,
    private readonly visitors: ReadonlyMap<Who, Visitor>,
    readonly rows: RowsOfTables,
  ) {}

  static async open(): Promise<MatrixPages> {
    const world = await MatrixWorld.open();
    const owner = world.scene.api.world;
    const named = `UPDATE people.person SET name = $2, first_name = split_part($2, ' ', 1) WHERE id = $1`;
    await owner.sql(named, [world.grounds.own.personId, `${OWN_FIRST_NAME} Prosser`]);
    await owner.sql(named, [world.grounds.other.personId, OTHER_PERSON]);
    const settings = { DATABASE_URL: world.database.appUrl, KEY_FILE: testKeyFile(), DEMO: '1', LOG_LEVEL: 'error' };
    const config = new Config({ ...settings, SESSION_SECRET: 'a secret for tests alone, long enough' });
    const doors = { links: true, councils: [] };
    const app = await openWeb(config, { signInsPerMinute: 100_000, missingText: 'throw', doors });
    const visitors = new Map<Who, Visitor>();
    for (const [who, { userId }] of world.cast) visitors.set(who, await signedIn(app, userId));
    return new MatrixPages(world, app, visitors, await RowsOfTables.of(owner, NOT_OF_A_PAGE));
  }

  visitor(who: Who): Visitor {
    const visitor = this.visitors.get(who);
    if (visitor === undefined) throw new Error(`nobody is ${who}`);
    return visitor;
  }

  /** Somebody who is not signed in, with a page before them. */
  async stranger(): Promise<Visitor> {
    const stranger = new Visitor(this.app);
    await stranger.get('/sign-in');
    return stranger;
  }

  /** What is written on the things that an address is about, and whose they are. */
  async wordsOf(address: string): Promise<readonly string[]> {
    const ids = address.match(UUID) ?? [];
    const found = await this.world.scene.api.world.sql<{ reference: string }>(REFERENCES, [ids]);
    return [OWN_FIRST_NAME, ...found.map(({ reference }) => reference)];
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.world.close();
  }
}

/** With the token of a page of their own: that of the sign-in page was nobody's in particular. */
async function signedIn(app: NestFastifyApplication, userId: string): Promise<Visitor> {
  const visitor = new Visitor(app);
  await visitor.signIn(userId);
  await visitor.get('/sessions');
  return visitor;
}
