import { type Actor, type BudgetId, plainDate, type ProviderId } from '@commonweal/kernel';
import {
  GetRunFile,
  MakePaymentRun,
  PreviewPaymentRun,
  ReadDuePayments,
  ReadPaymentRuns,
  RecordPayment,
  SettleRun,
} from '@commonweal/payments';
import { useAccount } from '../../support/accounts';
import { newId } from '../../support/money-world';
import { OTHER_ACCOUNT, PaymentScene } from './payment-scene';

describe('a run of a host', () => {
  let scene: PaymentScene;
  let host: Actor;
  let otherHost: Actor;
  let fund: BudgetId;
  let providerId: ProviderId;
  let hostId: ProviderId;

  beforeAll(async () => {
    scene = await PaymentScene.open();
    [host, otherHost] = [await hostUser(), await hostUser()];
    hostId = host.providerId ?? newId();
    fund = await scene.base.budget(1_000_00, {
      type: 'isf',
      moneyHeldIn: 'host',
      isfBasis: 'council_contract',
      hostProviderId: hostId,
    });
    providerId = await scene.provider('Invented CIC');
  });
  afterAll(() => scene.close());

  const hostUser = async () => scene.world.host(await scene.world.provider());
  const make = (actor: Actor, id: string) =>
    scene.world.app.get(MakePaymentRun).execute(actor, { payer: { kind: 'host', id }, method: 'bacs' });
  const app = () => scene.world.app;

  it('is made by the host alone, from the host’s own account, of the host’s own debts', async () => {
    await expect(make(host, hostId)).rejects.toMatchObject({ code: 'nothing-to-pay' });
    const others = await scene.payable(await scene.base.budget(50_00), providerId, 7_00);
    const { claimId } = await scene.payable(fund, providerId, 20_00);
    await expect(make(otherHost, hostId)).rejects.toMatchObject({ code: 'payer-not-yours' });
    await expect(make(scene.base.officer, hostId)).rejects.toMatchObject({ code: 'payer-not-yours' });
    await expect(make(host, hostId)).rejects.toMatchObject({ code: 'payer-account-missing' });
    const given = { account: { kind: 'host' }, accountName: 'Host Clients', ...OTHER_ACCOUNT } as const;
    await useAccount(app(), host, given, { by: scene.base.officer, how: 'met_in_person' });
    expect(await app().get(ReadDuePayments).byPayer(host)).toEqual([
      expect.objectContaining({ payerKind: 'host', isOwn: true, count: 1, totalPence: 20_00 }),
    ]);
    const asked = { kind: 'host', id: hostId } as const;
    const ofFund = { authorityId: scene.authorityId, paymentCount: 1, totalPence: 20_00 };
    expect(await app().get(PreviewPaymentRun).execute(host, asked)).toMatchObject(ofFund);
    const elsewhere = { ...asked, authorityId: newId<'Authority'>() };
    expect(await app().get(PreviewPaymentRun).execute(host, elsewhere)).toMatchObject({ paymentCount: 0 });
    await expect(app().get(MakePaymentRun).execute(host, { payer: elsewhere, method: 'bacs' })).rejects.toMatchObject({
      code: 'nothing-to-pay',
    });
    const another = {
      payer: { kind: 'authority', id: scene.authorityId, authorityId: newId<'Authority'>() },
      method: 'bacs',
    } as const;
    await expect(app().get(MakePaymentRun).execute(scene.base.officer, another)).rejects.toMatchObject({
      code: 'payer-not-yours',
    });

    const { id: runId } = await make(host, hostId);
    await scene.executeRun(runId);
    const file = (await app().get(GetRunFile).execute(host, runId)).content.toString();
    expect(file).toContain(`20.00,99,${OTHER_ACCOUNT.sortCode},${OTHER_ACCOUNT.accountNumber},HOST CLIENTS`);
    expect(file.trim().split('\r\n')).toHaveLength(1);
    expect((await scene.paymentsOf(others.claimId))[0]).toMatchObject({ state: 'due' });

    for (const outsider of [scene.base.officer, otherHost]) {
      await expect(app().get(ReadPaymentRuns).byId(outsider, runId)).rejects.toMatchObject({ code: 'not-found' });
      await expect(app().get(GetRunFile).execute(outsider, runId)).rejects.toMatchObject({ code: 'not-found' });
      const { items } = await app().get(ReadPaymentRuns).list(outsider, { limit: 10 });
      expect(items.map(({ id }) => id)).not.toContain(runId);
    }
    for (const outsider of [scene.base.officer, otherHost]) {
      await expect(app().get(SettleRun).execute(outsider, runId)).rejects.toMatchObject({ code: 'not-found' });
    }
    expect((await scene.paymentsOf(claimId))[0]).toMatchObject({ state: 'sent', payerKind: 'host' });
    expect(await app().get(SettleRun).execute(host, runId)).toEqual({ settled: 1 });
  });

  it('is not needed for what the host says it paid, nor for its own delivery, which a journal pays', async () => {
    const { claimId } = await scene.payable(fund, providerId, 5_00);
    const [debt] = await scene.paymentsOf(claimId, host);
    const paid = { payableId: debt?.id as never, paidOn: plainDate('2026-11-20'), reference: undefined };
    await expect(app().get(RecordPayment).execute(otherHost, paid)).rejects.toMatchObject({ code: 'not-found' });
    await app().get(RecordPayment).execute(host, paid);
    expect(await scene.paymentsOf(claimId)).toEqual([
      expect.objectContaining({ state: 'settled', method: 'by_host', paidOn: '2026-11-20' }),
    ]);
    const own = await scene.payable(fund, hostId, 6_00);
    expect(await scene.paymentsOf(own.claimId)).toEqual([
      expect.objectContaining({ method: 'internal', state: 'sent' }),
    ]);
  });
});
