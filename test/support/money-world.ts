import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Test, type TestingModule } from '@nestjs/testing';
import { Client } from 'pg';
import { uuidv7 } from 'uuidv7';
import {
  type Actor,
  type AuthorityId,
  type Id,
  type PersonId,
  type ProviderId,
  systemActor,
  type UserId,
} from '@commonweal/kernel';
import { permissionsOf, type Role } from '@commonweal/access';
import { DatabaseModule, KeysModule } from '@commonweal/platform';
import { createTestDatabase, type TestDatabase } from './database';

type NestModules = NonNullable<Parameters<typeof Test.createTestingModule>[0]['imports']>;

export function newId<Kind extends string>(): Id<Kind> {
  return uuidv7() as Id<Kind>;
}

/** A database with the modules under test, connected as the application's role, and the rows that money stands on. */
export class MoneyWorld {
  private constructor(
    readonly database: TestDatabase,
    private readonly folder: string,
    readonly app: TestingModule,
    /** The owner: for what a test must arrange, or try, behind the application's back. */
    readonly owner: Client,
    /** A bare connection of the application's role. */
    readonly bare: Client,
  ) {}

  static async open(imports: NestModules): Promise<MoneyWorld> {
    const database = await createTestDatabase();
    const folder = mkdtempSync(join(tmpdir(), 'commonweal-keys-'));
    const module = Test.createTestingModule({
      imports: [
        DatabaseModule.forRoot({ url: database.appUrl, pool: 20 }),
        KeysModule.forRoot({ file: join(folder, 'keys.json') }),
        ...imports,
      ],
    });
    const app = await (await module.compile()).init();
    const owner = new Client({ connectionString: database.ownerUrl });
    const bare = new Client({ connectionString: database.appUrl });
    await Promise.all([owner.connect(), bare.connect()]);
    return new MoneyWorld(database, folder, app, owner, bare);
  }

  /** Another application on this database opens what this one sealed. */
  get keyFile(): string {
    return join(this.folder, 'keys.json');
  }

  async close(): Promise<void> {
    await Promise.all([this.owner.end(), this.bare.end()]);
    await this.app.close();
    await this.database.drop();
    rmSync(this.folder, { recursive: true });
  }

  async council(): Promise<AuthorityId> {
    const id = newId<'Authority'>();
    await this.owner.query(
      `INSERT INTO access.authority (id, code, name, name_cy, nation, gss_code) VALUES ($1, $2, 'A', 'A', 'england', 'E08000011')`,
      [id, id],
    );
    return id;
  }

  async person(authorityId: AuthorityId): Promise<PersonId> {
    const id = newId<'Person'>();
    await this.owner.query(
      `INSERT INTO people.person (authority_id, id, reference, name, first_name, language, address, postcode, easting, northing)
       VALUES ($1, $2, $3, 'Invented Person', 'Invented', 'en', '1 Any Street', 'L36 9YU', 343000, 391000)`,
      [authorityId, id, id],
    );
    return id;
  }

  async provider(inHouseOf?: AuthorityId): Promise<ProviderId> {
    const id = newId<'Provider'>();
    await this.owner.query(
      `INSERT INTO providers.provider (id, name, kind, ownership, footprint, in_house_authority_id)
       VALUES ($1, 'Invented Provider', $2, 'community', 'council_area', $3)`,
      [id, inHouseOf === undefined ? 'organisation' : 'in_house', inHouseOf ?? null],
    );
    return id;
  }

  /** Somebody who holds funds for a provider: row-level security looks for the role, not for the permission. */
  async host(providerId: ProviderId): Promise<Actor> {
    const actor = withRole('isf_host', { providerId });
    await this.owner.query(`INSERT INTO access.app_user (id, name) VALUES ($1, 'Invented Host')`, [actor.userId]);
    await this.owner.query(
      `INSERT INTO access.user_role (id, user_id, role, provider_id) VALUES ($1, $2, 'isf_host', $3)`,
      [newId(), actor.userId, providerId],
    );
    return actor;
  }
}

/** A finance officer of these councils. */
export function officer(...authorityIds: readonly AuthorityId[]): Actor {
  return withRole('finance_officer', { authorityIds });
}

/** Somebody with the permissions of a role, reaching what is given. */
export function withRole(role: Role, reach: Partial<Actor> = {}): Actor {
  const nobody = { ...systemActor('', [], 'test'), userId: newId<'User'>(), system: undefined };
  return { ...nobody, permissions: new Set(permissionsOf(role)), ...reach };
}

/** Somebody who holds the money of these persons. */
export function holder(...personIds: readonly PersonId[]): Actor {
  return withRole('budget_holder', { personIds });
}

/** Somebody of a provider. */
export function providerUser(providerId: ProviderId): Actor {
  return withRole('provider', { providerId });
}

/** Commonweal itself, in one council. */
export function clerk(authorityId: AuthorityId): Actor {
  return systemActor('test', [authorityId], 'test');
}

/** A user of no council, person or provider. */
export function outsider(): Actor & { readonly userId: UserId } {
  return officer();
}
