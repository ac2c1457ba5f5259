import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { Test, type TestingModule } from '@nestjs/testing';
import { Client, type QueryResultRow } from 'pg';
import {
  type Actor,
  addMilliseconds,
  type AuthorityId,
  Clock,
  instant,
  type Instant,
  systemActor,
  type UserId,
} from '@commonweal/kernel';
import { DatabaseModule, KeysModule } from '@commonweal/platform';
import { createTestDatabase, type TestDatabase } from './database';

type NestModules = NonNullable<Parameters<typeof Test.createTestingModule>[0]['imports']>;
type Token<T> = abstract new (...args: never[]) => T;

/** Stands still until a test moves it. */
class SteppedClock extends Clock {
  private at: Instant = instant('2026-11-22T09:00:00Z');

  now(): Instant {
    return this.at;
  }

  pass(minutes: number): void {
    this.passSeconds(minutes * 60);
  }

  passSeconds(seconds: number): void {
    this.at = addMilliseconds(this.at, seconds * 1000);
  }
}

/** Modules under test on a database of their own, as the application's role, with keys and a clock of their own. */
export class TestApplication {
  readonly clock = new SteppedClock();
  private readonly keyDir = fs.mkdtempSync(path.join(os.tmpdir(), 'commonweal-keys-'));
  private readonly started: TestingModule[] = [];

  private constructor(
    readonly database: TestDatabase,
    /** A bare connection of the application's role. */
    readonly bare: Client,
    private readonly imports: NestModules,
  ) {}

  static async start(imports: NestModules): Promise<TestApplication> {
    const database = await createTestDatabase();
    const bare = new Client({ connectionString: database.appUrl });
    await bare.connect();
    const application = new TestApplication(database, bare, imports);
    await application.startProcess();
    return application;
  }

  /** Another process of the same installation. */
  async startProcess(): Promise<TestingModule> {
    const file = path.join(this.keyDir, 'keys.json');
    const builder = Test.createTestingModule({
      imports: [
        DatabaseModule.forRoot({ url: this.database.appUrl, pool: 5 }),
        KeysModule.forRoot({ file }),
        ...this.imports,
      ],
    });
    const module = await builder.overrideProvider(Clock).useValue(this.clock).compile();
    this.started.push(await module.init());
    return module;
  }

  get<T>(token: Token<T>): T {
    const [module] = this.started;
    if (module === undefined) throw new Error('the application has not started');
    return module.get<T>(token, { strict: false });
  }

  /** What the database lets this actor see or do, whatever the application's code says. */
  async asActor<Row extends QueryResultRow>(actor: Actor, sql: string, values: readonly unknown[] = []) {
    const setting = { user: actor.userId, authorities: actor.authorityIds, provider: actor.providerId ?? null };
    const rest = { persons: actor.personIds, system: actor.system ?? null };
    await this.bare.query('BEGIN');
    try {
      await this.bare.query(`SELECT set_config('app.actor', $1, true)`, [JSON.stringify({ ...setting, ...rest })]);
      const { rows } = await this.bare.query<Row>(sql, [...values]);
      await this.bare.query('COMMIT');
      return rows;
    } catch (error) {
      await this.bare.query('ROLLBACK');
      throw error;
    }
  }

  async stop(): Promise<void> {
    await this.bare.end();
    await Promise.all(this.started.map((module) => module.close()));
    await this.database.drop();
    fs.rmSync(this.keyDir, { recursive: true });
  }
}

export function systemOf(...authorityIds: AuthorityId[]): Actor {
  return systemActor('test', authorityIds, 'request-of-test');
}

export function actorWith(userId: UserId, rest: Partial<Actor> = {}): Actor {
  return { ...systemActor('', [], 'request-of-test'), userId, system: undefined, ...rest };
}
