import 'reflect-metadata';
import { Test, type TestingModule } from '@nestjs/testing';
import { type Actor, type AuthorityId, Clock, DomainError, type Instant } from '@commonweal/kernel';
import { DatabaseModule } from '@commonweal/platform';
import {
  EvaluateFacts,
  LAW_2026,
  LawThresholds,
  PolicyModule,
  type PolicyDraft,
  PolicyVersions,
  PublishLocalPolicy,
} from '@commonweal/policy';
import { createTestDatabase, type TestDatabase } from '../../support/database';
import { awardFacts, buyerFacts, knowsleyPolicy, offerFacts, pounds, worth } from '../../support/policy-question';
import { World } from '../../support/world';

class FixedClock extends Clock {
  now(): Instant {
    return '2026-11-22T09:00:00.000Z' as Instant;
  }
}

const draft: PolicyDraft = knowsleyPolicy();

describe('policy', () => {
  let db: TestDatabase;
  let app: TestingModule;
  let world: World;

  beforeAll(async () => {
    db = await createTestDatabase();
    world = await World.open(db.ownerUrl);
    app = await Test.createTestingModule({
      imports: [DatabaseModule.forRoot({ url: db.appUrl, pool: 4 }), PolicyModule],
    })
      .overrideProvider(Clock)
      .useClass(FixedClock)
      .compile();
  });
  afterAll(async () => {
    await world.close();
    await app.close();
    await db.drop();
  });

  async function commissioner(): Promise<{ actor: Actor; authorityId: AuthorityId }> {
    const authorityId = await world.authority();
    const userId = await world.user([{ role: 'commissioner', authorityId }]);
    const actor = world.actor(userId, ['policy.publish', 'policy.evaluate'], { authorityIds: [authorityId] });
    return { actor, authorityId };
  }
  const publish = (actor: Actor, authorityId: AuthorityId, replaces: number, change: Partial<PolicyDraft> = {}) =>
    app.get(PublishLocalPolicy).execute(actor, authorityId, { ...draft, ...change }, replaces);
  const versions = () => app.get(PolicyVersions);
  const evaluate = (actor: Actor, facts: unknown) => app.get(EvaluateFacts).execute(actor, facts);
  const facts = (authorityId: AuthorityId) => ({
    buyer: buyerFacts({ authorityId }),
    offer: offerFacts(),
    award: awardFacts(),
  });

  it('keeps the law as rows and reads it back as it was written, under a version of its own', async () => {
    const { version, ...law } = await app.get(LawThresholds).rows();
    expect(version).toMatch(/^law-[0-9a-f]{12}$/);
    expect(new Set(law.thresholds)).toEqual(new Set(LAW_2026.thresholds));
    expect(new Set(law.duties)).toEqual(new Set(LAW_2026.duties));
    expect(new Set(law.healthDirectPayments)).toEqual(new Set(LAW_2026.healthDirectPayments));
    expect(law.unregisteredHomeCare).toEqual(LAW_2026.unregisteredHomeCare);
  });

  it('has no policy for a council until it publishes one, in force that day', async () => {
    const { actor, authorityId } = await commissioner();
    expect(await versions().current(authorityId)).toBeUndefined();
    const published = await publish(actor, authorityId, 0);
    expect(published).toMatchObject({ authorityId, version: 1, effectiveFrom: '2026-11-22' });
    expect(await versions().current(authorityId)).toEqual(published);
    expect(await versions().byVersion(authorityId, 1)).toEqual(published);
  });

  it('keeps every version, and moves the one in force', async () => {
    const { actor, authorityId } = await commissioner();
    await publish(actor, authorityId, 0);
    await publish(actor, authorityId, 1, { view: 'APP1_STRICT' });
    expect(await versions().current(authorityId)).toMatchObject({ version: 2, view: 'APP1_STRICT' });
    expect(await versions().byVersion(authorityId, 1)).toMatchObject({ version: 1, view: 'STEP3_LOCAL' });
    await expect(world.sql('DELETE FROM policy.local_policy WHERE authority_id = $1', [authorityId])).rejects.toThrow();
  });

  it('lets one of two publications of the same version through', async () => {
    const { actor, authorityId } = await commissioner();
    const both = await Promise.allSettled([publish(actor, authorityId, 0), publish(actor, authorityId, 0)]);
    const refused = both.flatMap((one) => (one.status === 'rejected' ? [one.reason as DomainError] : []));
    expect(refused.map(({ code }) => code)).toEqual(['stale-version']);
    await expect(publish(actor, authorityId, 7)).rejects.toMatchObject({ code: 'stale-version' });
  });

  it.each<[string, Partial<PolicyDraft>]>([
    ['name', { name: { en: 'Policy', cy: ' ' } }],
    ['bands', { bands: [] }],
    ['bands', { bands: [...draft.bands].reverse() }],
    ['bands', { bands: draft.bands.map((band) => ({ ...band, upperPence: pounds('0') })) }],
    ['scaleMaxStaff', { scaleMaxStaff: 0 }],
    ['communityRun', { communityRun: ['unknown'] }],
    ['preferenceOrder', { preferenceOrder: ['nearness', 'small-community-run'] }],
    ['nearnessBandsMetres', { nearnessBandsMetres: [] }],
    ['nearnessBandsMetres', { nearnessBandsMetres: [5000, 1600] }],
  ])('refuses a policy whose %s makes none', async (field, change) => {
    const { actor, authorityId } = await commissioner();
    await expect(publish(actor, authorityId, 0, change)).rejects.toMatchObject({
      code: 'invalid-input',
      facts: { field },
    });
    expect(await versions().current(authorityId)).toBeUndefined();
  });

  it('is published by who may, for their own council', async () => {
    const { actor, authorityId } = await commissioner();
    const other = await world.authority();
    await expect(publish(actor, other, 0)).rejects.toMatchObject({ code: 'not-found' });
    const reader = { ...actor, permissions: new Set(['policy.evaluate']) };
    await expect(publish(reader, authorityId, 0)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('evaluates facts with the version in force, or an earlier one, and changes nothing', async () => {
    const { actor, authorityId } = await commissioner();
    const asked = facts(authorityId);
    const before = await evaluate(actor, asked);
    expect(before.reasons.map(({ code }) => code)).toContain('policy-not-chosen');
    await publish(actor, authorityId, 0);
    await publish(actor, authorityId, 1, { bands: draft.bands.slice(0, 1) });
    const award = awardFacts(worth('60,000'));
    expect(await evaluate(actor, { ...asked, award })).toMatchObject({
      outcome: 'refer',
      band: 'above',
      policyVersion: 2,
    });
    const earlier = await evaluate(actor, { ...asked, award, policyVersion: 1 });
    expect(earlier).toMatchObject({ outcome: 'allow', band: 'intermediate', policyVersion: 1 });
    const [{ n } = { n: '' }] = await world.sql<{ n: string }>('SELECT count(*) AS n FROM ordering.decision');
    expect(n).toBe('0');
  });

  it.each([
    ['buyer.nation', (asked: ReturnType<typeof facts>) => ({ ...asked, buyer: { ...asked.buyer, nation: 'france' } })],
    [
      'offer.checks[0].held',
      (asked) => ({ ...asked, offer: { ...asked.offer, checks: [{ kind: 'dbs', requiredFor: 'council_award' }] } }),
    ],
    ['award.wholeLifePence', (asked) => ({ ...asked, award: { ...asked.award, wholeLifePence: 1.5 } })],
    ['award.startsOn', (asked) => ({ ...asked, award: { ...asked.award, startsOn: '2026-02-30' } })],
    ['award.freeLunch', (asked) => ({ ...asked, award: { ...asked.award, freeLunch: true } })],
    ['offer', ({ buyer, award }) => ({ buyer, award })],
    ['', () => 'nonsense'],
  ] as [string, (asked: ReturnType<typeof facts>) => unknown][])(
    'refuses facts with a wrong %s',
    async (field, wrong) => {
      const { actor, authorityId } = await commissioner();
      await expect(evaluate(actor, wrong(facts(authorityId)))).rejects.toMatchObject({
        code: 'invalid-input',
        facts: { field },
      });
    },
  );

  it('does not evaluate for another council, an unknown version or who may not', async () => {
    const { actor, authorityId } = await commissioner();
    const other = await world.authority();
    await expect(evaluate(actor, facts(other))).rejects.toMatchObject({ code: 'not-found' });
    const unknown = { ...facts(authorityId), policyVersion: 9 };
    await expect(evaluate(actor, unknown)).rejects.toMatchObject({ code: 'not-found' });
    const nobody = { ...actor, permissions: new Set<string>() };
    await expect(evaluate(nobody, facts(authorityId))).rejects.toMatchObject({ code: 'forbidden' });
  });
});
