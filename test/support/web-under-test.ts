import { type DemoUserView, ReadDemoUsers } from '@commonweal/access';
import { Config, UnknownErrors } from '@commonweal/platform';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { openWeb } from '../../apps/web/src/web-host.module';
import type { WebSettings } from '../../apps/web/src/web-settings';
import { testKeyFile } from './test-server';
import { createTestDatabase, type TestDatabase } from './database';
import { createFilledDatabase } from './filled-database';
import { Visitor } from './visitor';
import { World } from './world';

export interface Someone {
  readonly name: string;
  readonly visitor: Visitor;
}

type Holding = 'nothing' | 'demonstration';
type Choice = (users: readonly DemoUserView[]) => readonly DemoUserView[];

/** All pages, listening, on a database of their own; a text that is missing is an error. */
export class WebUnderTest {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly world: World,
    readonly database: TestDatabase,
  ) {}

  /** @param holding nothing, or what a new installation starts with: law, postcodes, the demonstration */
  static async open(holding: Holding = 'nothing', over: Partial<WebSettings> = {}): Promise<WebUnderTest> {
    const database = await (holding === 'nothing' ? createTestDatabase() : createFilledDatabase());
    const world = await World.open(database.ownerUrl);
    const secret = 'a secret for tests alone, long enough';
    const settings = { DATABASE_URL: database.appUrl, SESSION_SECRET: secret, KEY_FILE: testKeyFile() };
    const config = new Config({
      ...settings,
      MIGRATION_DATABASE_URL: database.ownerUrl,
      DEMO: '1',
      LOG_LEVEL: 'error',
    });
    const app = await openWeb(config, { signInsPerMinute: 10_000, missingText: 'throw', ...over });
    await app.listen(0, '127.0.0.1');
    return new WebUnderTest(app, world, database);
  }

  /** Everybody whom the sign-in page offers, or those of them who are chosen, signed in and reading English. */
  async everybody(choose: Choice = (users) => users): Promise<readonly Someone[]> {
    const all: Someone[] = [];
    for (const user of choose(await this.users())) all.push(await this.signedIn(user));
    return all;
  }

  /** Those whom the sign-in page offers. */
  users() {
    return this.app.get(ReadDemoUsers, { strict: false }).list('en');
  }

  async signedIn({ userId, name }: { readonly userId: string; readonly name: string }): Promise<Someone> {
    const visitor = new Visitor(this.app);
    await visitor.get('/?lang=en');
    await visitor.signIn(userId);
    return { name, visitor };
  }

  get unknownErrors(): number {
    return this.app.get(UnknownErrors, { strict: false }).count;
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.world.close();
    await this.database.drop();
  }
}
