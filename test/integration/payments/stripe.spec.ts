import { type BudgetId, type PaymentId, type ProviderId } from '@commonweal/kernel';
import { CheckInvariants } from '@commonweal/ledger';
import {
  HandleGatewayEvent,
  MakePaymentRun,
  MakeTransfer,
  OpenGatewayAccount,
  ReceiveGatewayEvent,
  StripeModule,
} from '@commonweal/payments';
import { FakeStripe } from '../../support/fake-stripe';
import { clerk, newId, providerUser } from '../../support/money-world';
import { PaymentScene } from './payment-scene';

describe('a transfer of Stripe', () => {
  let stripe: FakeStripe;
  let scene: PaymentScene;
  let budgetId: BudgetId;
  let providerId: ProviderId;
  const settings = { secretKey: '', webhookSecret: '', payer: '', api: '' };

  beforeAll(async () => {
    stripe = await FakeStripe.start();
    Object.assign(settings, stripe.settings(''));
    scene = await PaymentScene.open([StripeModule.forRoot(settings)]);
    settings.payer = scene.authorityId;
    budgetId = await scene.base.budget(1_000_000_00);
    providerId = await scene.world.provider();
    await app(OpenGatewayAccount).execute(providerUser(providerId), 'https://commonweal.example/bank-details');
    await tell('account.updated', { id: 'acct_1', capabilities: { transfers: 'active' } }, 200);
  });
  afterAll(async () => {
    await scene.close();
    await stripe.stop();
  });

  const app = <T>(type: abstract new (...args: never[]) => T): T => scene.world.app.get(type);
  const make = () =>
    app(MakePaymentRun).execute(scene.base.officer, {
      payer: { kind: 'authority', id: scene.authorityId },
      method: 'stripe',
    });
  /** A debt in a run of transfers, waiting for its own. */
  const queued = async (amountPence = 10_00) => {
    const { claimId } = await scene.payable(budgetId, providerId, amountPence);
    await scene.executeRun((await make()).id);
    const payment = (await scene.paymentsOf(claimId)).find(({ state }) => state === 'queued');
    if (payment === undefined) throw new Error('nothing was queued');
    return { claimId, paymentId: payment.id as PaymentId };
  };
  type Queued = Awaited<ReturnType<typeof queued>>;
  const transfer = ({ paymentId }: Queued) =>
    app(MakeTransfer).execute(newId(), { authorityId: scene.authorityId, paymentId });
  const receive = (event: { rawBody: Buffer; signature: string }) => app(ReceiveGatewayEvent).execute(event, 'test');
  const waiting = async () => {
    const { rows } = await scene.world.owner.query<{ id: string }>(
      'SELECT id FROM payments.stripe_event WHERE done_at IS NULL ORDER BY received_at, id',
    );
    return rows;
  };
  const handle = async () => {
    for (const { id } of await waiting()) await app(HandleGatewayEvent).execute(newId(), { eventId: id });
  };
  const tell = async (type: string, object: object, created?: number) => {
    await receive(stripe.event(type, object, created));
    await handle();
  };
  const made = ({ paymentId }: Queued) => stripe.transfers.filter((one) => one.transfer_group === paymentId);
  const stateOf = async ({ claimId }: Queued) => (await scene.paymentsOf(claimId)).map(({ state }) => state).sort();
  const sentJobs = ({ claimId }: Queued) =>
    scene.sum(
      `SELECT count(*) AS n FROM platform.outbox WHERE kind = 'payments.payment-sent' AND payload ->> 'claimId' = '${claimId}'`,
    );

  it('is made once, from the answer to the event', async () => {
    const one = await queued(12_34);
    expect(await stateOf(one)).toEqual(['queued']);
    await transfer(one);
    expect(await stateOf(one)).toEqual(['sent']);
    expect(made(one)).toEqual([expect.objectContaining({ amount: 12_34, destination: 'acct_1' })]);
    await transfer(one);
    await tell('transfer.created', made(one)[0] ?? {});
    expect(await stateOf(one)).toEqual(['settled']);
    expect([made(one).length, await sentJobs(one)]).toEqual([1, 1]);
  });

  it('is made once though the worker dies before the call, after it, or the answer is lost', async () => {
    const before = await queued();
    const read = jest.spyOn(app(MakeTransfer) as unknown as { outcome: () => Promise<never> }, 'outcome');
    read.mockRejectedValueOnce(new Error('killed'));
    await expect(transfer(before)).rejects.toThrow('killed');
    read.mockRestore();
    expect(made(before)).toEqual([]);
    await transfer(before);

    const after = await queued();
    stripe.loseAnswers = 3;
    await expect(transfer(after)).rejects.toThrow();
    expect(await stateOf(after)).toEqual(['queued']);
    await transfer(after);

    const both = await queued();
    await Promise.allSettled([transfer(both), transfer(both), transfer(both)]);
    await transfer(both);
    for (const one of [before, after, both]) {
      expect([await stateOf(one), made(one).length, await sentJobs(one)]).toEqual([['sent'], 1, 1]);
    }
  });

  it('counts an event once though it comes twice, at once, late, or before the answer', async () => {
    const one = await queued();
    const make = { ...one, id: 'tr_early', object: 'transfer', reversed: false };
    const metadata = { authorityId: scene.authorityId, paymentId: one.paymentId };
    const early = stripe.event('transfer.created', { ...make, metadata });
    await Promise.all([receive(early), receive(early), receive(early)]);
    expect(await waiting()).toHaveLength(1);
    const [event] = await waiting();
    const job = { eventId: event?.id ?? '' };
    await Promise.all([app(HandleGatewayEvent).execute(newId(), job), app(HandleGatewayEvent).execute(newId(), job)]);
    await transfer(one);
    await receive(early);
    await handle();
    expect([await stateOf(one), await sentJobs(one)]).toEqual([['settled'], 1]);
  });

  it('heeds nothing with a bad signature, and writes nothing', async () => {
    const count = () => scene.sum('SELECT count(*) AS n FROM payments.stripe_event');
    const before = await count();
    const { rawBody, signature } = stripe.event('transfer.created', {});
    const changed = Buffer.concat([rawBody, Buffer.from(' ')]);
    for (const event of [
      { rawBody: changed, signature },
      { rawBody, signature: '' },
      { rawBody, signature: signature.replace(/.$/, (last) => (last === '0' ? '1' : '0')) },
    ]) {
      await expect(receive(event)).rejects.toMatchObject({ code: 'invalid-input' });
    }
    expect(await count()).toBe(before);
  });

  it('that fails is money still owed and shown, and a later run pays it once', async () => {
    const one = await queued(99_00);
    stripe.balance = 1;
    await transfer(one);
    expect(await stateOf(one)).toEqual(['due', 'rejected']);
    const rejected = (await scene.paymentsOf(one.claimId)).find(({ state }) => state === 'rejected');
    expect(rejected).toMatchObject({ rejectionCode: 'balance_insufficient', method: 'stripe' });
    expect(await sentJobs(one)).toBe(0);
    stripe.balance = 1_000_000;
    await transfer(one);
    expect(made(one)).toEqual([]);
    await scene.executeRun((await make()).id);
    const again = (await scene.paymentsOf(one.claimId)).find(({ state }) => state === 'queued');
    await transfer({ ...one, paymentId: again?.id as PaymentId });
    expect(await stateOf(one)).toEqual(['rejected', 'sent']);
    expect(stripe.transfers.filter(({ amount }) => amount === 99_00)).toHaveLength(1);
  });

  it('that is taken back is owed again, in whatever order that is told', async () => {
    const one = await queued();
    const metadata = { authorityId: scene.authorityId, paymentId: one.paymentId };
    const back = stripe.event('transfer.reversed', { id: 'tr_x', object: 'transfer', reversed: true, metadata });
    await receive(back);
    const [event] = await waiting();
    const job = { eventId: event?.id ?? '' };
    await expect(app(HandleGatewayEvent).execute(newId(), job)).rejects.toMatchObject({ code: 'stale-version' });
    await transfer(one);
    await app(HandleGatewayEvent).execute(newId(), job);
    expect(await stateOf(one)).toEqual(['due', 'rejected']);
    await tell('transfer.created', { ...made(one)[0], metadata });
    expect(await stateOf(one)).toEqual(['due', 'rejected']);
  });

  it('of which a part is taken back is owed again in part, however often and in whatever order that is told', async () => {
    const one = await queued(100_00);
    await transfer(one);
    const [made100] = made(one);
    if (made100 === undefined) throw new Error('nothing was made');
    const before = await payable();
    const first = stripe.takeBack(made100, 30_00);
    const second = stripe.takeBack(made100, 5_00);
    for (const event of [first, first]) await receive(event);
    await handle();
    expect(await partsOf(one)).toEqual(['due 3000', 'rejected 10000', 'sent 7000']);
    expect(await jobsOf(one)).toEqual({ sent: 1, returned: 1 });
    await tell('transfer.created', made100);
    expect(await partsOf(one)).toEqual(['due 3000', 'rejected 10000', 'settled 7000']);
    await receive(second);
    await handle();
    await receive(first);
    await handle();
    expect(await partsOf(one)).toEqual(['due 3000', 'due 500', 'rejected 10000', 'rejected 7000', 'settled 6500']);
    expect(await jobsOf(one)).toEqual({ sent: 1, returned: 1 });
    expect((await payable()) - before).toBe(35_00);

    await scene.executeRun((await make()).id);
    const parts = (await scene.paymentsOf(one.claimId)).filter(({ state }) => state === 'queued');
    expect(parts.map(({ amountPence }) => amountPence).sort((a, b) => a - b)).toEqual([5_00, 30_00]);
    await Promise.all(parts.map(({ id }) => transfer({ ...one, paymentId: id as PaymentId })));
    expect(await jobsOf(one)).toEqual({ sent: 2, returned: 1 });
    expect((await payable()) - before).toBe(0);

    await receive(stripe.takeBack(made100, 65_00));
    await handle();
    expect((await partsOf(one)).filter((part) => part.startsWith('due'))).toEqual(['due 6500']);
    expect(await jobsOf(one)).toEqual({ sent: 2, returned: 2 });
  });

  /** Each payment and debt of a bill, with its state and pence. */
  const partsOf = async ({ claimId }: Queued) =>
    (await scene.paymentsOf(claimId)).map(({ state, amountPence }) => `${state} ${String(amountPence)}`).sort();
  const jobsOf = async ({ claimId }: Queued) => {
    const jobs = (kind: string) =>
      scene.sum(
        `SELECT count(*) AS n FROM platform.outbox WHERE kind = 'payments.payment-${kind}' AND payload ->> 'claimId' = '${claimId}'`,
      );
    return { sent: await jobs('sent'), returned: await jobs('returned') };
  };
  /** Approved and not paid, of all bills of the budget. */
  const payable = () =>
    scene.sum(
      `SELECT b.balance_pence AS n FROM ledger.balance b JOIN budgets.budget u ON u.payable_account_id = b.account_id
       WHERE u.id = '${budgetId}'`,
    );

  it('is not for a provider without an account, an older event about one, or another payer', async () => {
    await tell('account.updated', { id: 'acct_1', capabilities: { transfers: 'inactive' } }, 100);
    const other = await scene.world.provider();
    const { claimId } = await scene.payable(budgetId, other, 5_00);
    const { id: runId } = await make();
    await scene.executeRun(runId);
    expect((await scene.run(runId)).leftOut).toEqual([
      expect.objectContaining({ claimId, code: 'stripe-account-missing' }),
    ]);
    expect((await scene.run(runId)).paymentCount).toBeGreaterThan(0);
    settings.payer = 'somebody-else';
    await expect(make()).rejects.toMatchObject({ code: 'payer-account-missing' });
    settings.payer = scene.authorityId;
  });

  it('leaves the money in order', async () => {
    const report = await app(CheckInvariants).execute(clerk(scene.authorityId), scene.authorityId);
    expect(report.breaches).toEqual([]);
  });
});
