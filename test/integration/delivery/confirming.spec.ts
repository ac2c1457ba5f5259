import 'reflect-metadata';
import { ApproveClaim, DeliveryModule, MatchClaim, QueryClaim, ReadClaims, SubmitClaim } from '@commonweal/delivery';
import { type Actor, type AwardId, type BudgetId, plainDate, quantity, SYSTEM_USER_ID } from '@commonweal/kernel';
import { CheckInvariants } from '@commonweal/ledger';
import { permissionsOf } from '@commonweal/access';
import { type AwardScene, awardScene } from '../../support/award-scene';
import { runningAward } from '../../support/running-award';
import { systemOf, TestApplication } from '../../support/test-application';
import { World } from '../../support/world';
import { newId } from '../../support/world-budget';

describe('who confirms a delivery', () => {
  let app: TestApplication;
  let world: World;
  let scene: AwardScene;
  let host: Actor;
  let finance: Actor;

  beforeAll(async () => {
    app = await TestApplication.start([DeliveryModule]);
    world = await World.open(app.database.ownerUrl);
    scene = await awardScene(world);
    const hostId = await world.provider({ name: 'Invented Host' });
    host = await actor('isf_host', { providerId: hostId });
    finance = await actor('finance_officer', { authorityIds: [scene.authorityId] });
  });
  afterAll(async () => {
    await world.close();
    await app.stop();
  });

  const actor = async (role: 'isf_host' | 'finance_officer' | 'broker', reach: Partial<Actor>) => {
    const [authorityId] = reach.authorityIds ?? [];
    const { providerId } = reach;
    const grant = { role, ...(authorityId && { authorityId }), ...(providerId && { providerId }) };
    return world.actor(await world.user([grant]), permissionsOf(role), reach);
  };
  const isf = async (isfBasis = 'council_contract'): Promise<BudgetId> => {
    const over = { type: 'isf', money_held_in: 'host', isf_basis: isfBasis, host_provider_id: host.providerId };
    return world.budget(scene.authorityId, scene.personId, 200_000, over);
  };
  const award = (budgetId: BudgetId, over: Partial<Parameters<typeof runningAward>[1]> = {}) =>
    runningAward(world, { ...scene, budgetId, placedBy: scene.socialWorker.userId, ...over });
  const submit = (awardId: AwardId, by: Actor, units = 1) =>
    app.get(SubmitClaim).execute(by, {
      awardId,
      lines: [{ deliveredOn: plainDate('2026-09-02'), quantity: quantity(units), note: undefined }],
    });
  const approve = (by: Actor, { id: claimId }: { id: Parameters<ReadClaims['byId']>[1] }, version = 1) =>
    app.get(ApproveClaim).execute(by, { claimId, version });
  const match = (claim: { id: Parameters<ReadClaims['byId']>[1] }) =>
    app.get(MatchClaim).execute(newId(), { authorityId: scene.authorityId, claimId: claim.id });
  const told = async (claimId: string) =>
    (
      await world.sql<{ users: string[] }>(
        `SELECT payload -> 'userIds' AS users FROM platform.outbox
         WHERE payload ->> 'template' = 'claim-waits-for-you' AND payload ->> 'linkId' = $1`,
        [claimId],
      )
    ).flatMap(({ users }) => users);

  it('inside a fund: the host confirms the bills of others, and the person may ask', async () => {
    const claim = await submit(
      await award(await isf(), { kind: 'isf_purchase', budgetType: 'isf', moneyHeldIn: 'host' }),
      scene.provider,
    );
    expect(claim).toMatchObject({ confirmedBy: 'host', hostProviderId: host.providerId });
    expect(await told(claim.id)).toEqual([host.userId]);
    expect((await app.get(ReadClaims).byId(host, claim.id)).allowedActions).toEqual(['approval', 'query']);
    expect((await app.get(ReadClaims).byId(scene.holder, claim.id)).allowedActions).toEqual(['query']);
    await expect(approve(scene.holder, claim)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(approve(finance, claim)).rejects.toMatchObject({ code: 'forbidden' });
    const elsewhere = await actor('isf_host', { providerId: scene.otherProvider.providerId });
    await expect(approve(elsewhere, claim)).rejects.toMatchObject({ code: 'not-found' });
    await app.get(QueryClaim).execute(host, { claimId: claim.id, version: 1, text: 'Which day was this?' });
    expect(await app.get(ReadClaims).words(host, claim.id)).toMatchObject({ query: 'Which day was this?' });
    expect(await approve(host, claim, 2)).toMatchObject({ state: 'approved', approvedBy: host.userId });
  });

  it('inside a fund: the person, never the host, confirms the host’s own delivery', async () => {
    const own = { kind: 'isf_purchase', budgetType: 'isf', moneyHeldIn: 'host', providerId: host.providerId } as const;
    const provider = { ...host, userId: scene.provider.userId, permissions: scene.provider.permissions };
    const claim = await submit(await award(await isf(), own), provider);
    expect(claim).toMatchObject({ confirmedBy: 'person' });
    await expect(approve(host, claim)).rejects.toMatchObject({ code: 'own-work' });
    expect(await approve(scene.holder, claim)).toMatchObject({ state: 'approved' });
  });

  it('a fund paid at the person’s request: the person confirms', async () => {
    const fund = await isf('paid_at_persons_request');
    const claim = await submit(
      await award(fund, { kind: 'isf_purchase', budgetType: 'isf', moneyHeldIn: 'host' }),
      scene.provider,
    );
    await expect(approve(host, claim)).rejects.toMatchObject({ code: 'forbidden' });
    expect(await approve(scene.holder, claim)).toMatchObject({ state: 'approved' });
  });

  it('the fund itself takes no bills: the council pays it in instalments', async () => {
    const fund = await award(await isf(), { kind: 'isf_placement', budgetType: 'isf', moneyHeldIn: 'host' });
    await expect(submit(fund, scene.provider)).rejects.toMatchObject({ code: 'illegal-transition' });
  });

  describe('council-managed, where the person could not say', () => {
    let budgetId: BudgetId;
    beforeAll(async () => {
      budgetId = await world.budget(scene.authorityId, scene.personId, 500_000);
    });

    it('a bill that is what was agreed confirms itself, once', async () => {
      const claim = await submit(await award(budgetId, { basis: 'best_interests' }), scene.provider);
      expect(claim).toMatchObject({ confirmedBy: 'council', state: 'awaiting_approval' });
      await match(claim);
      await match(claim);
      const [row] = await world.sql('SELECT state, version, approved_by FROM delivery.claim WHERE id = $1', [claim.id]);
      expect(row).toEqual({ state: 'approved', version: 2, approved_by: SYSTEM_USER_ID });
      expect(await told(claim.id)).toEqual([]);
    });

    it('an exception goes to finance and brokerage, and never to who placed the order', async () => {
      const broker = await actor('broker', { authorityIds: [scene.authorityId] });
      const claim = await submit(
        await award(budgetId, { basis: 'best_interests', placedBy: broker.userId }),
        scene.provider,
        2,
      );
      await match(claim);
      expect(await told(claim.id)).toEqual([finance.userId]);
      expect((await app.get(ReadClaims).byId(broker, claim.id)).allowedActions).toEqual(['query']);
      await expect(approve(broker, claim)).rejects.toMatchObject({ code: 'own-work' });
      await expect(approve(scene.holder, claim)).rejects.toMatchObject({ code: 'forbidden' });
      await expect(approve(scene.socialWorker, claim)).rejects.toMatchObject({ code: 'forbidden' });
      expect(await approve(finance, claim)).toMatchObject({ state: 'approved', approvedBy: finance.userId });
    });

    it('with the person’s own agreement it is theirs', async () => {
      const claim = await submit(await award(budgetId), scene.provider);
      expect(claim).toMatchObject({ confirmedBy: 'person' });
      await match(claim);
      await expect(approve(finance, claim)).rejects.toMatchObject({ code: 'forbidden' });
      expect(await approve(scene.holder, claim)).toMatchObject({ state: 'approved' });
    });

    it('with nobody who signs in for the person it is matched', async () => {
      const personId = await world.person(scene.authorityId);
      const own = await world.budget(scene.authorityId, personId, 100_000);
      expect(await submit(await award(own, { personId }), scene.provider)).toMatchObject({ confirmedBy: 'council' });
    });
  });

  it('leaves the money in order', async () => {
    const report = await app.get(CheckInvariants).execute(systemOf(scene.authorityId), scene.authorityId);
    expect(report.breaches).toEqual([]);
  });
});
