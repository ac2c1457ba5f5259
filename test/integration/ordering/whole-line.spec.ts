import 'reflect-metadata';
import { type BudgetView, ReadBudgets } from '@commonweal/budgets';
import { CheckInvariants } from '@commonweal/ledger';
import { ApproveClaim, DeliveryModule, QueryClaim, ReadClaims, SubmitClaim } from '@commonweal/delivery';
import { type Actor, type AwardId, type Id, plainDate, quantity } from '@commonweal/kernel';
import {
  AcceptAward,
  CancelAward,
  DeclineAward,
  ExpireAwards,
  PlaceAward,
  ReadAwards,
  RecordAgreement,
} from '@commonweal/ordering';
import { systemOf, TestApplication } from '../../support/test-application';
import { type AwardScene, awardScene } from '../../support/award-scene';
import { World } from '../../support/world';

describe('the line from award to approved bill', () => {
  let app: TestApplication;
  let world: World;
  let scene: AwardScene;

  beforeAll(async () => {
    app = await TestApplication.start([DeliveryModule]);
    world = await World.open(app.database.ownerUrl);
    scene = await awardScene(world);
  });
  afterAll(async () => {
    await world.close();
    await app.stop();
  });

  const place = async (budgetId: Id<'Budget'>): Promise<AwardId> => {
    const answer = await app.get(PlaceAward).execute(scene.socialWorker, {
      budgetId,
      offerId: scene.offerId,
      quantity: quantity(10),
      startsOn: plainDate('2026-11-01'),
      endsOn: plainDate('2027-03-01'),
      reviewOn: undefined,
      outcomeIds: [scene.outcomeId],
      shortlistId: undefined,
      agreement: undefined,
      reason: { code: 'other', text: 'Close to a friend' },
      userChoice: undefined,
    });
    return answer.id as AwardId;
  };
  const agree = (awardId: AwardId) =>
    app.get(RecordAgreement).execute(scene.holder, {
      awardId,
      version: 1,
      agreement: {
        basis: 'own',
        by: scene.holder.userId,
        how: 'online',
        on: plainDate('2026-11-20'),
        consulted: undefined,
      },
    });
  const figures = async (budgetId: Id<'Budget'>): Promise<BudgetView['figures']> =>
    (await app.get(ReadBudgets).byId(scene.holder, budgetId)).figures;

  it('runs, and everybody sees the same figures', async () => {
    const budgetId = await world.budget(scene.authorityId, scene.personId, 100_000);
    const awardId = await place(budgetId);
    expect((await agree(awardId)).state).toBe('offered');
    const before = await app.get(ReadAwards).byId(scene.provider, awardId);
    expect(before).toMatchObject({
      personName: null,
      area: 'L36',
      decision: null,
      allowedActions: ['acceptance', 'decline'],
    });
    await app.get(AcceptAward).execute(scene.provider, { awardId, version: 2 });
    expect((await app.get(ReadAwards).byId(scene.provider, awardId)).personName).toBe('Invented Person');
    const claim = await app.get(SubmitClaim).execute(scene.provider, {
      awardId,
      lines: [{ deliveredOn: plainDate('2026-11-02'), quantity: quantity(2), note: 'Went to the allotment' }],
    });
    expect(claim.amountPence).toBe(10_000);
    await app.get(QueryClaim).execute(scene.holder, { claimId: claim.id, version: 1, text: 'Was it two?' });
    expect(await app.get(ReadClaims).words(scene.provider, claim.id)).toMatchObject({
      note: '2026-11-02: Went to the allotment',
      query: 'Was it two?',
    });
    const approved = await app.get(ApproveClaim).execute(scene.holder, { claimId: claim.id, version: 2 });
    expect(approved.state).toBe('approved');
    expect(await figures(budgetId)).toMatchObject({
      availablePence: 50_000,
      reservedPence: 40_000,
      spentPence: 10_000,
    });
    expect((await app.get(ReadAwards).byId(scene.socialWorker, awardId)).reservedPence).toBe(40_000);
  });

  it('shows officers and the person who was asked before it was agreed in their best interests, and nobody else', async () => {
    const budgetId = await world.budget(scene.authorityId, scene.personId, 100_000);
    const awardId = await place(budgetId);
    const agreement = {
      ...({ basis: 'best_interests', by: undefined, how: 'in_person', on: plainDate('2026-11-20') } as const),
      consulted: 'Their sister and their advocate',
    } as const;
    await app.get(RecordAgreement).execute(scene.socialWorker, { awardId, version: 1, agreement });
    for (const actor of [scene.socialWorker, scene.holder]) {
      expect((await app.get(ReadAwards).byId(actor, awardId)).agreement).toMatchObject({
        ...{ basis: 'best_interests', consulted: 'Their sister and their advocate' },
      });
    }
    expect((await app.get(ReadAwards).byId(scene.provider, awardId)).agreement).toMatchObject({ consulted: null });
    const { items } = await app.get(ReadAwards).list(scene.socialWorker, { ids: [awardId], limit: 1 });
    expect(items[0]?.agreement).toMatchObject({ consulted: null });
  });

  it('frees the money at once when the provider declines or the buyer cancels', async () => {
    const budgetId = await world.budget(scene.authorityId, scene.personId, 100_000);
    const declined = await place(budgetId);
    await agree(declined);
    await app.get(DeclineAward).execute(scene.provider, { awardId: declined, version: 2, reason: 'no-capacity' });
    expect((await figures(budgetId)).availablePence).toBe(100_000);
    const cancelled = await place(budgetId);
    await app.get(CancelAward).execute(scene.socialWorker, { awardId: cancelled, version: 1, reason: 'needs-changed' });
    expect(await figures(budgetId)).toMatchObject({ availablePence: 100_000, reservedPence: 0, spentPence: 0 });
  });

  it('frees the money of what nobody answered in fourteen days, once', async () => {
    const budgetId = await world.budget(scene.authorityId, scene.personId, 100_000);
    const awardId = await place(budgetId);
    await world.sql('UPDATE ordering.award SET answer_by = $2 WHERE id = $1', [awardId, '2026-11-21']);
    expect(await app.get(ExpireAwards).execute('test')).toBe(1);
    expect(await app.get(ExpireAwards).execute('test')).toBe(0);
    expect((await app.get(ReadAwards).byId(scene.holder, awardId)).state).toBe('expired');
    expect((await figures(budgetId)).availablePence).toBe(100_000);
  });

  it('leaves money, awards and linked totals agreeing', async () => {
    const system = systemOf(scene.authorityId);
    const { checks, breaches } = await app.get(CheckInvariants).execute(system, scene.authorityId);
    expect(checks).toContain('reserved-is-held-by-awards');
    expect(breaches).toEqual([]);
  });

  it('is not there for its own provider before it is offered, nor when it never was', async () => {
    const budgetId = await world.budget(scene.authorityId, scene.personId, 100_000);
    const awardId = await place(budgetId);
    const seen = () => app.get(ReadAwards).byId(scene.provider, awardId);
    await expect(seen()).rejects.toMatchObject({ code: 'not-found' });
    await app.get(CancelAward).execute(scene.socialWorker, { awardId, version: 1, reason: 'needs-changed' });
    await expect(seen()).rejects.toMatchObject({ code: 'not-found' });
  });

  it.each<[string, () => Actor]>([
    ['another council', () => scene.stranger],
    ['another provider', () => scene.otherProvider],
    ['another person', () => scene.otherHolder],
  ])('is not there for %s', async (_, who) => {
    const budgetId = await world.budget(scene.authorityId, scene.personId, 100_000);
    const awardId = await place(budgetId);
    await expect(app.get(ReadAwards).byId(who(), awardId)).rejects.toMatchObject({ code: 'not-found' });
    await expect(app.get(AcceptAward).execute(who(), { awardId, version: 1 })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});
