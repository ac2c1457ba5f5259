import { type BudgetId } from '@commonweal/kernel';
import { ReadPayees, SetPayee } from '@commonweal/payments';
import { newId, providerUser, withRole } from '../../support/money-world';
import { GOOD_ACCOUNT, OTHER_ACCOUNT, PaymentScene } from './payment-scene';

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

describe('where a provider is paid', () => {
  let scene: PaymentScene;
  beforeAll(async () => {
    scene = await PaymentScene.open();
  });
  afterAll(() => scene.close());

  const set = (actor: Parameters<SetPayee['execute']>[0], over: Partial<Parameters<SetPayee['execute']>[1]> = {}) =>
    scene.world.app.get(SetPayee).execute(actor, { accountName: 'Invented CIC', ...GOOD_ACCOUNT, ...over });

  it('is sealed, and shown by its last digits', async () => {
    const providerId = await scene.provider();
    const actor = providerUser(providerId);
    expect(await scene.world.app.get(ReadPayees).own(actor)).toBeUndefined();
    expect(await set(actor, { sortCode: '08-99-99', accountNumber: '66 374 958' })).toEqual({ version: 1 });
    expect(await scene.world.app.get(ReadPayees).own(actor)).toMatchObject({
      accountName: 'Invented CIC',
      lastDigits: '4958',
      checked: 'valid',
      version: 1,
    });
    const { rows } = await scene.world.owner.query<{ sealed_details: Buffer; details_hash: Buffer }>(
      'SELECT sealed_details, details_hash FROM payments.payee WHERE provider_id = $1',
      [providerId],
    );
    expect(rows[0]?.sealed_details.includes('66374958')).toBe(false);
    expect(rows[0]?.details_hash).toHaveLength(32);
  });

  it('is changed only by who has seen what stands', async () => {
    const actor = providerUser(await scene.provider('First'));
    await expect(set(actor)).rejects.toMatchObject({ code: 'stale-version' });
    await expect(set(actor, { version: 2 })).rejects.toMatchObject({ code: 'stale-version' });
    expect(await set(actor, { ...OTHER_ACCOUNT, version: 1 })).toEqual({ version: 2 });
    await expect(set(actor, { version: 1 })).rejects.toMatchObject({ code: 'stale-version' });
    await expect(set(providerUser(await scene.provider()), { version: 1 })).rejects.toMatchObject({
      code: 'stale-version',
    });
  });

  it.each([
    ['accountName', { accountName: '???' }],
    ['sortCode', { sortCode: '08-99-9' }],
    ['accountNumber', { accountNumber: '123' }],
    ['accountNumber', { accountNumber: '1234567x' }],
  ])('refuses a wrong %s', async (field, over) => {
    const actor = providerUser(await scene.provider());
    await expect(set(actor, over)).rejects.toMatchObject({ code: 'invalid-input', facts: { field } });
  });

  it('refuses an account that cannot exist, and an actor who is no provider', async () => {
    const actor = providerUser(await scene.provider());
    const impossible = { sortCode: '938063', accountNumber: '15764273' };
    await expect(set(actor, impossible)).rejects.toMatchObject({ code: 'bank-account-invalid' });
    await expect(set(scene.base.officer)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(set(withRole('provider'))).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('is nothing that officers, or other providers, can read from the database', async () => {
    await scene.provider('Mine');
    const { bare } = scene.world;
    for (const actor of [{ authorities: [scene.authorityId] }, { provider: newId() }]) {
      await bare.query(`SELECT set_config('app.actor', $1, false)`, [JSON.stringify(actor)]);
      expect((await bare.query('SELECT * FROM payments.payee')).rows).toEqual([]);
    }
    await bare.query(`SELECT set_config('app.actor', '', false)`);
  });

  it('of the council is set by its own finance only', async () => {
    const elsewhere = withRole('finance_officer', { authorityIds: [await scene.world.council()] });
    await expect(scene.setPayerAccount(elsewhere)).rejects.toMatchObject({ code: 'payer-not-yours' });
    await expect(scene.setPayerAccount(scene.base.officer)).rejects.toMatchObject({ code: 'stale-version' });
  });
});
