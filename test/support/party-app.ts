import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Actor, addDays, type AwardId, type BudgetId, Clock, type PlainDate, quantity } from '@commonweal/kernel';
import { PlaceAward, RecordAgreement } from '@commonweal/ordering';
import { Config } from '@commonweal/platform';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { openWeb } from '../../apps/web/src/web-host.module';
import { type AwardScene, awardScene } from './award-scene';
import { createTestDatabase, type TestDatabase } from './database';
import { Visitor } from './visitor';
import { World } from './world';

type Token<T> = abstract new (...args: never[]) => T;

/** All pages on a database of their own, with both sides of an award, each of whom can sign in. */
export class PartyApp {
  private constructor(
    readonly web: NestFastifyApplication,
    readonly world: World,
    readonly scene: AwardScene,
    readonly database: TestDatabase,
    private readonly folder: string,
  ) {}

  static async open(more: Readonly<Record<string, string>> = {}): Promise<PartyApp> {
    const database = await createTestDatabase();
    const folder = mkdtempSync(join(tmpdir(), 'commonweal-web-'));
    const world = await World.open(database.ownerUrl);
    const scene = await awardScene(world);
    await world.sql('UPDATE access.app_user SET is_demonstration = true');
    const settings = { DATABASE_URL: database.appUrl, KEY_FILE: join(folder, 'keys.json'), DATA_DIR: folder };
    const secret = 'a secret for tests alone, long enough';
    const config = new Config({ ...settings, SESSION_SECRET: secret, DEMO: '1', LOG_LEVEL: 'error', ...more });
    const web = await openWeb(config);
    await web.listen(0, '127.0.0.1');
    return new PartyApp(web, world, scene, database, folder);
  }

  get today(): PlainDate {
    return this.get(Clock).today();
  }

  get<T>(token: Token<T>): T {
    return this.web.get<T>(token, { strict: false });
  }

  /** A budget of the person in the scene. */
  budget(pence: number, over: Record<string, unknown> = {}): Promise<BudgetId> {
    const { authorityId, personId } = this.scene;
    return this.world.budget(authorityId, personId, pence, over);
  }

  /** Ten sessions from three weeks ago, waiting for the person. */
  async placed(budgetId: BudgetId): Promise<AwardId> {
    const { socialWorker, offerId, outcomeId } = this.scene;
    const answer = await this.get(PlaceAward).execute(socialWorker, {
      ...{ budgetId, offerId, quantity: quantity(10), outcomeIds: [outcomeId] },
      ...{ startsOn: addDays(this.today, -21), endsOn: addDays(this.today, 100), reviewOn: undefined },
      ...{ shortlistId: undefined, agreement: undefined, userChoice: undefined },
      reason: { code: 'other', text: 'Close to a friend' },
    });
    return answer.id as AwardId;
  }

  /** The same, agreed by the person: it waits for the provider. */
  async offered(budgetId: BudgetId): Promise<AwardId> {
    const awardId = await this.placed(budgetId);
    const { userId: by } = this.scene.holder;
    const agreement = { basis: 'own', by, how: 'online', on: this.today, consulted: undefined } as const;
    await this.get(RecordAgreement).execute(this.scene.holder, { awardId, version: 1, agreement });
    return awardId;
  }

  /** Somebody at the pages, signed in. */
  async visitor({ userId }: Actor): Promise<Visitor> {
    const visitor = new Visitor(this.web);
    await visitor.signIn(userId);
    return visitor;
  }

  async close(): Promise<void> {
    await this.web.close();
    await this.world.close();
    await this.database.drop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
