import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { AccessModule, IssueToken } from '@commonweal/access';
import { Authoriser, SystemClock, systemActor, type UserId } from '@commonweal/kernel';
import type { INestApplicationContext } from '@nestjs/common';
import { useAccount } from '../../support/accounts';
import { type ApiAnswer, type ApiUnderTest, startApi } from '../../support/api';
import { awardScene, type AwardScene } from '../../support/award-scene';
import { createTestDatabase, type TestDatabase } from '../../support/database';
import { QUEUE_STORES } from '../../support/queue-stores';
import { startWorker } from '../../support/worker';
import { World } from '../../support/world';

const ALLOCATED = 500_000;
const today = new SystemClock().today();

describe.each(QUEUE_STORES)('from an award to its payment over HTTP, with the queue on $name', ({ settings }) => {
  let db: TestDatabase;
  let world: World;
  let scene: AwardScene;
  let api: ApiUnderTest;
  let worker: INestApplicationContext;
  let budgetId: string;
  let finance: UserId;
  const tokens = new Map<string, string>();

  beforeAll(async () => {
    db = await createTestDatabase();
    world = await World.open(db.ownerUrl);
    scene = await awardScene(world);
    budgetId = await world.budget(scene.authorityId, scene.personId, ALLOCATED);
    finance = await world.user([{ role: 'finance_officer', authorityId: scene.authorityId }]);
    api = await startApi(db.appUrl);
    worker = await startWorker(db, settings(db));
    const { socialWorker, manager, holder, provider, stranger, otherProvider } = scene;
    const users = { socialWorker, manager, holder, provider, stranger, otherProvider };
    const issue = api.app.select(AccessModule).get(IssueToken);
    for (const [name, { userId }] of [...Object.entries(users), ['finance', { userId: finance }] as const]) {
      const issued = await issue.execute(systemActor('test', [], 'test'), { userId, minutes: 60 });
      tokens.set(name, issued.accessToken);
    }
    await setAccounts();
  });
  afterAll(async () => {
    await worker.close();
    await api.close();
    await world.close();
    await db.drop();
  });

  const get = (who: string, path: string) => api.get(path, tokens.get(who));
  const post = (who: string, path: string, body: object, key?: string) =>
    api.post(path, tokens.get(who) ?? '', body, key);
  const actorOf = async (userId: UserId) => {
    const actor = await api.app.get(Authoriser, { strict: false }).actorForUser(userId, { requestId: 'test' });
    if (actor === undefined) throw new Error('no such user');
    return actor;
  };
  const setAccounts = async () => {
    const payee = { accountName: 'Invented Provider', sortCode: '08-99-99', accountNumber: '66374958' };
    await useAccount(api.app, await actorOf(scene.provider.userId), { account: { kind: 'payee' }, ...payee });
    const payer = { accountName: 'Test Council', sortCode: '107999', accountNumber: '88837491' };
    const account = { kind: 'council', authorityId: scene.authorityId } as const;
    await useAccount(api.app, await actorOf(finance), { account, ...payer });
  };
  const until = async (read: () => Promise<ApiAnswer>, seen: (answer: ApiAnswer) => boolean) => {
    for (let tries = 0; tries < 400; tries++) {
      const answer = await read();
      if (seen(answer)) return answer;
      await pause(25);
    }
    return read();
  };

  it('runs the main job', async () => {
    const menu = await get('socialWorker', `/offers?budgetId=${budgetId}`);
    expect(menu).toMatchObject({ status: 200, body: { buyer: 'council', policyVersion: 1 } });
    const [offer] = menu.body.items ?? [];
    expect(offer).toMatchObject({ id: scene.offerId, rank: 1, pricePence: 5_000, servesPostcode: true });
    expect(offer?.reasons).not.toEqual([]);

    const order = {
      ...{ budgetId, offerId: scene.offerId, quantity: 10, startsOn: today, endsOn: today },
      ...{ outcomeIds: [scene.outcomeId], shortlistId: menu.body.shortlistId },
      agreement: { basis: 'own', how: 'phone', on: today },
    };
    const placed = await post('socialWorker', '/awards', order, 'the award');
    expect(placed).toMatchObject({
      status: 201,
      body: { kind: 'council_award', state: 'offered', valuePence: 50_000, reservedPence: 50_000 },
    });
    const again = await post('socialWorker', '/awards', order, 'the award');
    expect(again).toMatchObject({ status: 201, body: placed.body, headers: { 'idempotency-replayed': 'true' } });
    const award = `/awards/${String(placed.body.id)}`;
    const shown = await get('socialWorker', award);
    expect(shown.body).toMatchObject({ reference: placed.body.reference, quantity: 10, personName: 'Invented Person' });
    expect((await get('socialWorker', `/budgets/${budgetId}`)).body.figures).toMatchObject({
      reservedPence: 50_000,
      availablePence: ALLOCATED - 50_000,
    });

    const offered = await get('provider', award);
    expect(offered.body).toMatchObject({ personName: null, decision: null, allowedActions: ['acceptance', 'decline'] });
    const accepted = await post('provider', `${award}/acceptance`, { version: offered.body.version });
    expect(accepted).toMatchObject({ status: 200, body: { state: 'accepted' } });
    const stale = await post('provider', `${award}/decline`, { version: offered.body.version });
    expect(stale).toMatchObject({ status: 409 });

    const lines = [{ deliveredOn: today, quantity: 4, note: 'went well' }];
    const claimed = await post('provider', `${award}/claims`, { lines }, 'the claim');
    expect(claimed).toMatchObject({ status: 201, body: { state: 'awaiting_approval', amountPence: 20_000 } });
    const claim = `/claims/${String(claimed.body.id)}`;
    const approved = await post('holder', `${claim}/approval`, { version: claimed.body.version });
    expect(approved).toMatchObject({ status: 200, body: { state: 'approved' } });

    const due = await until(
      () => get('finance', `/payments?claimId=${String(claimed.body.id)}`),
      ({ body }) => body.items?.length === 1,
    );
    expect(due.body.items).toMatchObject([{ state: 'due', method: 'bacs', amountPence: 20_000 }]);
    const payer = { kind: 'authority', id: scene.authorityId };
    const run = await post('finance', '/payment-runs', { payer, method: 'bacs' }, 'the run');
    expect(run.status).toBe(201);
    const path = `/payment-runs/${String(run.body.id)}`;
    const ready = await until(
      () => get('finance', path),
      ({ body }) => body.state === 'ready',
    );
    expect(ready.body).toMatchObject({ paymentCount: 1, totalPence: 20_000, leftOut: [] });
    const file = await get('finance', `${path}/file`);
    expect(file.headers['content-type']).toContain('text/csv');
    expect(file.body.text).toContain('66374958');
    const paid = await until(
      () => get('provider', claim),
      ({ body }) => body.state === 'paid',
    );
    expect(paid.body.state).toBe('paid');

    const entries = await get('socialWorker', `/budgets/${budgetId}/entries`);
    expect(entries.body.items?.map(({ kind }) => kind)).toEqual(['payment', 'delivery', 'reservation', 'funding']);
    const messages = await until(
      () => get('provider', '/messages'),
      ({ body }) => body.items?.length === 5,
    );
    // What happened at the same moment may be told in any order.
    expect(messages.body.items?.map(({ template }) => String(template)).sort()).toEqual([
      'account-change-asked',
      'account-change-checked',
      'award-offered',
      'claim-approved',
      'payment-sent',
    ]);
    expect(api.unknownErrors).toBe(0);
  });

  it('says 404 for what is not yours, as for what is not there', async () => {
    const { body } = await get('socialWorker', '/awards');
    const award = `/awards/${String(body.items?.[0]?.id)}`;
    for (const path of [award, `/budgets/${budgetId}`, `/people/${scene.personId}`]) {
      expect((await get('stranger', path)).status).toBe(404);
    }
    expect((await get('otherProvider', award)).status).toBe(404);
    expect((await get('stranger', '/awards')).body.items).toEqual([]);
    expect((await get('socialWorker', '/awards/nonsense')).status).toBe(404);
  });

  it('keeps no name in the answers that it holds for repeats', async () => {
    const kept = await world.sql<{ text: string }>('SELECT response::text AS text FROM platform.idempotency');
    expect(kept.length).toBeGreaterThan(2);
    expect(kept.filter(({ text }) => /Invented|went well/.test(text))).toEqual([]);
  });

  it('shows the public menu to anyone, and a buyer’s only to who may search for one', async () => {
    const menu = await api.get('/offers?category=day-opportunities');
    expect(menu).toMatchObject({ status: 200, body: { buyer: null, items: [{ id: scene.offerId, rank: null }] } });
    expect((await api.get('/categories')).body.items).toContainEqual(
      expect.objectContaining({ code: 'day-opportunities', open: true }),
    );
    expect((await api.get(`/offers?budgetId=${budgetId}`)).status).toBe(401);
    expect((await get('provider', `/offers?budgetId=${budgetId}`)).status).toBe(403);
    expect((await get('stranger', `/offers?budgetId=${budgetId}`)).status).toBe(404);
    expect((await get('socialWorker', '/offers?postcode=nowhere')).status).toBe(422);
  });

  it('serves the description of itself that is kept with the code', async () => {
    const kept = readFileSync(join(__dirname, '../../contract/generated/openapi.json'), 'utf8');
    expect((await api.get('/openapi.json')).body).toEqual(JSON.parse(kept));
  });

  it('refuses more than the budget has, with the figures', async () => {
    const order = { budgetId, offerId: scene.offerId, quantity: 99, startsOn: today, endsOn: today, outcomeIds: [] };
    const answer = await post('socialWorker', '/awards', { ...order, outcomeIds: [scene.outcomeId] });
    expect(answer).toMatchObject({
      status: 422,
      body: { type: '/problems/budget-exceeded', requestedPence: 495_000, availablePence: ALLOCATED - 50_000 },
    });
  });
});
