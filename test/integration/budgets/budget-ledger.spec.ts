import * as fc from 'fast-check';
import { type AwardId, type BudgetId, DomainError, pence } from '@commonweal/kernel';
import { CheckInvariants } from '@commonweal/ledger';
import { clerk, holder, newId, providerUser } from '../../support/money-world';
import { seeded } from '../../support/seeded';
import { sizeOf } from '../../sizes';
import { AT, BudgetScene } from './budget-scene';

describe('the money of a budget', () => {
  let scene: BudgetScene;
  let us: ReturnType<typeof clerk>;
  beforeAll(async () => {
    scene = await BudgetScene.open();
    us = clerk(scene.authorityId);
  });
  afterAll(() => scene.world.close());

  const release = (budgetId: BudgetId, awardId: AwardId, amount: number, actor = us) =>
    scene.run(
      (tx, ledger) =>
        ledger.release(tx, actor, { ...scene.moved(budgetId, amount), awardId, key: `declined:${awardId}` }),
      actor,
    );
  const pay = (budgetId: BudgetId, ids: Awaited<ReturnType<BudgetScene['delivered']>>, amount: number) => {
    const payment = { budgetId, ...ids, paymentId: newId<'Payment'>(), amountPence: pence(amount), at: AT };
    return scene.run(async (tx, ledger) => {
      await ledger.recordPayments(tx, us, scene.authorityId, [payment]);
      return payment;
    });
  };

  it('goes from promised to owed to paid, and each step is one line, newest first', async () => {
    const budgetId = await scene.budget(1000);
    const ids = await scene.delivered(budgetId, 600, 250);
    expect(await scene.figures(budgetId)).toEqual([1000, 400, 350, 250]);
    const { paymentId } = await pay(budgetId, ids, 250);
    await release(budgetId, ids.awardId, 350);
    expect(await scene.figures(budgetId)).toEqual([1000, 750, 0, 250]);

    const { items, nextCursor } = await scene.read.entries(scene.officer, budgetId, { limit: 10 });
    const lines = items.map((line) => [line.kind, line.account, line.amountPence, line.balanceAfterPence]);
    expect(lines).toEqual([
      ['release', 'available', 350, 750],
      ['payment', 'payable', -250, 0],
      ['delivery', 'reserved', -250, 350],
      ['reservation', 'available', -600, 400],
      ['funding', 'available', 1000, 1000],
    ]);
    expect(nextCursor).toBeNull();
    expect(items[1]).toMatchObject({ occurredAt: AT, description: 'payment', ...ids, paymentId });
    const seenByPerson = await scene.read.entries(holder(scene.personId), budgetId, { limit: 10 });
    expect(seenByPerson.items).toEqual(items);
  });

  it('comes back as a debt when a payment is returned, once', async () => {
    const budgetId = await scene.budget(1000);
    const payment = await pay(budgetId, await scene.delivered(budgetId, 600, 250), 250);
    const reverse = () => scene.run((tx, ledger) => ledger.reversePayment(tx, us, scene.authorityId, payment));
    await reverse();
    await reverse();
    const { items } = await scene.read.entries(scene.officer, budgetId, { limit: 1 });
    expect(items[0]).toMatchObject({
      kind: 'reversal',
      description: 'payment-reversed',
      amountPence: 250,
      balanceAfterPence: 250,
    });
    expect(await scene.figures(budgetId)).toEqual([1000, 400, 350, 250]);
  });

  it('is never more than what was promised or is owed', async () => {
    const budgetId = await scene.budget(1000);
    const ids = await scene.delivered(budgetId, 600, 250);
    const tooMuch = { code: 'claim-exceeds-reservation' };
    await expect(release(budgetId, ids.awardId, 351)).rejects.toMatchObject(tooMuch);
    await expect(pay(budgetId, ids, 251)).rejects.toMatchObject(tooMuch);
    const more = { ...scene.moved(budgetId, 351), awardId: ids.awardId, claimId: newId<'Claim'>() };
    await expect(scene.run((tx, ledger) => ledger.confirmDelivery(tx, us, more))).rejects.toMatchObject(tooMuch);
    expect(await scene.figures(budgetId)).toEqual([1000, 400, 350, 250]);
  });

  it('moves once however often it is asked for, and an amount of nothing moves nothing', async () => {
    const budgetId = await scene.budget(1000);
    const { awardId } = await scene.delivered(budgetId, 600, 0);
    await Promise.all([release(budgetId, awardId, 100), release(budgetId, awardId, 100)]);
    expect(await scene.figures(budgetId)).toEqual([1000, 500, 500, 0]);
    await expect(release(budgetId, awardId, 99)).rejects.toMatchObject({ code: 'idempotency-mismatch' });
    expect((await scene.read.entries(scene.officer, budgetId, { limit: 10 })).items).toHaveLength(3);
  });

  it('is given back by a provider that declines, who still sees nothing of it', async () => {
    const budgetId = await scene.budget(1000);
    const { awardId } = await scene.delivered(budgetId, 600, 0);
    const provider = providerUser(newId<'Provider'>());
    await release(budgetId, awardId, 600, provider);
    expect(await scene.figures(budgetId)).toEqual([1000, 1000, 0, 0]);
    await expect(scene.read.byId(provider, budgetId)).rejects.toBeInstanceOf(DomainError);
  });

  it('is confirmed as delivered by the person whose it is, and by no other', async () => {
    const budgetId = await scene.budget(1000);
    const { awardId } = await scene.delivered(budgetId, 600, 0);
    const stranger = await scene.world.person(scene.authorityId);
    const claim = () => ({ ...scene.moved(budgetId, 200), awardId, claimId: newId<'Claim'>() });
    const confirm = (actor: ReturnType<typeof holder>) =>
      scene.run((tx, ledger) => ledger.confirmDelivery(tx, actor, claim()), actor);
    await expect(confirm(holder(stranger))).rejects.toMatchObject({ code: 'not-found' });
    await confirm(holder(scene.personId));
    expect(await scene.figures(budgetId)).toEqual([1000, 400, 400, 200]);
  });

  it('is read in pages that neither repeat nor miss a line', async () => {
    const budgetId = await scene.budget(1000);
    for (let i = 0; i < 6; i++) await scene.reserve(budgetId, newId<'Award'>(), i + 1);
    const seen: number[] = [];
    let cursor: string | undefined;
    do {
      const page = await scene.read.entries(scene.officer, budgetId, { cursor, limit: 3 });
      seen.push(...page.items.map((line) => line.amountPence));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(seen).toEqual([-6, -5, -4, -3, -2, -1, 1000]);
    const wrong = scene.read.entries(scene.officer, budgetId, { cursor: 'x', limit: 3 });
    await expect(wrong).rejects.toMatchObject({ code: 'invalid-input' });
  });

  it('always adds up: allocated = available + reserved + spent', async () => {
    const step = fc.record({
      what: fc.constantFrom('reserve', 'deliver', 'release'),
      amount: fc.integer({ min: 0, max: 400 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
        const budgetId = await scene.budget(1000);
        const model = { available: 1000, reserved: 0, spent: 0 };
        for (const { what, amount } of steps) {
          const ids = { awardId: newId<'Award'>(), claimId: newId<'Claim'>() };
          if (amount > (what === 'reserve' ? model.available : model.reserved) || amount === 0) continue;
          if (what === 'reserve') {
            await scene.reserve(budgetId, ids.awardId, amount);
            model.available -= amount;
            model.reserved += amount;
            continue;
          }
          model.reserved -= amount;
          if (what === 'release') model.available += amount;
          else model.spent += amount;
          if (what === 'release') await release(budgetId, ids.awardId, amount);
          else
            await scene.run((tx, ledger) =>
              ledger.confirmDelivery(tx, us, { ...scene.moved(budgetId, amount), ...ids }),
            );
        }
        const figures = await scene.figures(budgetId);
        expect(figures).toEqual([1000, model.available, model.reserved, model.spent]);
      }),
      seeded(Math.ceil(sizeOf('propertyRuns') / 10)),
    );
    const report = await scene.world.app.get(CheckInvariants).execute(us, scene.authorityId);
    expect(report.breaches).toEqual([]);
  });
});
