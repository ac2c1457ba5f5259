import { createHash } from 'node:crypto';
import { type BudgetId, type ProviderId } from '@commonweal/kernel';
import { CheckInvariants } from '@commonweal/ledger';
import { BudgetLedger } from '@commonweal/budgets';
import { sizeOf } from '../../sizes';
import { useAccount } from '../../support/accounts';
import { clerk, holder, newId, officer, providerUser, withRole } from '../../support/money-world';
import { GOOD_ACCOUNT, OTHER_ACCOUNT, PaymentScene } from './payment-scene';

const NAME = 'Cymdeithas Tŷ Gwyn (Cartrefi) Cyf';

describe('a payment run', () => {
  let scene: PaymentScene;
  let budgetId: BudgetId;
  let providerId: ProviderId;
  beforeAll(async () => {
    scene = await PaymentScene.open();
    budgetId = await scene.base.budget(1_000_000_00);
    providerId = await scene.provider(NAME);
  });
  afterAll(() => scene.close());

  const paidInLedger = () =>
    scene.sum(
      `SELECT sum(e.amount_pence) AS n FROM ledger.entry e JOIN ledger.account a ON a.id = e.account_id WHERE a.kind = 'paid'`,
    );

  it('pays what is due, once: the file, the run, the ledger and the states say the same', async () => {
    const claims = [await scene.payable(budgetId, providerId, 1_234_50), await scene.payable(budgetId, providerId, 5)];
    const [before, sentBefore] = [await paidInLedger(), await scene.outbox('payments.payment-sent')];
    const runId = await scene.makeRun();
    expect(await scene.run(runId)).toMatchObject({ state: 'preparing', paymentCount: null, totalPence: null });
    await scene.executeRun(runId);

    const run = await scene.run(runId);
    expect(run).toMatchObject({ state: 'ready', paymentCount: 2, totalPence: 1_234_55, leftOut: [], version: 2 });
    const file = await scene.file(runId);
    expect(run.fileSha256).toBe(createHash('sha256').update(file).digest('hex'));
    const day = run.processingOn?.split('-').reverse().join('/') ?? '';
    const origin = `${OTHER_ACCOUNT.sortCode},${OTHER_ACCOUNT.accountNumber},KNOWSLEY MBC CARE`;
    const [first, second, rest] = file.split('\r\n');
    expect(first).toMatch(
      new RegExp(`^089999,66374958,CYMDEITHAS TY GWYN,1234.50,99,${origin},PAY-\\d{4}-\\d{6},${day}$`),
    );
    expect(second).toMatch(
      new RegExp(`^089999,66374958,CYMDEITHAS TY GWYN,0.05,99,${origin},PAY-\\d{4}-\\d{6},${day}$`),
    );
    expect(rest).toBe('');

    expect(await paidInLedger()).toBe(before + 1_234_55);
    expect(await scene.outbox('payments.payment-sent')).toBe(sentBefore + 2);
    for (const { claimId, amountPence } of claims) {
      expect(await scene.paymentsOf(claimId)).toEqual([
        expect.objectContaining({ claimId, amountPence, state: 'sent', method: 'bacs', runId }),
      ]);
    }
    const { items } = await scene.base.read.entries(scene.base.officer, budgetId, { limit: 1 });
    expect(items[0]).toMatchObject({ kind: 'payment', balanceAfterPence: 0 });
    expect(items[0]?.paymentId).not.toBeNull();
  });

  it('refuses when nothing is due, for a payer of others, and to whoever may not', async () => {
    await expect(scene.makeRun()).rejects.toMatchObject({ code: 'nothing-to-pay' });
    await scene.payable(budgetId, providerId, 1);
    const elsewhere = await scene.world.council();
    const wrongPayer = { code: 'payer-not-yours' };
    await expect(scene.makeRun(officer(elsewhere))).rejects.toMatchObject(wrongPayer);
    await expect(scene.makeRun(scene.base.officer, elsewhere)).rejects.toMatchObject(wrongPayer);
    const reach = { authorityIds: [scene.authorityId] };
    await expect(scene.makeRun(withRole('social_worker', reach))).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('does nothing the second time the job is delivered, or asked for again', async () => {
    await scene.payable(budgetId, providerId, 10_00);
    const [runId, jobId] = [await scene.makeRun(), newId()];
    await Promise.all([scene.executeRun(runId, jobId), scene.executeRun(runId, jobId)]);
    const [run, paid, file] = [await scene.run(runId), await paidInLedger(), await scene.file(runId)];
    await scene.payable(budgetId, providerId, 20_00);
    await scene.executeRun(runId, jobId);
    await scene.executeRun(runId);
    expect(await scene.run(runId)).toEqual(run);
    expect(await scene.file(runId)).toBe(file);
    expect(await paidInLedger()).toBe(paid);
  });

  it('leaves out who cannot be paid, says why, and pays them when they can', async () => {
    const nameless = await scene.provider();
    const wrong = await scene.payable(budgetId, nameless, 30_00);
    await scene.payable(budgetId, providerId, 40_00);
    const runId = await scene.makeRun();
    await scene.executeRun(runId);
    const run = await scene.run(runId);
    expect(run.state).toBe('ready');
    expect(run.leftOut).toEqual([
      expect.objectContaining({
        claimId: wrong.claimId,
        providerId: nameless,
        amountPence: 30_00,
        code: 'payee-missing',
      }),
    ]);
    expect(await scene.paymentsOf(wrong.claimId)).toEqual([
      expect.objectContaining({ state: 'due', reference: null, runId: null }),
    ]);

    const empty = await scene.makeRun();
    await scene.executeRun(empty);
    expect(await scene.run(empty)).toMatchObject({ state: 'empty', paymentCount: 0, totalPence: 0, fileSha256: null });
    await expect(scene.file(empty)).rejects.toMatchObject({ code: 'not-found' });

    const payee = { account: { kind: 'payee' }, accountName: 'New Name', ...GOOD_ACCOUNT } as const;
    await useAccount(scene.world.app, providerUser(nameless), payee);
    await scene.executeRun(await scene.makeRun());
    expect(await scene.paymentsOf(wrong.claimId)).toEqual([expect.objectContaining({ state: 'sent' })]);
  });

  it('pays each debt once when two runs meet', async () => {
    const claims = [];
    for (let i = 0; i < sizeOf('claimsInRun'); i++) claims.push(await scene.payable(budgetId, providerId, 1_00 + i));
    const before = await paidInLedger();
    const runIds = [await scene.makeRun(), await scene.makeRun(), await scene.makeRun()];
    await Promise.all(runIds.map((id) => scene.executeRun(id)));
    const runs = await Promise.all(runIds.map((id) => scene.run(id)));
    const total = claims.reduce((sum, claim) => sum + claim.amountPence, 0);
    expect(runs.reduce((sum, run) => sum + (run.totalPence ?? 0), 0)).toBe(total);
    expect(await paidInLedger()).toBe(before + total);
    for (const { claimId } of claims) expect(await scene.paymentsOf(claimId)).toHaveLength(1);
    const files = await Promise.all(runs.filter((run) => run.state === 'ready').map((run) => scene.file(run.id)));
    const amounts = files.flatMap((file) =>
      file
        .trim()
        .split('\r\n')
        .map((line) => line.split(',')[3] ?? ''),
    );
    expect(amounts.reduce((sum, text) => sum + Number(text.replace('.', '')), 0)).toBe(total);
  });

  it('leaves nothing behind when it breaks off in the middle, and then goes through', async () => {
    const claim = await scene.payable(budgetId, providerId, 50_00);
    const [runId, jobId] = [await scene.makeRun(), newId()];
    const before = [await paidInLedger(), await scene.outbox('payments.payment-sent')];
    const ledger = scene.world.app.get(BudgetLedger);
    const cut = jest.spyOn(ledger, 'recordPayments').mockRejectedValueOnce(new Error('the power went'));
    await expect(scene.executeRun(runId, jobId)).rejects.toThrow('the power went');
    cut.mockRestore();
    expect([await paidInLedger(), await scene.outbox('payments.payment-sent')]).toEqual(before);
    expect(await scene.run(runId)).toMatchObject({ state: 'preparing' });
    expect(await scene.paymentsOf(claim.claimId)).toEqual([expect.objectContaining({ state: 'due' })]);
    await scene.executeRun(runId, jobId);
    expect(await scene.run(runId)).toMatchObject({ state: 'ready', totalPence: 50_00 });
  });

  it('gives its file to finance of the payer only, and writes down each time', async () => {
    await scene.payable(budgetId, providerId, 60_00);
    const runId = await scene.makeRun();
    await scene.executeRun(runId);
    const count = () => scene.sum(`SELECT count(*) AS n FROM payments.run_file_download WHERE run_id = '${runId}'`);
    await scene.file(runId);
    await scene.file(runId);
    expect(await count()).toBe(2);
    const reach = { authorityIds: [scene.authorityId] };
    for (const actor of [withRole('auditor', reach), withRole('social_worker', reach), providerUser(providerId)]) {
      await expect(scene.file(runId, actor)).rejects.toMatchObject({ code: 'forbidden' });
    }
    const stranger = officer(await scene.world.council());
    await expect(scene.file(runId, stranger)).rejects.toMatchObject({ code: 'not-found' });
    expect(await count()).toBe(2);
    const stored = await scene.world.owner.query<{ f: Buffer }>(
      'SELECT sealed_file AS f FROM payments.payment_run WHERE id = $1',
      [runId],
    );
    expect(stored.rows[0]?.f.includes(GOOD_ACCOUNT.accountNumber)).toBe(false);
  });

  it('shows a payment to finance, its provider and the holder, and to nobody else', async () => {
    const { claimId } = await scene.payable(budgetId, providerId, 70_00);
    for (const actor of [scene.base.officer, providerUser(providerId), holder(scene.base.personId)]) {
      expect(await scene.paymentsOf(claimId, actor)).toHaveLength(1);
    }
    const stranger = await scene.world.person(scene.authorityId);
    for (const actor of [officer(await scene.world.council()), providerUser(newId<'Provider'>()), holder(stranger)]) {
      expect(await scene.paymentsOf(claimId, actor)).toEqual([]);
    }
  });

  it('keeps every invariant of the ledger', async () => {
    const report = await scene.world.app.get(CheckInvariants).execute(clerk(scene.authorityId), scene.authorityId);
    expect(report.breaches).toEqual([]);
  });
});
