import { type Actor, type BudgetId, pence } from '@commonweal/kernel';
import { PlanInstalments } from '@commonweal/budgets';
import {
  AskAccountChange,
  CheckAccountChange,
  ReadAccountChanges,
  ReadHolderAccounts,
  ReadPayments,
} from '@commonweal/payments';
import { useAccount } from '../../support/accounts';
import { newId, officer, withRole } from '../../support/money-world';
import { InstalmentScene } from './instalment-scene';
import { GOOD_ACCOUNT } from './payment-scene';

describe('a direct payment that is paid over to the person', () => {
  let scene: InstalmentScene;
  let holder: Actor;
  let budgetId: BudgetId;

  beforeAll(async () => {
    scene = await InstalmentScene.open();
    const { personId, authorityId } = scene.money.base;
    holder = withRole('budget_holder', { personIds: [personId] });
    const { owner } = scene.money.world;
    await owner.query(`INSERT INTO access.app_user (id, name) VALUES ($1, 'A holder')`, [holder.userId]);
    const grant = `INSERT INTO access.user_role (id, user_id, role, authority_id, person_id) VALUES ($1, $2, 'budget_holder', $3, $4)`;
    await owner.query(grant, [newId(), holder.userId, authorityId, personId]);
    budgetId = await scene.money.base.budget(0, {
      ...{ type: 'direct_payment', moneyHeldIn: 'own_account', startsOn: scene.day(-7), endsOn: scene.day(48) },
      funders: [
        { kind: 'council', amountPence: pence(200_00) },
        { kind: 'person', amountPence: pence(30_00) },
      ],
    });
  });
  afterAll(() => scene.close());

  const plan = (amount: number) => {
    const asked = { amountPence: pence(amount), frequency: 'four_weekly', startsOn: scene.day(-7) } as const;
    return scene.app.get(PlanInstalments).execute(scene.manager, budgetId, asked);
  };
  const pay = async () => {
    const runId = await scene.money.makeRun();
    await scene.money.executeRun(runId);
    return scene.money.run(runId);
  };
  const asked = () => {
    const { authorityId, personId } = scene.money.base;
    return {
      account: { kind: 'holder', authorityId, personId },
      accountName: 'Invented Person',
      ...GOOD_ACCOUNT,
    } as const;
  };

  it('is planned net of what the person puts in, and is left out of runs while nobody has said where to', async () => {
    await expect(plan(200_01)).rejects.toMatchObject({ code: 'budget-exceeded', facts: { availablePence: 200_00 } });
    await plan(200_00);
    await scene.makeDue();
    expect(await pay()).toMatchObject({
      paymentCount: 0,
      leftOut: [
        { code: 'receiver-account-missing', amountPence: 100_00, providerId: null, providerName: 'Invented Person' },
      ],
    });
    expect((await scene.states(budgetId))[0]).toBe('due');
  });

  it('goes to the account that who holds it gave and somebody else checked, and to no other', async () => {
    const ask = (actor: Actor) => scene.app.get(AskAccountChange).execute(actor, asked());
    await expect(ask(withRole('budget_holder', { personIds: [newId<'Person'>()] }))).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(ask(scene.finance)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(useAccount(scene.app, holder, asked(), { by: holder, how: 'own_statement' })).rejects.toMatchObject({
      code: 'own-work',
    });
    expect(await pay()).toMatchObject({ paymentCount: 0 });
    const [waiting] = await scene.app.get(ReadAccountChanges).list(scene.finance);
    expect(waiting).toMatchObject({ kind: 'holder', ownerName: 'Invented Person', side: 'payer', lastDigits: null });
    const stranger = officer(await scene.money.world.council());
    expect(await scene.app.get(ReadAccountChanges).list(stranger)).toEqual([]);
    await checked(waiting?.id ?? newId());
    const { personId } = scene.money.base;
    expect(await scene.app.get(ReadHolderAccounts).of(holder, personId)).toMatchObject({ lastDigits: '4958' });
    expect(await scene.app.get(ReadHolderAccounts).of(scene.finance, personId)).toBeUndefined();
    const run = await pay();
    expect(run).toMatchObject({ paymentCount: 1, totalPence: 100_00, leftOut: [] });
    expect(await scene.money.file(run.id)).toContain('089999,66374958,INVENTED PERSON,100.00,99');
    expect(await scene.balances(budgetId)).toEqual([100_00, 100_00]);
    expect(await scene.money.base.figures(budgetId)).toEqual([230_00, 230_00, 0, 0]);
    const { items } = await scene.app.get(ReadPayments).list(holder, { limit: 10 });
    expect(items).toEqual([expect.objectContaining({ state: 'sent', providerId: null, claimId: null })]);
    const told = await scene.money.sum(
      `SELECT count(*) AS n FROM platform.outbox WHERE payload ->> 'template' = 'instalment-sent' AND payload ->> 'linkId' = '${budgetId}'`,
    );
    expect(told).toBe(1);
  });

  const checked = async (changeId: string): Promise<void> => {
    const how = 'rang_known_number';
    const change = { changeId: changeId as never, version: 1, how, lastDigits: '4958' } as const;
    await scene.app.get(CheckAccountChange).execute(scene.finance, change);
  };
});
