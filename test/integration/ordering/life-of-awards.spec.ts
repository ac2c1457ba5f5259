import 'reflect-metadata';
import { ReadBudgets } from '@commonweal/budgets';
import { ApproveClaim, DeliveryModule, SubmitClaim, WithdrawClaim } from '@commonweal/delivery';
import { type AwardId, type Id, type PlainDate, plainDate, quantity } from '@commonweal/kernel';
import { CheckInvariants } from '@commonweal/ledger';
import {
  CancelAward,
  EndAward,
  FollowDates,
  GiveNotice,
  PauseAward,
  ReadAwards,
  ResumeAward,
} from '@commonweal/ordering';
import { type AwardScene, awardScene } from '../../support/award-scene';
import { ofAnotherPerson, runningAward } from '../../support/award-in-life';
import { systemOf, TestApplication } from '../../support/test-application';
import { World } from '../../support/world';

const day = plainDate;

/** Today is Sunday 22 November 2026; budgets run to 31 March 2027. */
describe('an award after it was accepted', () => {
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
  beforeEach(async () => {
    scene = await ofAnotherPerson(world, council);
    budgetId = await world.budget(scene.authorityId, scene.personId, 1_000_000, { ends_on: '2027-03-31' });
  });
  afterAll(async () => {
    await world.close();
    await app.stop();
  });

  const running = (units: number, dates: { startsOn?: PlainDate; endsOn?: PlainDate } = {}) =>
    runningAward((token) => app.get(token), scene, { budgetId, units, ...dates });
  const read = (awardId: AwardId) => app.get(ReadAwards).byId(scene.socialWorker, awardId);
  const figures = async () => (await app.get(ReadBudgets).byId(scene.holder, budgetId)).figures;
  const bill = (awardId: AwardId, deliveredOn: PlainDate, units: number) =>
    app.get(SubmitClaim).execute(scene.provider, {
      awardId,
      lines: [{ deliveredOn, quantity: quantity(units), note: undefined }],
    });
  const told = async (awardId: AwardId) =>
    (
      await world.sql(`SELECT payload ->> 'template' AS t FROM platform.outbox WHERE payload ->> 'linkId' = $1`, [
        awardId,
      ])
    ).map(({ t }) => t as string);

  it('pauses from today, refuses bills for its days, and goes on; the paused weeks are free', async () => {
    const awardId = await running(2, { startsOn: day('2026-11-02') });
    const { reservedPence } = await read(awardId);
    await app.get(FollowDates).execute('test');
    await app.get(PauseAward).execute(scene.socialWorker, {
      ...{ awardId, version: 3, from: day('2026-11-22'), reason: 'away' },
    });
    expect(await read(awardId)).toMatchObject({
      state: 'paused',
      reservedPence,
      allowedActions: expect.arrayContaining(['resume', 'ending']) as unknown,
    });
    await expect(bill(awardId, day('2026-11-22'), 1)).rejects.toMatchObject({ code: 'claim-paused-day' });
    await bill(awardId, day('2026-11-21'), 1);
    await app.get(ResumeAward).execute(scene.socialWorker, { awardId, version: 4, from: day('2026-12-07') });
    // 15 days without: two whole weeks of two sessions.
    expect(await read(awardId)).toMatchObject({ state: 'paused', reservedPence: reservedPence - 20_000 });
    expect((await read(awardId)).pauses).toEqual([{ from: '2026-11-22', until: '2026-12-06' }]);
    expect(await told(awardId)).toEqual(expect.arrayContaining(['award-paused', 'award-resumes']));
  });

  it('cannot be paused on a day that was billed', async () => {
    const awardId = await running(2);
    await bill(awardId, day('2026-11-22'), 1);
    const pause = { awardId, version: 3, from: day('2026-11-22'), reason: 'away' } as const;
    await expect(app.get(PauseAward).execute(scene.socialWorker, pause)).rejects.toMatchObject({
      code: 'day-already-billed',
      facts: { billedUntil: '2026-11-22' },
    });
  });

  it('ends on the day the buyer names: what would come after it is free, bills inside it still go', async () => {
    const awardId = await running(10, { endsOn: day('2026-12-15') });
    const claim = await bill(awardId, day('2026-11-20'), 6);
    await app.get(EndAward).execute(scene.socialWorker, {
      ...{ awardId, version: 3, lastDay: day('2026-11-30'), reason: 'person-asked' },
    });
    // Half of the days are left, and £300 of £500 is in a bill: only £200 can be free.
    expect(await figures()).toMatchObject({ reservedPence: 30_000, availablePence: 970_000 });
    expect(await read(awardId)).toMatchObject({ state: 'active', endingOn: '2026-11-30', endsOn: '2026-12-15' });
    await expect(bill(awardId, day('2026-11-21'), 1)).rejects.toMatchObject({ code: 'claim-exceeds-reservation' });
    await app.get(ApproveClaim).execute(scene.holder, { claimId: claim.id, version: 1 });
    expect(await figures()).toMatchObject({ reservedPence: 0, spentPence: 30_000 });
  });

  it('is given notice by the provider; the buyer and the person are told', async () => {
    const awardId = await running(2);
    const notice = { awardId, version: 2, lastDay: day('2026-12-20'), reason: 'no-capacity' } as const;
    await expect(app.get(GiveNotice).execute(scene.otherProvider, notice)).rejects.toMatchObject({ code: 'not-found' });
    await expect(app.get(GiveNotice).execute(scene.socialWorker, notice)).rejects.toMatchObject({ code: 'forbidden' });
    const before = (await read(awardId)).reservedPence;
    await app.get(GiveNotice).execute(scene.provider, notice);
    // 16 November to 31 March is 20 weeks begun; to 20 December five.
    expect(await read(awardId)).toMatchObject({ endingOn: '2026-12-20', reservedPence: before - 150_000 });
    const [notified] = await world.sql<{ users: string[] }>(
      `SELECT payload -> 'userIds' AS users FROM platform.outbox
       WHERE payload ->> 'linkId' = $1 AND payload ->> 'template' = 'award-notice'`,
      [awardId],
    );
    expect(notified?.users).toEqual([scene.holder.userId, scene.socialWorker.userId]);
  });

  it('follows its dates: begins, ends the day after its last, and settles when the last bills had their time', async () => {
    const open = await running(1, { startsOn: day('2026-11-23') });
    const fixed = await running(4, { endsOn: day('2026-11-25') });
    const ending = await running(1);
    await app.get(FollowDates).execute('test');
    expect([await stateOf(open), await stateOf(fixed), await stateOf(ending)]).toEqual([
      'accepted',
      'active',
      'active',
    ]);
    await app.get(EndAward).execute(scene.socialWorker, {
      ...{ awardId: ending, version: 3, lastDay: day('2026-11-24'), reason: 'moved' },
    });
    app.clock.pass(5 * 24 * 60);
    await app.get(FollowDates).execute('test');
    expect([await stateOf(open), await stateOf(fixed), await stateOf(ending)]).toEqual([
      'active',
      'completed',
      'ended',
    ]);
    expect((await read(fixed)).reservedPence).toBe(20_000);
    await bill(fixed, day('2026-11-24'), 1);
    await expect(bill(fixed, day('2026-11-26'), 1)).rejects.toMatchObject({ code: 'claim-outside-agreement' });
    app.clock.pass(42 * 24 * 60);
    await app.get(FollowDates).execute('test');
    expect(await app.get(FollowDates).execute('test')).toBe(0);
    expect((await read(fixed)).reservedPence).toBe(5_000);
    expect(await stateOf(open)).toBe('active');
  });

  const stateOf = async (awardId: AwardId) => (await read(awardId)).state;

  it('is the buyer’s alone to pause, end and call off', async () => {
    const awardId = await running(2);
    const from = app.clock.today();
    for (const actor of [scene.holder, scene.provider]) {
      const steps = [
        app.get(PauseAward).execute(actor, { awardId, version: 2, from, reason: 'away' }),
        app.get(EndAward).execute(actor, { awardId, version: 2, lastDay: from, reason: 'moved' }),
        app.get(CancelAward).execute(actor, { awardId, version: 2, reason: 'other' }),
      ];
      for (const step of await Promise.allSettled(steps)) {
        expect(step).toMatchObject({ status: 'rejected', reason: { code: 'forbidden' } });
      }
    }
    const pause = { awardId, version: 2, from, reason: 'away' } as const;
    await expect(app.get(PauseAward).execute(scene.stranger, pause)).rejects.toMatchObject({ code: 'not-found' });
  });

  const billedUntil = async (awardId: AwardId) => {
    const [row] = await world.sql<{ until: string | null }>(
      'SELECT billed_until::text AS until FROM ordering.award WHERE id = $1',
      [awardId],
    );
    return row?.until;
  };

  it('lets a bill that was taken back be freed, and its days be paused', async () => {
    const awardId = await running(10, { endsOn: day('2027-03-01') });
    const claim = await bill(awardId, day('2026-11-20'), 8);
    const earlier = await bill(awardId, day('2026-11-18'), 1);
    await app.get(WithdrawClaim).execute(scene.provider, { claimId: claim.id, version: 1 });
    expect(await billedUntil(awardId)).toBe('2026-11-18');
    await app.get(WithdrawClaim).execute(scene.provider, { claimId: earlier.id, version: 1 });
    expect(await billedUntil(awardId)).toBeNull();
    await app.get(EndAward).execute(scene.socialWorker, {
      ...{ awardId, version: 3, lastDay: day('2027-02-28'), reason: 'other' },
    });
    expect((await read(awardId)).waitingPence).toBe(0);
  });

  it('leaves money, awards and linked totals agreeing', async () => {
    const { breaches } = await app.get(CheckInvariants).execute(systemOf(scene.authorityId), scene.authorityId);
    expect(breaches).toEqual([]);
  });
});
