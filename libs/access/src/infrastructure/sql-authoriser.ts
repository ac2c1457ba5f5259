import { Injectable } from '@nestjs/common';
import { type Actor, Authoriser, Clock, type Instant, type Language, type UserId } from '@commonweal/kernel';
import type { RequestContext } from '@commonweal/kernel';
import { Database } from '@commonweal/platform';
import { type RoleGrant, standingOf } from '../domain/role-grant';
import { isRole } from '../domain/roles';
import { type KnownActor, RecentActors } from './recent-actors';
import { sha256 } from './token-hash';

interface ActorColumns {
  user_id: string;
  language: string;
  grants: { role: string; authorityId: string | null; personId: string | null; providerId: string | null }[];
  expires_at?: string;
  /** What a client's token is limited to; null for a person's. */
  permissions?: string[] | null;
}

const OF_TOKEN = 'SELECT user_id, language, grants, expires_at, permissions FROM access.actor_of_token($1, $2)';
const OF_USER = 'SELECT user_id, language, grants FROM access.actor_of_user($1)';
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

@Injectable()
export class SqlAuthoriser extends Authoriser {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly recent: RecentActors,
  ) {
    super();
  }

  async actorForToken(token: string, request: RequestContext): Promise<Actor | undefined> {
    if (!TOKEN.test(token)) return undefined;
    const hash = sha256(token);
    const now = this.clock.now();
    const known = await this.recent.lookUp(hash.toString('base64'), now, () => this.load(OF_TOKEN, [hash, now]));
    return actorOf(known, request);
  }

  async actorForUser(userId: UserId, request: RequestContext): Promise<Actor | undefined> {
    const known = await this.recent.lookUp(`user ${userId}`, this.clock.now(), () => this.load(OF_USER, [userId]));
    return actorOf(known, request);
  }

  private async load(sql: string, values: readonly unknown[]): Promise<KnownActor | undefined> {
    const [row] = await this.database.query<ActorColumns>(sql, values);
    return row === undefined ? undefined : knownActor(row);
  }
}

function knownActor(row: ActorColumns): KnownActor {
  const standing = standingOf(row.grants.filter(({ role }) => isRole(role)).map(withoutNulls));
  return {
    ...standing,
    permissions: limited(standing.permissions, row.permissions ?? undefined),
    userId: row.user_id as UserId,
    language: row.language as Language,
    expiresAt: row.expires_at as Instant | undefined,
  };
}

/** Never more than the user may now, whatever the token was given for. */
function limited(permissions: ReadonlySet<string>, scope: readonly string[] | undefined): ReadonlySet<string> {
  return scope === undefined ? permissions : new Set(scope.filter((permission) => permissions.has(permission)));
}

function withoutNulls(grant: ActorColumns['grants'][number]): RoleGrant {
  return Object.fromEntries(Object.entries(grant).filter(([, value]) => value !== null)) as unknown as RoleGrant;
}

function actorOf(known: KnownActor | undefined, request: RequestContext): Actor | undefined {
  if (known === undefined) return undefined;
  const { userId, language, permissions, authorityIds, personIds, providerId } = known;
  return {
    ...{ userId, language, permissions, authorityIds, personIds, providerId },
    ...{ onBehalfOf: undefined, system: undefined, request },
  };
}
