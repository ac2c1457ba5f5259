import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { ApiScene, type Client } from '../../support/api-scene';
import { createTestDatabase, type TestDatabase } from '../../support/database';
import { startWorker } from '../../support/worker';
import { sizeOf } from '../../sizes';

const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);

const PLACED = {
  kind: 'council_award',
  state: 'awaiting_agreement',
  valuePence: 50_000,
  reservedPence: 50_000,
  decision: { outcome: 'allow', route: 'direct_award', band: 'low', policyVersion: 1 },
};

describe('the main job, by a client that knows only the contract', () => {
  let db: TestDatabase;
  let scene: ApiScene;
  let worker: INestApplicationContext;
  let socialWorker: Client;
  let holder: Client;
  let provider: Client;
  let finance: Client;

  beforeAll(async () => {
    db = await createTestDatabase();
    scene = await ApiScene.open(db);
    worker = await startWorker(db);
    socialWorker = await scene.client(scene.scene.socialWorker);
    holder = await scene.client(scene.scene.holder);
    provider = await scene.client(scene.scene.provider);
    finance = await scene.client(scene.finance);
  });
  afterAll(async () => {
    await worker.close();
    await scene.close();
    await db.drop();
  });

  const budget = (pence: number, personId = scene.scene.personId) =>
    scene.world.budget(scene.scene.authorityId, personId, pence);
  const awardOf = (budgetId: string, over: Record<string, unknown> = {}) => ({
    budgetId,
    offerId: scene.scene.offerId,
    quantity: 10,
    startsOn: day(-7),
    endsOn: day(60),
    outcomeIds: [scene.scene.outcomeId],
    ...over,
  });
  const until = async <T>(read: () => Promise<T>, holds: (value: T) => boolean): Promise<T> => {
    for (let tries = 0; tries < 600; tries++) {
      const value = await read();
      if (holds(value)) return value;
      await pause(50);
    }
    throw new Error('it never came to be');
  };

  /** From the menu to the provider's yes. */
  const arranged = async (budgetId: string): Promise<string> => {
    const menu = await socialWorker.get(`/offers?budgetId=${budgetId}&category=day-opportunities&wholeLifePence=50000`);
    expect(menu.body).toMatchObject({ buyer: 'council', policyVersion: 1 });
    expect(menu.body.items).toMatchObject([{ id: scene.scene.offerId, rank: 1, servesPostcode: true }]);
    const { shortlistId } = menu.body;
    const placed = await socialWorker.post('/awards', awardOf(budgetId, { shortlistId }), randomUUID());
    expect(placed).toMatchObject({ status: 201, body: PLACED });
    const id = String(placed.body.id);
    const agreement = { version: 1, basis: 'own', how: 'online', on: day(0) };
    const agreed = await holder.post(`/awards/${id}/agreement`, agreement);
    expect(agreed.body).toMatchObject({ state: 'offered', version: 2 });
    expect((await provider.post(`/awards/${id}/acceptance`, { version: 2 })).body.state).toBe('accepted');
    return id;
  };

  /** From delivery to the person's yes to the bill. */
  const billed = async (awardId: string): Promise<string> => {
    const lines = [
      { deliveredOn: day(-6), quantity: 1.5, note: 'Allotment' },
      { deliveredOn: day(-5), quantity: 1 },
    ];
    const claim = await provider.post(`/awards/${awardId}/claims`, { lines });
    expect(claim.body).toMatchObject({ state: 'awaiting_approval', amountPence: 12_500 });
    const claimId = String(claim.body.id);
    expect((await holder.post(`/claims/${claimId}/approval`, { version: 1 })).body.state).toBe('approved');
    return claimId;
  };

  const paymentOf = (claimId: string, state: string) =>
    until(
      () => finance.get(`/payments?claimId=${claimId}`),
      ({ body }) => body.items?.[0]?.state === state,
    );

  const paid = async (claimId: string): Promise<void> => {
    const due = await paymentOf(claimId, 'due');
    expect(due.body.items).toMatchObject([{ amountPence: 12_500 }]);
    const payer = { kind: 'authority', id: scene.scene.authorityId };
    const run = await finance.post('/payment-runs', { payer, method: 'bacs' }, randomUUID());
    expect(run.status).toBe(201);
    const sent = await paymentOf(claimId, 'sent');
    expect(sent.body.items).toMatchObject([{ method: 'bacs', amountPence: 12_500, runId: run.body.id }]);
    const file = await finance.get(`/payment-runs/${String(run.body.id)}/file`);
    expect(String(file.body.text)).toMatch(/^089999,66374958,.*,\s*125\.00,99,/);
    await until(
      () => holder.get(`/claims/${claimId}`),
      ({ body }) => body.state === 'paid',
    );
  };

  it('[A2] runs from the menu to the money, and each party sees the same line', async () => {
    const budgetId = await budget(100_000);
    await paid(await billed(await arranged(budgetId)));

    const figures = { availablePence: 50_000, reservedPence: 37_500, spentPence: 12_500 };
    for (const party of [socialWorker, holder, finance]) {
      expect((await party.get(`/budgets/${budgetId}`)).body).toMatchObject({ figures });
    }
    const lines = await Promise.all([holder, finance].map((party) => party.get(`/budgets/${budgetId}/entries`)));
    const [holders, councils] = lines.map(({ body }) => body.items);
    expect(holders).toEqual(councils);
    expect(holders).toContainEqual(expect.objectContaining({ kind: 'payment' }));
    const told = await until(
      () => provider.get('/messages'),
      ({ body }) => (body.items ?? []).length >= 3,
    );
    for (const template of ['payment-sent', 'claim-approved', 'award-offered']) {
      expect(told.body.items).toContainEqual(expect.objectContaining({ template }));
    }
  });

  it('lets one of fifty awards at once have the money for one', async () => {
    const budgetId = await budget(60_000, await scene.world.person(scene.scene.authorityId));
    const answers = await Promise.all(
      Array.from({ length: sizeOf('concurrentAwards') }, () =>
        socialWorker.post('/awards', awardOf(budgetId, { outcomeIds: [] }), randomUUID()),
      ),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    const refused = answers.filter(({ status }) => status === 422);
    expect(refused).toHaveLength(sizeOf('concurrentAwards') - 1);
    expect(
      refused.every(({ body }) => String(body.type).endsWith('/budget-exceeded') && body.availablePence === 10_000),
    ).toBe(true);
    expect((await socialWorker.get(`/budgets/${budgetId}`)).body).toMatchObject({
      figures: { availablePence: 10_000 },
    });
  });

  it('gives the same request, sent many times at once, one award and one answer', async () => {
    const budgetId = await budget(50_000, await scene.world.person(scene.scene.authorityId));
    const key = randomUUID();
    const body = awardOf(budgetId, { outcomeIds: [] });
    const answers = await Promise.all(
      Array.from({ length: sizeOf('concurrentRepeats') }, () => socialWorker.post('/awards', body, key)),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map((answer) => JSON.stringify(answer.body))).size).toBe(1);
    expect(answers.filter(({ headers }) => headers['idempotency-replayed'] === 'true')).toHaveLength(
      answers.length - 1,
    );
    const other = await socialWorker.post('/awards', { ...body, quantity: 2 }, key);
    expect(other).toMatchObject({ status: 409, body: { type: '/problems/idempotency-mismatch' } });
    const later = await socialWorker.post('/awards', body, key);
    expect(later).toMatchObject({ status: 201, body: answers[0]?.body });
    expect((await socialWorker.get(`/budgets/${budgetId}`)).body).toMatchObject({ figures: { availablePence: 0 } });
  });

  it('does a step once however often its key comes', async () => {
    const budgetId = await budget(100_000);
    const placed = await socialWorker.post('/awards', awardOf(budgetId), randomUUID());
    const path = `/awards/${String(placed.body.id)}/agreement`;
    const agreement = { version: 1, basis: 'own', how: 'online', on: day(0) };
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 5 }, () => holder.post(path, agreement, key)));
    expect(new Set(answers.map((answer) => `${String(answer.status)} ${JSON.stringify(answer.body)}`)).size).toBe(1);
    expect(answers[0]?.body).toMatchObject({ state: 'offered', version: 2 });
    expect(await holder.post(path, agreement)).toMatchObject({
      status: 409,
      body: { type: '/problems/stale-version' },
    });
  });
});
