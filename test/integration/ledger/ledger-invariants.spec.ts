import * as fc from 'fast-check';
import { type AccountId } from '@commonweal/kernel';
import { AccountOverdrawn, CheckInvariants } from '@commonweal/ledger';
import { clerk } from '../../support/money-world';
import { seeded } from '../../support/seeded';
import { sizeOf } from '../../sizes';
import { LedgerScene } from './ledger-scene';

const ACCOUNTS = 4;

describe('the invariants of the ledger', () => {
  let scene: LedgerScene;
  beforeAll(async () => {
    scene = await LedgerScene.open();
  });
  afterAll(() => scene.world.close());

  const report = () => scene.world.app.get(CheckInvariants).execute(clerk(scene.authorityId), scene.authorityId);

  it('hold whatever is posted, and every balance is what a plain sum says', async () => {
    const step = fc.record({
      from: fc.nat({ max: ACCOUNTS }),
      to: fc.nat({ max: ACCOUNTS }),
      amount: fc.integer({ min: 1, max: 500 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        const guarded = await Promise.all(Array.from({ length: ACCOUNTS }, () => scene.openAccount('available')));
        const accounts: AccountId[] = [scene.funder, ...guarded];
        const model = new Int32Array(accounts.length);
        for (const { from, to, amount } of steps.filter((each) => each.from !== each.to)) {
          const fits = from === 0 || Number(model[from]) >= amount;
          const posting = scene.post(
            scene.transfer(accounts[from] ?? scene.funder, accounts[to] ?? scene.funder, amount),
          );
          if (!fits) {
            await expect(posting).rejects.toBeInstanceOf(AccountOverdrawn);
            continue;
          }
          await posting;
          model[from] = Number(model[from]) - amount;
          model[to] = Number(model[to]) + amount;
        }
        expect(await Promise.all(guarded.map((account) => scene.balance(account)))).toEqual([...model.slice(1)]);
      }),
      seeded(Math.ceil(sizeOf('propertyRuns') / 10)),
    );
    expect((await report()).breaches).toEqual([]);
  });

  it('are told when a stored balance was changed behind the ledger', async () => {
    const account = await scene.funded(100);
    expect((await report()).breaches).toEqual([]);
    await scene.world.owner.query('UPDATE ledger.balance SET balance_pence = 99 WHERE account_id = $1', [account]);
    const { checks, breaches } = await report();
    expect(checks).toContain('trial-balance-is-zero');
    expect(breaches).toEqual([
      { check: 'stored-balance-is-sum-of-entries', subjectId: account, expectedPence: 100, foundPence: 99 },
    ]);
  });

  it('are told when an entry was changed behind the ledger', async () => {
    const account = await scene.funded(100);
    await scene.world.owner.query('ALTER TABLE ledger.entry DISABLE TRIGGER append_only');
    await scene.world.owner.query('UPDATE ledger.entry SET amount_pence = 90 WHERE account_id = $1', [account]);
    await scene.world.owner.query('ALTER TABLE ledger.entry ENABLE TRIGGER append_only');
    const found = (await report()).breaches.map((breach) => breach.check);
    expect(found).toContain('trial-balance-is-zero');
    expect(found).toContain('balance-chain-is-unbroken');
  });
});
