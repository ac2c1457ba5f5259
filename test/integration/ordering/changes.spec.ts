import 'reflect-metadata';
import { ReadBudgets } from '@commonweal/budgets';
import { DeliveryModule, SubmitClaim } from '@commonweal/delivery';
import { type AwardId, type Id, plainDate, quantity } from '@commonweal/kernel';
import { CheckInvariants } from '@commonweal/ledger';
import {
  AcceptAward,
  ApproveAward,
  CancelAward,
  DeclineAward,
  FollowDates,
  PauseAward,
  ProposeChange,
  ReadAwards,
  RecordAgreement,
  WithdrawChange,
} from '@commonweal/ordering';
import { ofAnotherPerson, runningAward } from '../../support/award-in-life';
import { type AwardScene, awardScene } from '../../support/award-scene';
import { systemOf, TestApplication } from '../../support/test-application';
import { World } from '../../support/world';
import { sizeOf } from '../../sizes';

const day = plainDate;

/** Today is Sunday 22 November 2026; a unit costs £50. */
describe('a change of an award', () => {
  let app: TestApplication;
  let world: World;
  let council: AwardScene;
  let scene: AwardScene;
  let budgetId: Id<'Budget'>;

  beforeAll(async () => {
    app = await TestApplication.start([DeliveryModule]);
    world = await World.open(app.database.ownerUrl);
    council = await awardScene(world);
  });
  const anotherPerson = async () => {
    scene = await ofAnotherPerson(world, council);
    budgetId = await world.budget(scene.authorityId, scene.personId, 100_000, { ends_on: '2027-03-31' });
  };
  beforeEach(anotherPerson);
  afterAll(async () => {
    await world.close();
    await app.stop();
  });

  const running = (unanswered = false) =>
    runningAward((token) => app.get(token), scene, { budgetId, units: 10, endsOn: day('2027-03-01'), unanswered });
  const change = (awardId: AwardId, units: number, version = 2) =>
    app.get(ProposeChange).execute(scene.socialWorker, {
      ...{
        awardId,
        version,
        quantity: quantity(units),
        startsOn: undefined,
        endsOn: undefined,
        reason: 'needs-changed',
      },
    });
  const agree = (awardId: AwardId, version: number) =>
    app.get(RecordAgreement).execute(scene.socialWorker, {
      ...{ awardId, version },
      agreement: { basis: 'own', by: undefined, how: 'phone', on: day('2026-11-21'), consulted: undefined },
    });
  const read = (awardId: AwardId) => app.get(ReadAwards).byId(scene.socialWorker, awardId);
  const figures = async () => (await app.get(ReadBudgets).byId(scene.holder, budgetId)).figures;

  it('holds the difference at once, asks the person and the provider, and only then holds', async () => {
    const awardId = await running();
    await change(awardId, 16);
    expect(await read(awardId)).toMatchObject({ state: 'accepted', quantityHundredths: 1000, reservedPence: 80_000 });
    expect((await read(awardId)).change).toMatchObject({ state: 'awaiting_agreement', valuePence: 80_000 });
    expect((await app.get(ReadAwards).byId(scene.provider, awardId)).change).toBeNull();
    await agree(awardId, 3);
    expect((await app.get(ReadAwards).byId(scene.provider, awardId)).allowedActions).toEqual(
      expect.arrayContaining(['acceptance', 'decline']),
    );
    await app.get(AcceptAward).execute(scene.provider, { awardId, version: 4 });
    expect(await read(awardId)).toMatchObject({
      change: null,
      quantityHundredths: 1600,
      valuePence: 80_000,
      version: 5,
    });
    expect(await figures()).toMatchObject({ reservedPence: 80_000, availablePence: 20_000 });
  });

  it('frees the difference only when everybody has agreed to less', async () => {
    const awardId = await running();
    await change(awardId, 4);
    await agree(awardId, 3);
    expect(await figures()).toMatchObject({ reservedPence: 50_000 });
    await app.get(AcceptAward).execute(scene.provider, { awardId, version: 4 });
    expect(await figures()).toMatchObject({ reservedPence: 20_000, availablePence: 80_000 });
  });

  it('leaves everything as it was when it is refused, declined, taken back or not answered', async () => {
    const awardId = await running();
    const stands = { state: 'accepted', quantityHundredths: 1000, reservedPence: 50_000, change: null };
    await change(awardId, 12);
    await app.get(WithdrawChange).execute(scene.socialWorker, { awardId, version: 3 });
    expect(await read(awardId)).toMatchObject(stands);
    await change(awardId, 12, 4);
    await agree(awardId, 5);
    await app.get(DeclineAward).execute(scene.provider, { awardId, version: 6, reason: undefined });
    expect(await read(awardId)).toMatchObject(stands);
    await change(awardId, 12, 7);
    await world.sql(`UPDATE ordering.award_change SET answer_by = '2026-11-01' WHERE award_id = $1`, [awardId]);
    await app.get(FollowDates).execute('test');
    expect(await read(awardId)).toMatchObject({ ...stands, state: 'active' });
    expect(await figures()).toMatchObject({ availablePence: 50_000 });
  });

  it('is refused when the budget has too little, and while another waits', async () => {
    const awardId = await running();
    await expect(change(awardId, 21)).rejects.toMatchObject({
      code: 'budget-exceeded',
      facts: { availablePence: 50_000, requestedPence: 55_000 },
    });
    await change(awardId, 12);
    await expect(change(awardId, 13, 3)).rejects.toMatchObject({ code: 'change-already-waiting' });
  });

  it('asks for no less than what is billed already, approved or not', async () => {
    const awardId = await running();
    const lines = [{ deliveredOn: app.clock.today(), quantity: quantity(3), note: undefined }];
    await app.get(SubmitClaim).execute(scene.provider, { awardId, lines });
    const { version } = await read(awardId);
    await expect(change(awardId, 2, version)).rejects.toMatchObject({
      code: 'invalid-input',
      facts: { field: 'quantity', rule: 'already-billed', billedPence: 15_000 },
    });
    await change(awardId, 3, version);
    expect((await read(awardId)).change).toMatchObject({ valuePence: 15_000 });
  });

  it('lets nobody bill money that is held for it before everybody has agreed', async () => {
    const awardId = await running();
    await change(awardId, 16);
    const bill = (units: number) => ({
      awardId,
      lines: [{ deliveredOn: app.clock.today(), quantity: quantity(units), note: undefined }],
    });
    const refused = { code: 'claim-exceeds-reservation', facts: { availablePence: 50_000, requestedPence: 55_000 } };
    await expect(app.get(SubmitClaim).execute(scene.provider, bill(11))).rejects.toMatchObject(refused);
    const seen = () => app.get(ReadAwards).byId(scene.provider, awardId);
    expect(await seen()).toMatchObject({ change: null, reservedPence: 50_000, claimablePence: 50_000 });
    await agree(awardId, 3);
    expect(await seen()).toMatchObject({ reservedPence: 80_000, claimablePence: 50_000 });
    await expect(app.get(SubmitClaim).execute(scene.provider, bill(11))).rejects.toMatchObject(refused);
    await app.get(AcceptAward).execute(scene.provider, { awardId, version: 4 });
    expect((await app.get(SubmitClaim).execute(scene.provider, bill(11))).amountPence).toBe(55_000);
    expect(await seen()).toMatchObject({ reservedPence: 80_000, claimablePence: 25_000 });
  });

  describe('that is over the limit of who asks for it', () => {
    const referred = async () => {
      await world.sql(
        'UPDATE access.delegated_limit SET limit_pence = 60000, version = version + 1 WHERE user_id = $1',
        [scene.socialWorker.userId],
      );
      const awardId = await running();
      await change(awardId, 16);
      await agree(awardId, 3);
      return awardId;
    };
    const approve = (awardId: AwardId) => app.get(ApproveAward).execute(scene.manager, { awardId, version: 4 });
    const standing = (state: string) =>
      world.sql(
        'UPDATE providers.approval SET state = $3, version = version + 1 WHERE authority_id = $1 AND provider_id = $2',
        [...[scene.authorityId, scene.providerId, state]],
      );

    it('shows who approves it the decision on what is asked for, and the provider none', async () => {
      const awardId = await referred();
      const { changeDecision, decision } = await app.get(ReadAwards).byId(scene.manager, awardId);
      expect(decision).toMatchObject({ outcome: 'allow' });
      expect(changeDecision).toMatchObject({ outcome: 'refer', reasonCode: 'needs-changed' });
      expect(changeDecision?.reasons).toContainEqual(
        expect.objectContaining({ code: 'over-limit', params: { limitPence: 60_000, totalPence: 80_000 } }),
      );
      await approve(awardId);
      expect(await app.get(ReadAwards).byId(scene.provider, awardId)).toMatchObject({
        change: { state: 'offered' },
        changeDecision: null,
      });
    });

    it('is not approved when the provider may not be bought from any more, and is when it may again', async () => {
      const awardId = await referred();
      await standing('not_taking');
      try {
        await expect(approve(awardId)).rejects.toMatchObject({
          code: 'award-refused',
          facts: { reasons: [expect.objectContaining({ code: 'not-taking-new-people' })] },
        });
      } finally {
        await standing('approved');
      }
      expect((await read(awardId)).change).toMatchObject({ state: 'awaiting_approval' });
      expect((await approve(awardId)).change).toMatchObject({ state: 'offered' });
    });
  });

  it('is the buyer’s alone', async () => {
    const awardId = await running();
    const asked = { awardId, version: 2, quantity: quantity(11), startsOn: undefined, endsOn: undefined } as const;
    for (const actor of [scene.holder, scene.provider]) {
      await expect(app.get(ProposeChange).execute(actor, { ...asked, reason: 'other' })).rejects.toThrow();
    }
    await expect(app.get(ProposeChange).execute(scene.stranger, { ...asked, reason: 'other' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  const raced = async (...racers: readonly Promise<unknown>[]) =>
    (await Promise.allSettled(racers)).map((one) =>
      one.status === 'fulfilled' ? 'done' : ((one.reason as { code?: string }).code ?? String(one.reason)),
    );
  const LOST = ['stale-version', 'illegal-transition', 'day-already-billed', 'claim-paused-day', 'facts-moved'];
  const oneWins = (outcome: readonly string[]) => {
    expect([...outcome].filter((one) => one === 'done')).toHaveLength(1);
    expect(LOST).toContain(outcome.find((one) => one !== 'done'));
  };

  it('acceptance against cancellation: one effect, the loser told why', async () => {
    for (let round = 0; round < sizeOf('raceRounds'); round++) {
      await anotherPerson();
      const awardId = await running(true);
      const accept = app.get(AcceptAward).execute(scene.provider, { awardId, version: 1 });
      oneWins(
        await raced(accept, app.get(CancelAward).execute(scene.socialWorker, { awardId, version: 1, reason: 'other' })),
      );
      const { state, reservedPence } = await read(awardId);
      expect(['accepted 50000', 'cancelled 0']).toContain(`${state} ${String(reservedPence)}`);
    }
  });

  it('agreement against change taken back: one effect, the loser told why', async () => {
    const awardId = await running();
    for (let round = 0; round < sizeOf('raceRounds'); round++) {
      const proposed = await change(awardId, 12, (await read(awardId)).version);
      const { version } = proposed;
      oneWins(
        await raced(agree(awardId, version), app.get(WithdrawChange).execute(scene.socialWorker, { awardId, version })),
      );
      const after = await read(awardId);
      if (after.change !== null) {
        await app.get(WithdrawChange).execute(scene.socialWorker, { awardId, version: after.version });
      }
      expect((await read(awardId)).reservedPence).toBe(50_000);
    }
  });

  it('pause against a bill for the same day: one effect, the loser told why', async () => {
    for (let round = 0; round < sizeOf('raceRounds'); round++) {
      await anotherPerson();
      const awardId = await running();
      await app.get(FollowDates).execute('test');
      const today = app.clock.today();
      const bill = { awardId, lines: [{ deliveredOn: today, quantity: quantity(1), note: undefined }] };
      const pause = { awardId, version: 3, from: today, reason: 'away' } as const;
      oneWins(
        await raced(
          app.get(PauseAward).execute(scene.socialWorker, pause),
          app.get(SubmitClaim).execute(scene.provider, bill),
        ),
      );
      const { state, waitingPence } = await read(awardId);
      expect(['paused 0', 'active 5000']).toContain(`${state} ${String(waitingPence)}`);
    }
  });

  it('leaves money, awards and linked totals agreeing', async () => {
    const { breaches } = await app.get(CheckInvariants).execute(systemOf(scene.authorityId), scene.authorityId);
    expect(breaches).toEqual([]);
  });
});
