import { type BudgetId } from '@commonweal/kernel';
import { newId } from '../../support/money-world';
import { PaymentScene } from './payment-scene';

describe('a payable', () => {
  let scene: PaymentScene;
  let budgetId: BudgetId;
  beforeAll(async () => {
    scene = await PaymentScene.open();
    budgetId = await scene.base.budget(1_000_000_00);
  });
  afterAll(() => scene.close());

  const payer = async (claimId: string) => {
    const { rows } = await scene.world.owner.query<{ payer_kind: string; payer_id: string }>(
      'SELECT payer_kind, payer_id FROM payments.payable WHERE claim_id = $1',
      [claimId],
    );
    return rows;
  };

  it('is made once for a claim, however often the job comes and under whatever id', async () => {
    const claim = await scene.approvedClaim(budgetId, await scene.provider('Any'), 10_00);
    const jobId = newId();
    const again = [jobId, jobId, newId(), newId()];
    await Promise.all(again.map((id) => scene.createPayable(claim, id)));
    expect(await payer(claim.claimId)).toEqual([{ payer_kind: 'authority', payer_id: scene.authorityId }]);
    expect(await scene.paymentsOf(claim.claimId)).toEqual([
      expect.objectContaining({ state: 'due', method: 'bacs', amountPence: 10_00, reference: null }),
    ]);
  });

  it('is what delivery approved and nothing else: a job that says otherwise makes none', async () => {
    const claim = await scene.approvedClaim(budgetId, await scene.provider('Any'), 10_00);
    const other = await scene.approvedClaim(await scene.base.budget(50_00), await scene.provider('Any'), 10_00);
    const wrong = [
      { claimId: newId<'Claim'>() },
      { awardId: other.awardId },
      { budgetId: other.budgetId },
      { providerId: other.providerId },
      { amountPence: 10_01 },
    ];
    for (const part of wrong) {
      await expect(scene.createPayable({ ...claim, ...part })).rejects.toMatchObject({ code: 'not-found' });
    }
    expect(await payer(claim.claimId)).toEqual([]);
  });

  it('is of the one who holds the money', async () => {
    const provider = await scene.provider('Any');
    const host = await scene.world.provider();
    const own = await scene.base.budget(50_00, { type: 'direct_payment', moneyHeldIn: 'own_account' });
    const managed = await scene.base.budget(50_00, { type: 'direct_payment', moneyHeldIn: 'managed_account' });
    const isf = { type: 'isf', moneyHeldIn: 'host', isfBasis: 'council_contract', hostProviderId: host } as const;
    const fund = await scene.base.budget(50_00, isf);
    const expected = [
      [own, 'holder', scene.base.personId, 'by_holder'],
      [managed, 'authority', scene.authorityId, 'bacs'],
      [fund, 'host', host, 'by_host'],
    ] as const;
    for (const [budget, payerKind, payerId, method] of expected) {
      const { claimId } = await scene.payable(budget, provider, 10_00);
      expect(await payer(claimId)).toEqual([{ payer_kind: payerKind, payer_id: payerId }]);
      expect(await scene.paymentsOf(claimId)).toEqual([expect.objectContaining({ method, state: 'due' })]);
    }
  });

  it('never reaches a bank when the provider is the council itself: the journal pays', async () => {
    const team = await scene.world.provider(scene.authorityId);
    const { claimId } = await scene.payable(budgetId, team, 10_00);
    expect(await scene.paymentsOf(claimId)).toEqual([
      expect.objectContaining({ method: 'internal', state: 'sent', runId: null }),
    ]);
    const { items } = await scene.base.read.entries(scene.base.officer, budgetId, { limit: 1 });
    expect(items[0]).toMatchObject({ kind: 'payment', claimId, amountPence: -10_00 });
  });

  it('is not made for a free claim', async () => {
    const claim = await scene.approvedClaim(budgetId, await scene.provider(), 1);
    await scene.createPayable({ ...claim, amountPence: 0 });
    expect(await payer(claim.claimId)).toEqual([]);
  });
});
