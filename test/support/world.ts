import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import {
  type Actor,
  type AuthorityId,
  type Id,
  type PersonId,
  type ProviderId,
  SYSTEM_USER_ID as SYSTEM,
  type UserId,
} from '@commonweal/kernel';
import { newId, openBudget } from './world-budget';

/**
 * Builds what a test needs behind the application's back, as the owner of the database: each call one small thing with
 * sensible defaults. Tests of a use case build with this and act through the application.
 */
export class World {
  private constructor(private readonly client: Client) {}

  static async open(ownerUrl: string): Promise<World> {
    const client = new Client({ connectionString: ownerUrl });
    await client.connect();
    return new World(client);
  }

  close(): Promise<void> {
    return this.client.end();
  }

  async sql<Row extends Record<string, unknown>>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return (await this.client.query<Row>(text, [...values])).rows;
  }

  async authority(over: { code?: string; name?: string; nation?: 'england' | 'wales' } = {}): Promise<AuthorityId> {
    const id = newId<'Authority'>();
    const code = over.code ?? `council-${id.slice(-6)}`;
    await this.insert('access.authority', {
      id,
      code,
      name: over.name ?? 'Test Council',
      name_cy: over.name ?? 'Cyngor Prawf',
      nation: over.nation ?? 'england',
      gss_code: 'E08000011',
    });
    return id;
  }

  async user(roles: readonly RoleGrant[], over: { name?: string; language?: 'en' | 'cy' } = {}): Promise<UserId> {
    const id = newId<'User'>();
    await this.insert('access.app_user', { id, name: over.name ?? 'A User', language: over.language ?? 'en' });
    for (const grant of roles) {
      await this.insert('access.user_role', {
        id: newId(),
        user_id: id,
        role: grant.role,
        authority_id: grant.authorityId ?? null,
        person_id: grant.personId ?? null,
        provider_id: grant.providerId ?? null,
      });
    }
    return id;
  }

  async limit(authorityId: AuthorityId, userId: UserId, pence: number): Promise<void> {
    await this.insert('access.delegated_limit', { authority_id: authorityId, user_id: userId, limit_pence: pence });
  }

  async person(authorityId: AuthorityId, over: Record<string, unknown> = {}): Promise<PersonId> {
    const id = newId<'Person'>();
    await this.insert('people.person', {
      authority_id: authorityId,
      id,
      reference: `PER-${id.slice(-8)}`,
      name: 'Invented Person',
      first_name: 'Invented',
      language: 'en',
      address: '1 Invented Street',
      postcode: 'L36 9YU',
      easting: 344000,
      northing: 391000,
      ...over,
    });
    return id;
  }

  async outcome(authorityId: AuthorityId, personId: PersonId, code = 'being-with-others'): Promise<Id<'Outcome'>> {
    const id = newId<'Outcome'>();
    await this.insert('people.outcome', { authority_id: authorityId, id, person_id: personId, code, position: 1 });
    return id;
  }

  async provider(over: Record<string, unknown> = {}): Promise<ProviderId> {
    const id = newId<'Provider'>();
    await this.insert('providers.provider', {
      id,
      name: 'Invented Provider',
      kind: 'organisation',
      register_category: 'Community Interest Company',
      ownership: 'community',
      footprint: 'council_area',
      full_time_staff: 4,
      ...over,
    });
    for (const kind of ['insurance', 'dbs', 'references']) await this.check(id, kind);
    return id;
  }

  async check(providerId: ProviderId, kind: string, validUntil = '2099-12-31'): Promise<void> {
    await this.insert('providers.standing_check', {
      id: newId(),
      provider_id: providerId,
      kind,
      state: 'passed',
      checked_on: '2026-01-01',
      valid_until: validUntil,
    });
  }

  async approve(authorityId: AuthorityId, providerId: ProviderId, state = 'approved'): Promise<void> {
    await this.insert('providers.approval', { authority_id: authorityId, provider_id: providerId, state });
  }

  async category(code = 'day-opportunities', regulated = false): Promise<string> {
    await this.client.query(
      `INSERT INTO catalogue.category (code, name, name_cy, regulated_activity, position) VALUES ($1, $1, $1, $2, 1)
       ON CONFLICT DO NOTHING`,
      [code, regulated],
    );
    return code;
  }

  async offer(providerId: ProviderId, over: Record<string, unknown> = {}): Promise<Id<'Offer'>> {
    const id = newId<'Offer'>();
    const category = await this.category();
    await this.insert('catalogue.offer', {
      id,
      provider_id: providerId,
      category,
      title: 'Day out',
      title_cy: 'Diwrnod allan',
      unit: 'session',
      price_pence: 5000,
      vat: 'exempt',
      languages: ['en'],
      outcome_codes: ['being-with-others'],
      starts_postcode: 'L36 9YU',
      easting: 345000,
      northing: 391000,
      cell: 6978,
      reach_metres: 16000,
      ranking_code: 0,
      words: 'day out',
      ...over,
    });
    return id;
  }

  /** With its accounts, funded once. */
  async budget(
    authorityId: AuthorityId,
    personId: PersonId,
    allocatedPence: number,
    over: Record<string, unknown> = {},
  ): Promise<Id<'Budget'>> {
    await this.asSystem(authorityId);
    return openBudget(this, { authorityId, personId, allocatedPence, over });
  }

  /** Publishes the settings as the council's next policy version. */
  async policy(authorityId: AuthorityId, settings: Record<string, unknown>, version = 1): Promise<void> {
    const id = newId();
    await this.insert('policy.local_policy', {
      authority_id: authorityId,
      id,
      version,
      name: 'Test policy',
      settings: JSON.stringify({ ...settings, id, authorityId, version }),
      settings_hash: 'test',
      valid_from: '2026-01-01',
      published_by: SYSTEM,
      published_at: '2026-01-01T00:00:00Z',
    });
    await this.client.query(
      `INSERT INTO policy.current_policy (authority_id, policy_id, version) VALUES ($1, $2, $3)
       ON CONFLICT (authority_id) DO UPDATE SET policy_id = $2, version = $3`,
      [authorityId, id, version],
    );
  }

  /** The actor of a user with these permissions and this reach. */
  actor(userId: UserId, permissions: readonly string[], reach: Partial<Actor> = {}): Actor {
    return {
      userId,
      authorityIds: [],
      providerId: undefined,
      personIds: [],
      permissions: new Set(permissions),
      language: 'en',
      onBehalfOf: undefined,
      system: undefined,
      request: { requestId: randomUUID() },
      ...reach,
    };
  }

  async insert(table: string, row: Record<string, unknown>): Promise<void> {
    const columns = Object.keys(row);
    const marks = columns.map((_, i) => `$${String(i + 1)}`).join(', ');
    await this.client.query(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${marks})`, Object.values(row));
  }

  private async asSystem(authorityId: AuthorityId): Promise<void> {
    const actor = { user: SYSTEM, authorities: [authorityId], provider: null, persons: [], system: 'test' };
    await this.client.query(`SELECT set_config('app.actor', $1, false)`, [JSON.stringify(actor)]);
  }
}

export interface RoleGrant {
  readonly role: string;
  readonly authorityId?: AuthorityId;
  readonly personId?: PersonId;
  readonly providerId?: ProviderId;
}
