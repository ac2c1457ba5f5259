import { EndSession, GrantRole, ReadSessions, ReadUsers, RevokeRole, UserSessions } from '@commonweal/access';
import type { UserId } from '@commonweal/kernel';
import { actorWith, systemOf } from '../../support/test-application';
import { AccessScene } from './access-scene';

describe('sessions of the pages', () => {
  let scene: AccessScene;
  let sessions: UserSessions;
  let userId: UserId;
  beforeAll(async () => {
    scene = await AccessScene.open();
    sessions = scene.application.get(UserSessions);
  });
  beforeEach(async () => {
    userId = await scene.user('Sian Worker', { role: 'social_worker', authorityId: scene.knowsley });
  });
  afterAll(() => scene.close());

  async function signIn(id: string): Promise<void> {
    const now = scene.application.clock.now();
    const proof = { provedAt: now, door: 'link' } as const;
    await sessions.save(id, { userId, signedInAt: now, ...proof, data: { flash: 'award-placed' } });
  }

  it('keep their user and small data, and not the secret of the cookie', async () => {
    await signIn('cookie-1');
    const signedInAt = scene.application.clock.now();
    const proof = { provedAt: signedInAt, door: 'link' };
    expect(await sessions.find('cookie-1')).toEqual({ userId, signedInAt, ...proof, data: { flash: 'award-placed' } });
    const { rows } = await scene.application.bare.query<{ row: string }>(
      'SELECT s::text AS row FROM access.session s WHERE user_id = $1',
      [userId],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.row).not.toContain('cookie-1');
    expect(await sessions.find('cookie-2')).toBeUndefined();
  });

  it('go after 30 minutes without use', async () => {
    await signIn('idle');
    scene.application.clock.pass(29);
    expect(await sessions.find('idle')).toBeDefined();
    scene.application.clock.pass(29);
    expect(await sessions.find('idle')).toBeDefined();
    scene.application.clock.pass(30);
    expect(await sessions.find('idle')).toBeUndefined();
  });

  it('go 12 hours after sign-in, however busy', async () => {
    await signIn('busy');
    const session = await sessions.find('busy');
    for (let minutes = 20; minutes < 720; minutes += 20) {
      scene.application.clock.pass(20);
      expect(await sessions.find('busy')).toBeDefined();
      if (session !== undefined) await sessions.save('busy', session);
    }
    scene.application.clock.pass(20);
    expect(await sessions.find('busy')).toBeUndefined();
  });

  it('stay ended when a request that still runs saves them', async () => {
    await signIn('ended');
    const session = await sessions.find('ended');
    await sessions.remove('ended');
    if (session !== undefined) await sessions.save('ended', session);
    expect(session).toBeDefined();
    expect(await sessions.find('ended')).toBeUndefined();
  });

  it('are listed for their user, who may end one; for nobody else', async () => {
    await signIn('phone');
    scene.application.clock.pass(1);
    await signIn('laptop');
    const read = scene.application.get(ReadSessions);
    const phone = sessions.handleOf('phone');
    expect((await read.own(actorWith(userId))).map((session) => session.handle)).toEqual([
      sessions.handleOf('laptop'),
      phone,
    ]);
    const stranger = await scene.user('Stan Stranger', { role: 'auditor', authorityId: scene.knowsley });
    expect(await read.own(actorWith(stranger))).toEqual([]);
    const end = scene.application.get(EndSession);
    await expect(end.execute(actorWith(stranger), phone)).rejects.toMatchObject({ code: 'not-found' });
    await end.execute(actorWith(userId), phone);
    expect(await sessions.find('phone')).toBeUndefined();
    expect(await sessions.find('laptop')).toBeDefined();
  });

  it('all end when a role of the user is granted or revoked', async () => {
    await signIn('before-grant');
    const { knowsley } = scene;
    const grantId = await scene.application
      .get(GrantRole)
      .execute(systemOf(), userId, { role: 'manager', authorityId: knowsley });
    expect(await sessions.find('before-grant')).toBeUndefined();

    await signIn('before-revoke');
    expect(await sessions.find('before-revoke')).toBeDefined();
    await scene.application.get(RevokeRole).execute(systemOf(), grantId);
    expect(await sessions.find('before-revoke')).toBeUndefined();
    const { roles } = await scene.application.get(ReadUsers).byId(systemOf(), userId);
    expect(roles.map((grant) => grant.role)).toEqual(['social_worker']);
  });

  it('are removed for good once they could not be used any more', async () => {
    await signIn('old');
    scene.application.clock.pass(31);
    await signIn('new');
    const { rows } = await scene.application.bare.query('SELECT sid FROM access.session WHERE user_id = $1', [userId]);
    expect(rows).toEqual([{ sid: sessions.handleOf('new') }]);
  });
});
