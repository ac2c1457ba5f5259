import { randomUUID } from 'node:crypto';
import type { BudgetId, OfferId } from '@commonweal/kernel';
import { FollowDates } from '@commonweal/ordering';
import { colleagueOf, INVENTED_ACCOUNT, useAccount } from '../accounts';
import type { ApiAnswer } from '../api';
import type { Client } from '../api-scene';
import { BuyersScene, dayFromNow, DIRECT } from '../buyers-scene';
import { createTestDatabase, type TestDatabase } from '../database';
import type { WorkerSettings } from '../../../apps/worker/src/worker.module';
import { WorkerByHand } from '../worker-by-hand';
import { castOf, type Ground, type Side, type Who } from './cast';
import { type Player, signedIn, twoGrounds } from './players';

/** Whose money a thing of the matrix is bought with. */
export type Purse = 'managed' | 'direct' | 'fund';

export interface Thing {
  readonly id: string;
  readonly version: number;
}

interface Parts {
  readonly scene: BuyersScene;
  readonly grounds: Readonly<Record<Side, Ground>>;
  readonly cast: ReadonlyMap<Who, Player>;
  readonly offerId: OfferId;
  readonly budgets: Readonly<Record<Purse, BudgetId>>;
  readonly database: TestDatabase;
  readonly worker: WorkerByHand;
}

const SAID = { basis: 'own', how: 'phone', on: dayFromNow(0) };
const LIMIT = 10_000_000;
const BUYER = { managed: 'own social_worker', direct: 'own budget_holder', fund: 'own isf_host' } as const;
const PAYS = { managed: 'own finance_officer', fund: 'own isf_host' } as const;

/** Two councils, and in each everybody whom there can be, with a client of their own: what the rows of the matrix are tried on. */
export class MatrixWorld {
  readonly scene: BuyersScene;
  readonly grounds: Readonly<Record<Side, Ground>>;
  readonly cast: ReadonlyMap<Who, Player>;
  readonly offerId: OfferId;
  readonly budgets: Readonly<Record<Purse, BudgetId>>;
  readonly database: TestDatabase;
  readonly worker: WorkerByHand;

  private constructor(parts: Parts) {
    this.scene = parts.scene;
    this.grounds = parts.grounds;
    this.cast = parts.cast;
    this.offerId = parts.offerId;
    this.budgets = parts.budgets;
    this.database = parts.database;
    this.worker = parts.worker;
  }

  static async open(worker: Partial<WorkerSettings> = {}): Promise<MatrixWorld> {
    const database = await createTestDatabase();
    const scene = await BuyersScene.open(database);
    const grounds = await twoGrounds(scene);
    const cast = new Map<Who, Player>();
    for (const member of castOf(grounds)) {
      const player = { ...member, ...(await signedIn(scene, member.grant)) };
      const { authorityId } = member.grant;
      if (authorityId && ['social_worker', 'manager'].includes(member.role)) {
        await scene.api.world.limit(authorityId, player.userId, LIMIT);
      }
      cast.set(member.who, player);
    }
    await scene.api.world.sql('UPDATE access.app_user SET is_demonstration = true');
    const offerId = await scene.api.world.offer(scene.providerId, { price_pence: 500 });
    const { personId } = grounds.own;
    const budgets = {
      managed: await scene.budget(personId, {}, LIMIT),
      direct: await scene.budget(personId, DIRECT, LIMIT),
      fund: await scene.fund(personId, {}, LIMIT),
    };
    const hand = await WorkerByHand.open(database, worker);
    const world = new MatrixWorld({ scene, grounds, cast, offerId, budgets, database, worker: hand });
    await world.holdFund();
    return world;
  }

  client(who: Who): Client {
    return this.member(who).client;
  }

  member(who: Who) {
    const member = this.cast.get(who);
    if (member === undefined) throw new Error(`nobody is ${who}`);
    return member;
  }

  /** A call that must succeed for the matrix to have something to stand on. */
  async done(who: Who, path: string, body: object): Promise<ApiAnswer> {
    const answer = await this.client(who).post(path, body, randomUUID());
    if (answer.status >= 300) throw new Error(`${who} ${path}: ${JSON.stringify(answer.body)}`);
    return answer;
  }

  async placed(purse: Purse = 'managed', over: Record<string, unknown> = {}): Promise<Thing> {
    return thing(await this.done(BUYER[purse], '/awards', this.order(purse, over)));
  }

  order(purse: Purse, over: Record<string, unknown> = {}): Record<string, unknown> {
    const terms = { quantity: 4, startsOn: dayFromNow(-20), endsOn: dayFromNow(60), outcomeIds: [] };
    return { budgetId: this.budgets[purse], offerId: this.offerId, ...terms, ...over };
  }

  /** Waiting for the provider. */
  offered(purse: Purse = 'managed'): Promise<Thing> {
    return this.placed(purse, purse === 'direct' ? {} : { agreement: SAID });
  }

  async accepted(purse: Purse = 'managed'): Promise<Thing> {
    const { id, version } = await this.offered(purse);
    await this.done('own provider', `/awards/${id}/acceptance`, { version });
    return this.award(id);
  }

  /** Begun, as its first day makes it. */
  async running(purse: Purse = 'managed'): Promise<Thing> {
    const { id } = await this.accepted(purse);
    await this.worker.app.get(FollowDates, { strict: false }).execute('test');
    return this.award(id);
  }

  async stepped(step: 'pause' | 'change', purse: Purse = 'managed'): Promise<Thing> {
    const { id, version } = await this.running(purse);
    const terms = step === 'pause' ? { from: dayFromNow(0) } : { quantity: 5 };
    await this.done(BUYER[purse], `/awards/${id}/${step}`, { version, reason: 'other', ...terms });
    return this.award(id);
  }

