import 'reflect-metadata';
import { setTimeout as pause } from 'node:timers/promises';
import type { BudgetId, ClaimId, ProviderId } from '@commonweal/kernel';
import { CheckInvariants } from '@commonweal/ledger';
import { MakePaymentRun, StripeModule } from '@commonweal/payments';
import { PaymentScene } from '../../integration/payments/payment-scene';
import { FakeStripe } from '../../support/fake-stripe';
import { clerk } from '../../support/money-world';
import { sampleOf } from '../../support/seeded';
import { WorkerProcess } from './worker-process';

const AMOUNT = 10_00;

const DEATHS = [
  ['before the call is sent', 'look-up', 0],
  ['when the call is on its way, and Stripe acts on it later', 'request', 0],
  ['after Stripe has made it, before the answer came', 'answer', 1],
] as const;

describe('a transfer of Stripe while the worker is killed', () => {
  const settings = { secretKey: '', webhookSecret: '', payer: '', api: '' };
  let stripe: FakeStripe;
  let scene: PaymentScene;
  let budgetId: BudgetId;
  let providerId: ProviderId;
  let worker: WorkerProcess | undefined;

  beforeAll(async () => {
    stripe = await FakeStripe.start();
    Object.assign(settings, stripe.settings(''));
    scene = await PaymentScene.open([StripeModule.forRoot(settings)]);
    settings.payer = scene.authorityId;
    budgetId = await scene.base.budget(1_000_00);
    providerId = await scene.world.provider();
    await scene.world.owner.query(
      `INSERT INTO payments.stripe_account (provider_id, account_id, takes_transfers, opened_at) VALUES ($1, 'acct_1', true, now())`,
      [providerId],
    );
  });
  afterAll(async () => {
    await worker?.kill();
    await scene.close();
    await stripe.stop();
  });

  const startWorker = async () => {
    const { database, keyFile } = scene.world;
    const queue = { databaseUrl: database.queueUrl, redisUrl: '' };
    worker = await WorkerProcess.start({ appUrl: database.appUrl, keyFile, queue, death: 'random', stripe: settings });
  };
  const until = async (seen: () => Promise<boolean>) => {
    for (let tries = 0; tries < 400 && !(await seen()); tries++) await pause(50);
    expect(await seen()).toBe(true);
  };
  const statesOf = async (claimId: ClaimId) => (await scene.paymentsOf(claimId)).map(({ state }) => state);

  /** What the ledger says of payments of the claim. */
  const paidInBooks = async (claimId: ClaimId) => {
    const { items } = await scene.base.read.entries(scene.base.officer, budgetId, { limit: 100 });
    const paid = items.filter((entry) => entry.kind === 'payment' && entry.claimId === claimId);
    return paid.map(({ amountPence }) => amountPence);
  };

  /** A debt, and a run of transfers that is to pay it. */
  const asked = async (): Promise<ClaimId> => {
    const { claimId } = await scene.payable(budgetId, providerId, AMOUNT);
    const payer = { kind: 'authority', id: scene.authorityId } as const;
    await scene.world.app.get(MakePaymentRun).execute(scene.base.officer, { payer, method: 'stripe' });
    return claimId;
  };

  it.each(sampleOf(DEATHS))('is made once though the worker dies %s', async (_, point, madeBefore) => {
    const before = stripe.transfers.length;
    const held = stripe.hold(point);
    await startWorker();
    const claimId = await asked();
    await held.reached;
    await worker?.kill();
    expect(stripe.transfers.length - before).toBe(madeBefore);
    expect(await statesOf(claimId)).toEqual(['queued']);

    if (point === 'look-up') held.release();
    await startWorker();
    await until(async () => (await statesOf(claimId)).includes('sent'));
    held.release();
    await pause(100);
    await worker?.kill();

    const { id: paymentId } = (await scene.paymentsOf(claimId))[0] ?? {};
    expect(await statesOf(claimId)).toEqual(['sent']);
    expect(stripe.transfers.slice(before)).toEqual([
      expect.objectContaining({ amount: AMOUNT, transfer_group: paymentId, destination: 'acct_1' }),
    ]);
    expect(await paidInBooks(claimId)).toEqual([-AMOUNT]);
    const report = await scene.world.app.get(CheckInvariants).execute(clerk(scene.authorityId), scene.authorityId);
    expect(report.breaches).toEqual([]);
  });
});
