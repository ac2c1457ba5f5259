import { type Actor, type BudgetId, pence, type PlainDate, type ProviderId } from '@commonweal/kernel';
import { CheckInvariants } from '@commonweal/ledger';
import { ReadInstalments, RecordMoneyReturned } from '@commonweal/payments';
import { officer, withRole } from '../../support/money-world';
import { sizeOf } from '../../sizes';
import { FUND_PENCE, InstalmentScene } from './instalment-scene';

const PAID_PENCE = (2 * FUND_PENCE) / 13;

describe('money that was paid over and not used', () => {
  let scene: InstalmentScene;
  let host: Actor & { readonly providerId: ProviderId };

  beforeAll(async () => {
    scene = await InstalmentScene.open();
    host = await scene.host();
  });
  afterAll(() => scene.close());

  /** A fund of which two instalments were paid over. */
  async function paidOver(): Promise<BudgetId> {
    const budgetId = await scene.fund(host.providerId);
    await scene.plan(budgetId);
    await scene.makeDue();
    await scene.money.executeRun(await scene.money.makeRun());
    return budgetId;
  }
  const back = (budgetId: BudgetId, amount: number, over: { on?: PlainDate; reference?: string; by?: Actor } = {}) =>
    scene.app.get(RecordMoneyReturned).execute(over.by ?? scene.finance, budgetId, {
      amountPence: pence(amount),
      receivedOn: over.on ?? scene.today,
      reference: over.reference ?? 'OWN WAY RETURN',
    });
  const returned = async (budgetId: BudgetId, actor: Actor = scene.finance) =>
    (await scene.app.get(ReadInstalments).totals(actor, budgetId)).returned;

  it('comes back once for a day and reference, and is the council’s to plan again', async () => {
    const fund = await paidOver();
    await back(fund, 30_00);
    await expect(back(fund, 30_00)).rejects.toMatchObject({ code: 'invalid-input', facts: { field: 'reference' } });
    await back(fund, 1_00, { on: scene.day(-1) });
    expect(await returned(fund)).toEqual([
      expect.objectContaining({ amountPence: 30_00, receivedOn: scene.today, reference: 'OWN WAY RETURN' }),
      expect.objectContaining({ amountPence: 1_00, receivedOn: scene.day(-1) }),
    ]);
    expect(await scene.balances(fund)).toEqual([FUND_PENCE - PAID_PENCE, PAID_PENCE - 31_00]);
    expect(await scene.money.base.figures(fund)).toEqual([FUND_PENCE, FUND_PENCE, 0, 0]);
    const { items } = await scene.money.base.read.entries(host, fund, { limit: 2 });
    expect(items.map(({ kind, amountPence, balanceAfterPence }) => [kind, amountPence, balanceAfterPence])).toEqual([
      ['money_returned', -1_00, PAID_PENCE - 31_00],
      ['money_returned', -30_00, PAID_PENCE - 30_00],
    ]);
    await expect(scene.plan(fund, 31_01, 'once')).rejects.toMatchObject({
      code: 'budget-exceeded',
      facts: { availablePence: 31_00 },
    });
  });

  it('is never more than was paid over less what was spent and what came back', async () => {
    const fund = await paidOver();
    await expect(back(fund, PAID_PENCE + 1)).rejects.toMatchObject({
      code: 'budget-exceeded',
      facts: { availablePence: PAID_PENCE },
    });
    await scene.money.payable(fund, await scene.money.provider('Invented CIC'), 50_00);
    await back(fund, 40_00);
    await expect(back(fund, PAID_PENCE - 90_00 + 1, { reference: 'MORE' })).rejects.toMatchObject({
      code: 'budget-exceeded',
      facts: { availablePence: PAID_PENCE - 90_00 },
    });
    await back(fund, PAID_PENCE - 90_00, { reference: 'MORE' });
    expect(await scene.balances(fund)).toEqual([FUND_PENCE - PAID_PENCE, 50_00]);
    await expect(back(fund, 1, { reference: 'A PENNY' })).rejects.toMatchObject({ code: 'budget-exceeded' });
  });

  it('is recorded by finance of its council, for a day that was, where money was paid over', async () => {
    const fund = await paidOver();
    const dayAfter = scene.day(1);
    for (const on of [dayAfter, scene.day(-43)]) {
      await expect(back(fund, 1_00, { on })).rejects.toMatchObject({ facts: { field: 'receivedOn' } });
    }
    await expect(back(fund, 0)).rejects.toMatchObject({ facts: { field: 'amountPence' } });
    await expect(back(await scene.money.base.budget(50_00), 1_00)).rejects.toMatchObject({ code: 'not-found' });
    await expect(back(fund, 1_00, { by: scene.manager })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(back(fund, 1_00, { by: host })).rejects.toMatchObject({ code: 'forbidden' });
    const stranger = officer(await scene.money.world.council());
    await expect(back(fund, 1_00, { by: stranger })).rejects.toMatchObject({ code: 'not-found' });
    expect(await returned(fund)).toEqual([]);
  });

  it('is seen by its host, its person and its council, and by nobody else', async () => {
    const fund = await paidOver();
    await back(fund, 2_00);
    const person = withRole('budget_holder', { personIds: [scene.money.base.personId] });
    for (const actor of [host, person, scene.manager]) expect(await returned(fund, actor)).toHaveLength(1);
    for (const actor of [officer(await scene.money.world.council()), await scene.host(false)]) {
      await expect(returned(fund, actor)).rejects.toMatchObject({ code: 'not-found' });
    }
  });

  it('comes back once when two record it at once, and within what is not used when they record two sums', async () => {
    for (let round = 0; round < sizeOf('raceRounds'); round++) {
      const fund = await paidOver();
      const same = await Promise.allSettled([back(fund, 30_00), back(fund, 30_00)]);
      expect(same.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const rest = PAID_PENCE - 30_00;
      const two = await Promise.allSettled(['ONE', 'TWO'].map((reference) => back(fund, rest, { reference })));
      expect(two.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(await scene.balances(fund)).toEqual([FUND_PENCE - PAID_PENCE, 0]);
    }
  });

  it('leaves every account in order', async () => {
    const report = await scene.app.get(CheckInvariants).execute(scene.finance, scene.money.authorityId);
    expect(report.breaches).toEqual([]);
  });
});
