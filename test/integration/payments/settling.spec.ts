import { type BudgetId, plainDate, type ProviderId } from '@commonweal/kernel';
import { CheckInvariants } from '@commonweal/ledger';
import { RecordPayment, RejectPayment, SettlePayment, SettleRun } from '@commonweal/payments';
import { sizeOf } from '../../sizes';
import { clerk, holder, officer, withRole } from '../../support/money-world';
import { PaymentScene } from './payment-scene';

describe('what became of a payment', () => {
  let scene: PaymentScene;
  let budgetId: BudgetId;
  let providerId: ProviderId;
  beforeAll(async () => {
    scene = await PaymentScene.open();
    budgetId = await scene.base.budget(1_000_000_00);
    providerId = await scene.provider('Invented CIC');
  });
  afterAll(() => scene.close());

  const sent = async (amountPence = 10_00) => {
    const { claimId } = await scene.payable(budgetId, providerId, amountPence);
    await scene.executeRun(await scene.makeRun());
    const [payment] = await scene.paymentsOf(claimId);
    if (payment === undefined) throw new Error('nothing was sent');
    return { ...payment, claimId };
  };
  type Sent = Pick<Awaited<ReturnType<typeof sent>>, 'id' | 'version'>;
  const settle = ({ id, version }: Sent, actor = scene.base.officer) =>
    scene.world.app.get(SettlePayment).execute(actor, { paymentId: id as never, version });
  const reject = ({ id, version }: Sent, actor = scene.base.officer) =>
    scene.world.app.get(RejectPayment).execute(actor, { paymentId: id as never, version, reasonCode: 'B' });
  const jobs = (kind: string, claimId: string) =>
    scene.sum(
      `SELECT count(*) AS n FROM platform.outbox WHERE kind = '${kind}' AND payload ->> 'claimId' = '${claimId}'`,
    );
  const told = (template: string, id: string) =>
    scene.sum(
      `SELECT count(*) AS n FROM platform.outbox WHERE payload ->> 'template' = '${template}' AND payload ->> 'linkId' = '${id}'`,
    );
  const owed = async () => {
    const { rows } = await scene.world.owner.query<{ n: number }>(
      'SELECT balance_pence AS n FROM ledger.balance b JOIN budgets.budget g ON g.payable_account_id = b.account_id WHERE g.id = $1',
      [budgetId],
    );
    return Number(rows[0]?.n);
  };

  it('is settled once, by finance that saw what stood', async () => {
    const payment = await sent();
    expect(payment.allowedActions).toEqual(['settlement', 'rejection']);
    await expect(settle({ ...payment, version: 7 })).rejects.toMatchObject({ code: 'stale-version' });
    await expect(settle(payment, officer(await scene.world.council()))).rejects.toMatchObject({ code: 'not-found' });
    await expect(settle(payment, withRole('auditor', { authorityIds: [scene.authorityId] }))).rejects.toMatchObject({
      code: 'forbidden',
    });
    await settle(payment);
    const [now] = await scene.paymentsOf(payment.claimId);
    expect(now).toMatchObject({ state: 'settled', version: 2, allowedActions: ['rejection'] });
    await expect(settle({ ...payment, version: 2 })).rejects.toMatchObject({ code: 'illegal-transition' });
  });

  it('that came back is money owed and shown, and is paid again once', async () => {
    const payment = await sent(12_34);
    const [before, other] = [await owed(), await sent(1)];
    await reject(payment);
    expect(await owed()).toBe(before + 12_34);
    expect(await scene.paymentsOf(payment.claimId)).toEqual([
      expect.objectContaining({ id: payment.id, state: 'rejected', rejectionCode: 'B', allowedActions: [] }),
      expect.objectContaining({ state: 'due', reference: null, amountPence: 12_34 }),
    ]);
    expect((await scene.paymentsOf(other.claimId))[0]).toMatchObject({ state: 'sent' });
    expect(await jobs('payments.payment-returned', payment.claimId)).toBe(1);
    const runId = await scene.makeRun();
    await scene.executeRun(runId);
    expect(await scene.run(runId)).toMatchObject({ paymentCount: 1, totalPence: 12_34 });
    expect(await owed()).toBe(before);
    const states = (await scene.paymentsOf(payment.claimId)).map(({ state }) => state).sort();
    expect(states).toEqual(['rejected', 'sent']);
    expect(await jobs('payments.payment-sent', payment.claimId)).toBe(2);
  });

  it('can come back after it seemed settled', async () => {
    const payment = await sent();
    await settle(payment);
    await reject({ ...payment, version: 2 });
    const events = await scene.world.owner.query<{ step: string }>(
      `SELECT from_state || ' ' || action || ' ' || coalesce(reason_code, '') AS step FROM payments.payment_event
       WHERE payment_id = $1 ORDER BY version`,
      [payment.id],
    );
    expect(events.rows.map(({ step }) => step)).toEqual(['sent settle ', 'settled reject B']);
    await scene.executeRun(await scene.makeRun());
  });

  it('is settled with all of its run, but for what was given back', async () => {
    const claims = [await scene.payable(budgetId, providerId, 1), await scene.payable(budgetId, providerId, 2)];
    const runId = await scene.makeRun();
    await scene.executeRun(runId);
    const [back] = await scene.paymentsOf(claims[0]?.claimId as never);
    if (back !== undefined) await reject(back);
    const all = () => scene.world.app.get(SettleRun).execute(scene.base.officer, runId);
    expect(await all()).toEqual({ settled: 1 });
    expect(await all()).toEqual({ settled: 0 });
    const states = await Promise.all(claims.map(async ({ claimId }) => (await scene.paymentsOf(claimId))[0]?.state));
    expect(states.sort()).toEqual(['rejected', 'settled']);
    await scene.executeRun(await scene.makeRun());
  });

  it('is told in one way when two tell it at once, and the loser is told why', async () => {
    for (let round = 0; round < sizeOf('raceRounds'); round++) {
      const payment = await sent(1 + round);
      const both = await Promise.allSettled([settle(payment), reject(payment), reject(payment)]);
      const lost = both.filter((one) => one.status === 'rejected');
      expect(lost.map(({ reason }) => (reason as { code: string }).code)).toEqual(['stale-version', 'stale-version']);
      const state = (await scene.paymentsOf(payment.claimId)).find(({ id }) => id === payment.id)?.state;
      expect(await jobs('payments.payment-returned', payment.claimId)).toBe(state === 'rejected' ? 1 : 0);
      expect(await told('payment-settled', payment.id)).toBe(0);
    }
  });

  it('by the holder is due until they say that they paid it, and then settled', async () => {
    const own = await scene.base.budget(50_00, { type: 'direct_payment', moneyHeldIn: 'own_account' });
    const { claimId } = await scene.payable(own, providerId, 20_00);
    const person = holder(scene.base.personId);
    const [debt] = await scene.paymentsOf(claimId, person);
    expect(debt).toMatchObject({ state: 'due', method: 'by_holder', allowedActions: ['paid'] });
    expect((await scene.paymentsOf(claimId))[0]?.allowedActions).toEqual([]);
    const pay = (actor: typeof person, paidOn = '2026-11-20') =>
      scene.world.app.get(RecordPayment).execute(actor, {
        payableId: debt?.id as never,
        paidOn: plainDate(paidOn),
        reference: 'Garden',
      });
    await expect(pay(holder(await scene.world.person(scene.authorityId)))).rejects.toMatchObject({ code: 'not-found' });
    await expect(pay(scene.base.officer)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(pay(person, '2099-01-01')).rejects.toMatchObject({ facts: { field: 'paidOn' } });
    const results = await Promise.allSettled([pay(person), pay(person), pay(person)]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
    expect(await scene.paymentsOf(claimId)).toEqual([
      expect.objectContaining({
        state: 'settled',
        method: 'by_holder',
        paidOn: '2026-11-20',
        payerReference: 'Garden',
      }),
    ]);
    const { items } = await scene.base.read.entries(person, own, { limit: 1 });
    expect(items[0]).toMatchObject({ kind: 'payment', amountPence: -20_00, balanceAfterPence: 0 });
  });

  it('leaves the money in order', async () => {
    const actor = clerk(scene.authorityId);
    const report = await scene.world.app.get(CheckInvariants).execute(actor, scene.authorityId);
    expect(report.breaches).toEqual([]);
  });
});
