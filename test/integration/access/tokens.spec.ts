import { GrantRole, IssueToken, ReadUsers, RevokeRole, RevokeToken } from '@commonweal/access';
import { Authoriser, type PersonId, type ProviderId } from '@commonweal/kernel';
import { actorWith, systemOf } from '../../support/test-application';
import { AccessScene } from './access-scene';

const REQUEST = { requestId: 'request-1' };
const PERSON = '0197a000-0000-7000-8000-000000000001' as PersonId;
const PROVIDER = '0197a000-0000-7000-8000-000000000002' as ProviderId;

describe('who a token stands for', () => {
  let scene: AccessScene;
  let authoriser: Authoriser;
  beforeAll(async () => {
    scene = await AccessScene.open();
    authoriser = scene.application.get(Authoriser);
  });
  afterAll(() => scene.close());

  it('is its user, with what the roles permit and reach, and the request', async () => {
    const userId = await scene.user('Sian Worker', { role: 'social_worker', authorityId: scene.knowsley });
    const actor = await authoriser.actorForToken(await scene.token(userId), REQUEST);
    expect(actor).toMatchObject({
      ...{ userId, authorityIds: [scene.knowsley], personIds: [], providerId: undefined },
      ...{ language: 'en', system: undefined, onBehalfOf: undefined, request: REQUEST },
    });
    expect(actor?.permissions.has('award.place')).toBe(true);
    expect(actor?.permissions.has('award.approve')).toBe(false);
  });

  it("reaches persons for a holder, and the provider for a provider's user", async () => {
    const holder = await scene.user('Mair Holder', {
      ...{ role: 'budget_holder', authorityId: scene.knowsley, personId: PERSON },
    });
    const baker = await scene.user('Bob Baker', { role: 'provider', providerId: PROVIDER });
    expect(await authoriser.actorForUser(holder, REQUEST)).toMatchObject({ authorityIds: [], personIds: [PERSON] });
    expect(await authoriser.actorForUser(baker, REQUEST)).toMatchObject({ authorityIds: [], providerId: PROVIDER });
  });

  it.each(['', 'unknown', 'A'.repeat(43), "'; DROP TABLE access.api_token; --"])('is nobody for %p', async (token) => {
    expect(await authoriser.actorForToken(token, REQUEST)).toBeUndefined();
  });

  it('is nobody once it has expired, also when it was used a moment before', async () => {
    const userId = await scene.user('Eve Expired', { role: 'auditor', authorityId: scene.knowsley });
    const token = await scene.token(userId, 1);
    scene.application.clock.passSeconds(59);
    expect(await authoriser.actorForToken(token, REQUEST)).toBeDefined();
    scene.application.clock.passSeconds(1);
    expect(await authoriser.actorForToken(token, REQUEST)).toBeUndefined();
  });

  it('is nobody at once where it was revoked, and after two seconds in every other process', async () => {
    const userId = await scene.user('Rita Revoked', { role: 'auditor', authorityId: scene.knowsley });
    const token = await scene.token(userId);
    const elsewhere = (await scene.application.startProcess()).get(Authoriser, { strict: false });
    expect(await elsewhere.actorForToken(token, REQUEST)).toBeDefined();
    expect(await authoriser.actorForToken(token, REQUEST)).toBeDefined();

    await scene.application.get(RevokeToken).execute(actorWith(userId), token);
    expect(await authoriser.actorForToken(token, REQUEST)).toBeUndefined();
    scene.application.clock.passSeconds(2);
    expect(await elsewhere.actorForToken(token, REQUEST)).toBeUndefined();
  });

  it('can be revoked by its user only', async () => {
    const userId = await scene.user('Olga Owner', { role: 'auditor', authorityId: scene.knowsley });
    const other = await scene.user('Oscar Other', { role: 'auditor', authorityId: scene.knowsley });
    const token = await scene.token(userId);
    const revoking = scene.application.get(RevokeToken).execute(actorWith(other), token);
    await expect(revoking).rejects.toMatchObject({ code: 'not-found' });
    scene.application.clock.pass(1);
    expect(await authoriser.actorForToken(token, REQUEST)).toBeDefined();
  });

  it('is issued for oneself only', async () => {
    const userId = await scene.user('Ida Issued', { role: 'auditor', authorityId: scene.knowsley });
    const issue = scene.application.get(IssueToken);
    await expect(issue.execute(actorWith(PERSON as never), { userId, minutes: 5 })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(issue.execute(actorWith(userId), { userId, minutes: 0.5 })).rejects.toMatchObject({
      code: 'invalid-input',
    });
    expect(await issue.execute(actorWith(userId), { userId, minutes: 5 })).toMatchObject({ expiresInSeconds: 300 });
  });

  it('is kept as a hash only', async () => {
    const userId = await scene.user('Hal Hashed', { role: 'auditor', authorityId: scene.knowsley });
    const token = await scene.token(userId);
    const stored = await scene.application.bare.query<{ all: string }>(
      `SELECT t::text AS all FROM access.api_token t WHERE user_id = $1`,
      [userId],
    );
    expect(stored.rows).toHaveLength(1);
    expect(stored.rows[0]?.all).not.toContain(token);
    expect(stored.rows[0]?.all).not.toContain(Buffer.from(token).toString('hex'));
  });

  it('is nobody when the user has lost every role', async () => {
    const userId = await scene.user('Lea Leaver', { role: 'manager', authorityId: scene.knowsley });
    const token = await scene.token(userId);
    expect(await authoriser.actorForToken(token, REQUEST)).toBeDefined();
    const { roles } = await scene.application.get(ReadUsers).byId(systemOf(), userId);
    for (const { id } of roles) await scene.application.get(RevokeRole).execute(systemOf(), id);
    expect(await authoriser.actorForToken(token, REQUEST)).toBeUndefined();
    expect(await authoriser.actorForUser(userId, REQUEST)).toBeUndefined();
  });

  it('gains a role at once in the process that granted it', async () => {
    const userId = await scene.user('Gwen Granted', { role: 'social_worker', authorityId: scene.knowsley });
    const token = await scene.token(userId);
    await authoriser.actorForToken(token, REQUEST);
    await scene.application
      .get(GrantRole)
      .execute(systemOf(), userId, { role: 'manager', authorityId: scene.liverpool });
    const actor = await authoriser.actorForToken(token, REQUEST);
    expect(actor?.permissions.has('award.approve')).toBe(true);
    expect(actor?.authorityIds).toEqual([scene.knowsley, scene.liverpool]);
  });
});
