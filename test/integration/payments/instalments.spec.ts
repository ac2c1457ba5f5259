import type { Actor, BudgetId, ProviderId } from '@commonweal/kernel';
import {
  EndInstalments,
  HoldInstalment,
  type InstalmentView,
  ReadInstalments,
  ReadPayments,
  RejectPayment,
  ReleaseInstalment,
  SettlePayment,
  StopInstalments,
} from '@commonweal/payments';
import { CheckInvariants } from '@commonweal/ledger';
import { newId, officer, withRole } from '../../support/money-world';
import { sizeOf } from '../../sizes';
import { FUND_PENCE, InstalmentScene } from './instalment-scene';

const EACH = FUND_PENCE / 13;

describe('a fund that is paid over to its host in instalments', () => {
  let scene: InstalmentScene;
  let host: Actor & { readonly providerId: ProviderId };
  let fund: BudgetId;

  beforeAll(async () => {
    scene = await InstalmentScene.open();
    host = await scene.host();
  });
  beforeEach(async () => {
    fund = await scene.fund(host.providerId);
  });
  afterAll(() => scene.close());

  const use = <T>(useCase: new (...args: never[]) => T): T => scene.app.get(useCase as never);
  const pay = async () => {
    const runId = await scene.money.makeRun();
    await scene.money.executeRun(runId);
    return scene.money.run(runId);
  };
  const paymentsOf = async ({ id: instalmentId }: InstalmentView, actor = scene.finance) =>
    (await scene.app.get(ReadPayments).list(actor, { instalmentId, limit: 10 })).items;
  const first = async (): Promise<InstalmentView> => {
    const [instalment] = await scene.list(fund);
    if (instalment === undefined) throw new Error('nothing is planned');
    return instalment;
  };
  const hold = ({ id: instalmentId, version }: InstalmentView, actor = scene.finance) =>
    use(HoldInstalment).execute(actor, { instalmentId, version, reason: 'money_not_used' });
  const release = ({ id: instalmentId, version }: InstalmentView) =>
    use(ReleaseInstalment).execute(scene.finance, { instalmentId, version });
  const clear = async () => {
    await scene.makeDue();
    await pay().catch(() => undefined);
  };

  it('is planned once it is awarded, by who does not pay, up to what the council puts in', async () => {
    const unawarded = await scene.fund(host.providerId, { awarded: false });
    await expect(scene.plan(unawarded)).rejects.toMatchObject({ code: 'illegal-transition' });
    await expect(scene.plan(fund, FUND_PENCE + 1)).rejects.toMatchObject({ code: 'budget-exceeded' });
    await expect(scene.plan(await scene.money.base.budget(FUND_PENCE))).rejects.toMatchObject({ code: 'not-found' });
    await scene.plan(fund);
    await expect(scene.plan(fund, 1_00)).rejects.toMatchObject({ code: 'budget-exceeded' });
    const instalments = await scene.list(fund);
    expect(instalments).toHaveLength(13);
    expect(instalments.every(({ amountPence, state }) => amountPence === EACH && state === 'planned')).toBe(true);
    expect(await scene.balances(fund)).toEqual([FUND_PENCE, 0]);
    expect(await scene.money.base.figures(fund)).toEqual([FUND_PENCE, FUND_PENCE, 0, 0]);
    await clear();
  });

  it('becomes due once, however many make it due at once, and is in one run beside the bills', async () => {
    await scene.plan(fund);
    const made = await Promise.all([scene.makeDue(), scene.makeDue(), scene.makeDue()]);
    expect(made.reduce((sum, n) => sum + n)).toBe(2);
    expect(await scene.makeDue()).toBe(0);
    const bill = await scene.money.payable(
      await scene.money.base.budget(50_00),
      await scene.money.provider('Invented CIC'),
      7_00,
    );
    const runs = await Promise.all([scene.money.makeRun(), scene.money.makeRun()]);
    await Promise.all(runs.map((runId) => scene.money.executeRun(runId)));
    const done = await Promise.all(runs.map((runId) => scene.money.run(runId)));
    expect(done.map(({ totalPence }) => totalPence ?? 0).sort((a, b) => a - b)).toEqual([0, 2 * EACH + 7_00]);
    const file = await scene.money.file(done.find(({ state }) => state === 'ready')?.id ?? newId());
    expect(file.match(/100\.00,99/g)).toHaveLength(2);
    expect(file).toContain('HOST CLIENTS');
    expect((await scene.money.paymentsOf(bill.claimId))[0]).toMatchObject({ state: 'sent', instalmentId: null });
    expect((await scene.states(fund)).slice(0, 3)).toEqual(['sent', 'sent', 'planned']);
    expect(await scene.balances(fund)).toEqual([FUND_PENCE - 2 * EACH, 2 * EACH]);
    expect(await scene.money.base.figures(fund)).toEqual([FUND_PENCE, FUND_PENCE, 0, 0]);
  });

  it('is in the run that finance makes once its day has come, though nothing has made it due before', async () => {
    await scene.plan(fund);
    expect(await pay()).toMatchObject({ totalPence: 2 * EACH });
  });

  it('that came back is due again, shown, and paid once more', async () => {
    await scene.plan(fund);
    await clear();
    const instalment = await first();
    const [payment] = await paymentsOf(instalment);
    const change = { paymentId: payment?.id as never, version: payment?.version ?? 0 };
    await use(RejectPayment).execute(scene.finance, { ...change, reasonCode: 'B' });
    expect((await first()).state).toBe('returned');
    expect(await scene.balances(fund)).toEqual([FUND_PENCE - EACH, EACH]);
    const told = await scene.money.sum(
      `SELECT count(*) AS n FROM platform.outbox WHERE payload ->> 'template' = 'instalment-returned' AND payload ->> 'linkId' = '${fund}'`,
    );
    expect(told).toBe(1);
    expect(await pay()).toMatchObject({ paymentCount: 1, totalPence: EACH });
    const [again] = (await paymentsOf(instalment)).filter(({ state }) => state === 'sent');
    await use(SettlePayment).execute(scene.finance, { paymentId: again?.id as never, version: again?.version ?? 0 });
    expect((await first()).state).toBe('settled');
    expect(await scene.balances(fund)).toEqual([FUND_PENCE - 2 * EACH, 2 * EACH]);
  });

  it('waits while finance holds it, due or not, and never once it is in a run', async () => {
    await scene.plan(fund);
    const [due, , later] = await scene.list(fund);
    if (due === undefined || later === undefined) throw new Error('nothing is planned');
    await expect(hold(due, withRole('manager', { authorityIds: [scene.money.authorityId] }))).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(hold(due, officer(await scene.money.world.council()))).rejects.toMatchObject({ code: 'not-found' });
    await hold(later);
    await scene.makeDue();
    await expect(hold(due)).rejects.toMatchObject({ code: 'stale-version' });
    await hold(await first());
    expect((await scene.states(fund)).slice(0, 3)).toEqual(['held', 'due', 'held']);
    expect(await pay()).toMatchObject({ paymentCount: 1 });
    expect(await scene.makeDue()).toBe(0);
    await release(await first());
    expect((await first()).state).toBe('due');
    await pay();
    await expect(hold(await first())).rejects.toMatchObject({ code: 'illegal-transition' });
    const { history } = await scene.app.get(ReadInstalments).byId(scene.finance, due.id);
    expect(history.map(({ action, reasonCode }) => [action, reasonCode])).toEqual([
      ['fall_due', null],
      ['hold', 'money_not_used'],
      ['release_due', null],
    ]);
  });

  it('is held or paid, one of the two, when both are asked for at once', async () => {
    for (let round = 0; round < sizeOf('raceRounds'); round++) {
      const budgetId = await scene.fund(host.providerId);
      await scene.plan(budgetId);
      await scene.makeDue();
      const [one, two] = await scene.list(budgetId);
      if (one === undefined || two === undefined) throw new Error('nothing is planned');
      const runId = await scene.money.makeRun();
      const both = await Promise.allSettled([hold(one), scene.money.executeRun(runId)]);
      const [now] = await scene.list(budgetId);
      expect(now?.state).toBe(both[0].status === 'fulfilled' ? 'held' : 'sent');
      expect(await paymentsOf(one)).toHaveLength(now?.state === 'sent' ? 1 : 0);
      expect(await paymentsOf(two)).toHaveLength(1);
    }
  });

  it('stops when the fund ends, but for what was for the days before', async () => {
    await scene.plan(fund);
    await scene.money.world.owner.query(
      `UPDATE ordering.award SET state = 'ended', ending_on = $2::date WHERE budget_id = $1`,
      [fund, scene.day(-20)],
    );
    expect(await scene.makeDue()).toBe(1);
    await use(EndInstalments).execute(newId());
    expect((await scene.states(fund)).slice(0, 3)).toEqual(['due', 'stopped', 'stopped']);
    expect(await scene.balances(fund)).toEqual([EACH, 0]);
    await pay();
    expect(await scene.makeDue()).toBe(0);
    expect(await scene.balances(fund)).toEqual([0, EACH]);
  });

  it('is stopped by the council and planned anew with what is left', async () => {
    await scene.plan(fund);
    await clear();
    const stop = (actor: Actor) => use(StopInstalments).execute(actor, fund);
    await expect(stop(scene.finance)).rejects.toMatchObject({ code: 'forbidden' });
    expect(await stop(scene.manager)).toEqual({ stopped: 11 });
    expect(await scene.balances(fund)).toEqual([0, 2 * EACH]);
    await expect(scene.plan(fund, 5_00, 'once')).rejects.toMatchObject({ code: 'illegal-transition' });
  });

  it('is left out with the reason while the host has no account, and paid when it has', async () => {
    const poor = await scene.host(false);
    const budgetId = await scene.fund(poor.providerId);
    await scene.plan(budgetId);
    await scene.makeDue();
    const run = await pay();
    expect(run.leftOut).toEqual([
      expect.objectContaining({ code: 'receiver-account-missing', amountPence: EACH, claimId: null }),
      expect.objectContaining({
        code: 'receiver-account-missing',
        amountPence: EACH,
        providerName: 'Invented Provider',
      }),
    ]);
    expect((await scene.states(budgetId)).slice(0, 2)).toEqual(['due', 'due']);
  });

  it('is seen by its host, its person and its council, and by nobody else', async () => {
    await scene.plan(fund);
    await clear();
    const person = withRole('budget_holder', { personIds: [scene.money.base.personId] });
    const colleague = withRole('provider', { providerId: host.providerId });
    for (const actor of [host, person]) {
      const seen = await scene.list(fund, actor);
      expect(seen).toHaveLength(13);
      expect(seen.flatMap(({ allowedActions }) => allowedActions)).toEqual([]);
      const { items } = await scene.money.base.read.entries(actor, fund, { limit: 10 });
      expect(items.map(({ kind, account, balanceAfterPence }) => [kind, account, balanceAfterPence])).toEqual([
        ['instalment_paid', 'paid_over', 2 * EACH],
        ['instalment_paid', 'paid_over', EACH],
        ['instalments_planned', 'to_pay_over', FUND_PENCE],
        ['funding', 'available', FUND_PENCE],
      ]);
    }
    expect(await paymentsOf(await first(), host)).toHaveLength(1);
    for (const outsider of [officer(await scene.money.world.council()), await scene.host(), colleague]) {
      expect(await scene.list(fund, outsider)).toEqual([]);
      expect(await paymentsOf(await first(), outsider)).toEqual([]);
      await expect(scene.app.get(ReadInstalments).byId(outsider, (await first()).id)).rejects.toMatchObject({
        code: 'not-found',
      });
    }
  });

  it('leaves every account in order', async () => {
    const report = await scene.app.get(CheckInvariants).execute(scene.finance, scene.money.authorityId);
    expect(report.breaches).toEqual([]);
  });

  it('are added up however many they are, and say that nobody has given an account', async () => {
    const weeks = 120;
    const budgetId = await scene.money.base.budget(FUND_PENCE, {
      ...{ type: 'direct_payment', moneyHeldIn: 'own_account' },
      ...{ startsOn: scene.day(-42), endsOn: scene.day(-42 + weeks * 7 - 1) },
    });
    await scene.plan(budgetId, FUND_PENCE, 'weekly');
    const read = scene.app.get(ReadInstalments);
    expect(await read.totals(scene.finance, budgetId)).toMatchObject({
      ...{ paidPence: 0, toComePence: FUND_PENCE, receiverHasAccount: false, next: { dueOn: scene.day(-42) } },
    });
    const first = await read.list(scene.finance, { budgetId, limit: 100 });
    const rest = await read.list(scene.finance, { budgetId, limit: 100, cursor: first.nextCursor ?? '' });
    expect([first.items.length, rest.items.length, rest.nextCursor]).toEqual([100, weeks - 100, null]);
    const stranger = { ...scene.finance, authorityIds: [], personIds: [] };
    await expect(read.totals(stranger, budgetId)).rejects.toMatchObject({ code: 'not-found' });
  });
});