  /** Of an officer whose limit is nothing: it waits for a manager. */
  async referred(): Promise<Thing> {
    const { client } = await signedIn(this.scene, { role: 'social_worker', authorityId: this.grounds.own.authorityId });
    const answer = await client.post('/awards', this.order('managed', { agreement: SAID }), randomUUID());
    if (answer.body.state !== 'awaiting_approval') throw new Error(JSON.stringify(answer.body));
    return thing(answer);
  }

  async claim(purse: Purse = 'managed'): Promise<Thing> {
    const { id } = await this.accepted(purse);
    const lines = [{ deliveredOn: dayFromNow(-2), quantity: 1 }];
    return thing(await this.done('own provider', `/awards/${id}/claims`, { lines }));
  }

  async queried(): Promise<Thing> {
    const { id, version } = await this.claim();
    return thing(await this.done('own budget_holder', `/claims/${id}/query`, { version, text: 'Which day was it?' }));
  }

  /** Approved, and a debt. */
  async debt(purse: Purse = 'managed'): Promise<Thing> {
    return this.payment(await this.approvedClaim(purse), 'due');
  }

  /** A run of the council, or of the host of the fund, with its file made, and one payment in it. */
  async run(purse: 'managed' | 'fund' = 'managed'): Promise<Thing & { readonly payment: Thing }> {
    const [claimId, who] = [await this.approvedClaim(purse), PAYS[purse]];
    await this.payment(claimId, 'due');
    const run = thing(await this.done(who, '/payment-runs', this.payer(purse)));
    const payment = await this.payment(claimId, 'sent', 'queued');
    const ready = await this.shown(who, `/payment-runs/${run.id}`, ({ body }) => body.state === 'ready');
    return { ...thing(ready), payment };
  }

  newClient(): object {
    return { name: 'Invented machine', authorityId: this.grounds.own.authorityId, role: 'finance_officer' };
  }

  payer(purse: 'managed' | 'fund' = 'managed') {
    const { authorityId, hostId } = this.grounds.own;
    const payer = purse === 'fund' ? { kind: 'host', id: hostId } : { kind: 'authority', id: authorityId };
    return { payer, method: 'bacs' };
  }

  async suggestion(by: Who = 'own social_worker'): Promise<Thing> {
    const body = { budgetId: this.budgets.direct, offerIds: [this.offerId] };
    return { id: thing(await this.done(by, '/suggestions', body)).id, version: 1 };
  }

  /** To one of the cast. */
  async message(to: Who): Promise<string> {
    const { userId } = this.member(to);
    const row = { id: randomUUID(), user_id: userId, cause: randomUUID(), template: 'award-offered', params: '{}' };
    const about = { link_kind: 'award', link_id: randomUUID(), created_at: new Date() };
    await this.scene.api.world.insert('notifications.message', { ...row, ...about });
    return row.id;
  }

  async failedJob(): Promise<Thing> {
    const row = { job_id: `test.${randomUUID()}`, kind: 'test', payload: '{}', error_code: 'test' };
    await this.scene.api.world.insert('platform.failed_job', row);
    const { body } = await this.client('own platform_administrator').get('/failed-jobs');
    return { id: row.job_id, version: Number(body.items?.[0]?.version) };
  }

  async close(): Promise<void> {
    await this.worker.close();
    await this.scene.api.close();
    await this.database.drop();
  }

  private async award(id: string): Promise<Thing> {
    return thing(await this.client('own social_worker').get(`/awards/${id}`));
  }

  private async approvedClaim(purse: Purse): Promise<string> {
    const { id, version } = await this.claim(purse);
    await this.done(purse === 'fund' ? 'own isf_host' : 'own budget_holder', `/claims/${id}/approval`, { version });
    return id;
  }

  private async payment(claimId: string, ...states: readonly string[]): Promise<Thing> {
    const answer = await this.shown('own provider', `/payments?claimId=${claimId}`, ({ body }) =>
      states.includes(String(body.items?.[0]?.state)),
    );
    const [item] = answer.body.items ?? [];
    return { id: String(item?.id), version: Number(item?.version) };
  }

  /** What an address answers once every job that waits is done. */
  private async shown(who: Who, path: string, seen: (answer: ApiAnswer) => boolean): Promise<ApiAnswer> {
    await this.worker.work();
    const answer = await this.client(who).get(path);
    if (!seen(answer)) throw new Error(`${who} never saw what ${path} was to show`);
    return answer;
  }

  /** The council awards the fund to its host, who then buys from it and pays. */
  private async holdFund(): Promise<void> {
    const { authorityId, hostId } = this.grounds.own;
    const decided = { authorityId, purchasing: 'not_paid', decidedOn: '2026-01-01' };
    await this.done('own commissioner', `/hosts/${hostId}/agreement`, decided);
    const order = { budgetId: this.budgets.fund, offerId: this.scene.hostingId, agreement: SAID };
    const placed = thing(await this.done('own manager', '/awards', this.order('fund', { ...order, quantity: 10 })));
    const { client } = await signedIn(this.scene, { role: 'provider', providerId: hostId });
    await client.post(`/awards/${placed.id}/acceptance`, { version: placed.version });
    const { world, api, finance } = this.scene.api;
    const host = world.actor(this.member('own isf_host').userId, ['payment-run.make'], { providerId: hostId });
    const by = { ...colleagueOf(finance), authorityIds: [authorityId] };
    await useAccount(api.app, host, { account: { kind: 'host' }, ...INVENTED_ACCOUNT }, { by, how: 'met_in_person' });
  }
}

function thing({ body }: ApiAnswer): Thing {
  return { id: String(body.id), version: Number(body.version ?? 1) };
}
