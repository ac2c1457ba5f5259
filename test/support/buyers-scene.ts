import { randomUUID } from 'node:crypto';
import type { AuthorityId, Id, PersonId, ProviderId } from '@commonweal/kernel';
import type { ApiAnswer } from './api';
import { ApiScene, type Client } from './api-scene';
import type { TestDatabase } from './database';
import { KNOWSLEY_LIKE } from './policies';

export const dayFromNow = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);

export const DIRECT = { type: 'direct_payment', money_held_in: 'own_account' };

/** Every role that may meet a person's money, each a client of its own, in one council. */
export class BuyersScene {
  readonly authorityId: AuthorityId;
  readonly offerId: Id<'Offer'>;
  readonly providerId: ProviderId;

  private constructor(
    readonly api: ApiScene,
    at: Pick<BuyersScene, 'authorityId' | 'offerId' | 'providerId'>,
    readonly hostId: ProviderId,
    readonly hostingId: Id<'Offer'>,
  ) {
    this.authorityId = at.authorityId;
    this.offerId = at.offerId;
    this.providerId = at.providerId;
  }

  static async open(db: TestDatabase): Promise<BuyersScene> {
    const api = await ApiScene.open(db);
    const { authorityId, offerId, providerId } = api.scene;
    return BuyersScene.in(api, { authorityId, offerId, providerId });
  }

  /** The same, in another council of the same installation. */
  async inWales(): Promise<BuyersScene> {
    const authorityId = await this.api.world.authority({ nation: 'wales', name: 'A council in Wales' });
    await this.api.world.policy(authorityId, { ...KNOWSLEY_LIKE, isfInUse: false });
    await this.api.world.approve(authorityId, this.providerId);
    return BuyersScene.in(this.api, { authorityId, offerId: this.offerId, providerId: this.providerId });
  }

  private static async in(
    api: ApiScene,
    at: Pick<BuyersScene, 'authorityId' | 'offerId' | 'providerId'>,
  ): Promise<BuyersScene> {
    const hostId = await api.world.provider({ name: 'Invented Host' });
    await api.world.approve(at.authorityId, hostId);
    const hostingId = await api.world.offer(hostId, { category: 'fund-hosting', unit: 'week' });
    return new BuyersScene(api, at, hostId, hostingId);
  }

  person(): Promise<PersonId> {
    return this.api.world.person(this.authorityId);
  }

  budget(personId: PersonId, over: Record<string, unknown> = DIRECT, pence = 100_000): Promise<Id<'Budget'>> {
    return this.api.world.budget(this.authorityId, personId, pence, over);
  }

  fund(personId: PersonId, over: Record<string, unknown> = {}, pence = 100_000): Promise<Id<'Budget'>> {
    const isf = { type: 'isf', money_held_in: 'host', isf_basis: 'council_contract', host_provider_id: this.hostId };
    return this.budget(personId, { ...isf, ...over }, pence);
  }

  async hostAgreement(purchasing: string): Promise<ApiAnswer> {
    const commissioner = await this.officer('commissioner');
    const { authorityId } = this;
    return commissioner.post(`/hosts/${this.hostId}/agreement`, { authorityId, purchasing, decidedOn: '2026-01-01' });
  }

  /** Of a budget, as whoever sees it is told. */
  async version(budgetId: string): Promise<number> {
    const [budget] = await this.api.world.sql<{ version: number }>('SELECT version FROM budgets.budget WHERE id = $1', [
      budgetId,
    ]);
    return budget?.version ?? 0;
  }

  /** Somebody with a role for a person. */
  async forPerson(role: string, personId: PersonId): Promise<Client & { readonly userId: string }> {
    return this.as({ role, personId });
  }

  async officer(role: string, limit = 10_000_000): Promise<Client & { readonly userId: string }> {
    const client = await this.as({ role, authorityId: this.authorityId });
    if (role === 'social_worker' || role === 'manager') {
      await this.api.world.limit(this.authorityId, client.userId as Id<'User'>, limit);
    }
    return client;
  }

  host(providerId = this.hostId): Promise<Client & { readonly userId: string }> {
    return this.as({ role: 'isf_host', providerId });
  }

  async as(grant: {
    role: string;
    authorityId?: AuthorityId;
    personId?: PersonId;
    providerId?: ProviderId;
  }): Promise<Client & { readonly userId: string }> {
    const userId = await this.api.world.user([grant]);
    const client = await this.api.client(this.api.world.actor(userId, []));
    return Object.assign(client, { userId: userId });
  }

  /** Ten units over two months, £500 unless the offer says otherwise. */
  buy(
    by: Client,
    budgetId: Id<'Budget'>,
    over: Record<string, unknown> = {},
    key: string = randomUUID(),
  ): Promise<ApiAnswer> {
    const terms = { quantity: 10, startsOn: dayFromNow(0), endsOn: dayFromNow(60), outcomeIds: [] };
    return by.post('/awards', { budgetId, offerId: this.offerId, ...terms, ...over }, key);
  }
}
