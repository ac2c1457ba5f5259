import 'reflect-metadata';
import { ApproveClaim, DeliveryModule, QueryClaim, ReadClaims, SubmitClaim } from '@commonweal/delivery';
import { type Actor, type BudgetId, plainDate, quantity } from '@commonweal/kernel';
import { CheckInvariants } from '@commonweal/ledger';
import { sizeOf } from '../../sizes';
import { type AwardScene, awardScene } from '../../support/award-scene';
import { runningAward } from '../../support/running-award';
import { systemOf, TestApplication } from '../../support/test-application';
import { World } from '../../support/world';

type Claim = Awaited<ReturnType<ApproveClaim['execute']>>;

describe('one bill that several decide about at once', () => {
  let app: TestApplication;
  let world: World;
  let scene: AwardScene;
  let budgetId: BudgetId;

  beforeAll(async () => {
    app = await TestApplication.start([DeliveryModule]);
    world = await World.open(app.database.ownerUrl);
    scene = await awardScene(world);
    budgetId = await world.budget(scene.authorityId, scene.personId, 1_000_000_00);
  });
  afterAll(async () => {
    await world.close();
    await app.stop();
  });

  const bill = async (): Promise<Claim> => {
    const awardId = await runningAward(world, { ...scene, budgetId, placedBy: scene.socialWorker.userId });
    const lines = [{ deliveredOn: plainDate('2026-09-02'), quantity: quantity(1), note: undefined }];
    return app.get(SubmitClaim).execute(scene.provider, { awardId, lines });
  };
  const approve = ({ id: claimId, version }: Claim, by: Actor = scene.holder) =>
    app.get(ApproveClaim).execute(by, { claimId, version });
  const ask = ({ id: claimId, version }: Claim) =>
    app.get(QueryClaim).execute(scene.holder, { claimId, version, text: 'Which day was this?' });
  const sent = async (kind: string, { id }: Claim) =>
    (await world.sql(`SELECT 1 FROM platform.outbox WHERE kind = '${kind}' AND payload ->> 'claimId' = $1`, [id]))
      .length;
  const owed = async () => {
    const [row] = await world.sql<{ n: string }>(
      'SELECT balance_pence AS n FROM ledger.balance b JOIN budgets.budget g ON g.payable_account_id = b.account_id WHERE g.id = $1',
      [budgetId],
    );
    return Number(row?.n);
  };
  const codesOf = (results: readonly PromiseSettledResult<unknown>[]) =>
    results.flatMap((one) => (one.status === 'rejected' ? [(one.reason as { code: string }).code] : []));

  it('is approved once, owed once, and the other is told that it changed', async () => {
    for (let round = 0; round < sizeOf('raceRounds'); round++) {
      const [claim, before] = [await bill(), await owed()];
      const results = await Promise.allSettled([approve(claim), approve(claim), approve(claim)]);
      expect(codesOf(results)).toEqual(['stale-version', 'stale-version']);
      expect(await owed()).toBe(before + claim.amountPence);
      expect(await sent('delivery.claim-approved', claim)).toBe(1);
    }
  });

  it('is approved or asked about, never both from what was seen before; the loser is told that it changed', async () => {
    for (let round = 0; round < sizeOf('raceRounds'); round++) {
      const [claim, before] = [await bill(), await owed()];
      const results = await Promise.allSettled(
        round % 2 === 0 ? [approve(claim), ask(claim)] : [ask(claim), approve(claim)],
      );
      expect(codesOf(results)).toEqual(['stale-version']);
      const { state, version } = await app.get(ReadClaims).byId(scene.holder, claim.id);
      const approved = state === 'approved';
      expect([state, version]).toEqual([approved ? 'approved' : 'queried', 2]);
      expect(await owed()).toBe(before + (approved ? claim.amountPence : 0));
      expect(await sent('delivery.claim-approved', claim)).toBe(approved ? 1 : 0);
      expect((await app.get(ReadClaims).words(scene.holder, claim.id)).query).toBe(
        approved ? null : 'Which day was this?',
      );
    }
  });

  it('leaves the money in order', async () => {
    const report = await app.get(CheckInvariants).execute(systemOf(scene.authorityId), scene.authorityId);
    expect(report.breaches).toEqual([]);
  });
});
