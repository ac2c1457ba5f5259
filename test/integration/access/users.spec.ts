import {
  GrantRole,
  ReadAuthorities,
  ReadDemoUsers,
  ReadUsers,
  Recipients,
  RegisterAuthority,
  RegisterUser,
  RevokeRole,
  SetDelegatedLimit,
} from '@commonweal/access';
import { type Actor, pence, type PersonId, type ProviderId, UnitOfWork, type UserId } from '@commonweal/kernel';
import { actorWith, systemOf } from '../../support/test-application';
import { AccessScene } from './access-scene';

const PERSON = '0197a000-0000-7000-8000-000000000001' as PersonId;
const PROVIDER = '0197a000-0000-7000-8000-000000000002' as ProviderId;

describe('councils and users', () => {
  let scene: AccessScene;
  let administrator: Actor;
  let worker: UserId;
  let scouser: UserId;
  beforeAll(async () => {
    scene = await AccessScene.open();
    const { knowsley, liverpool } = scene;
    const admin = await scene.user('Ada Administrator', { role: 'platform_administrator', authorityId: knowsley });
    administrator = actorWith(admin, { authorityIds: [knowsley], permissions: new Set(['user.manage']) });
    worker = await scene.user('Sian Worker', { role: 'social_worker', authorityId: knowsley });
    scouser = await scene.user('Lou Liverpool', { role: 'social_worker', authorityId: liverpool });
  });
  afterAll(() => scene.close());

  it('finds a council by id and by code, in both languages', async () => {
    const read = scene.application.get(ReadAuthorities);
    const knowsley = { id: scene.knowsley, code: 'knowsley', name: 'Knowsley', nameCy: 'Cyngor Knowsley' };
    expect(await read.byCode('knowsley')).toMatchObject(knowsley);
    expect(await read.byId(scene.knowsley)).toMatchObject(knowsley);
    expect((await read.list()).map((council) => council.code)).toEqual(['knowsley', 'liverpool']);
    await expect(read.byCode('atlantis')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('refuses a council whose code is taken, and anyone who may not register one', async () => {
    const register = scene.application.get(RegisterAuthority);
    const again = { code: 'knowsley', name: 'K', nameCy: 'K', nation: 'england', gssCode: 'E08000011' } as const;
    await expect(register.execute(systemOf(), again)).rejects.toMatchObject({ code: 'invalid-input' });
    await expect(register.execute(administrator, again)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('lets an administrator register users of their own council only', async () => {
    const register = scene.application.get(RegisterUser);
    const user = (authorityId = scene.knowsley) => ({
      ...{ name: 'Nia New', email: 'nia@example.org', roles: [{ role: 'manager', authorityId } as const] },
    });
    const userId = await register.execute(administrator, user());
    const view = await scene.application.get(ReadUsers).byId(administrator, userId);
    expect(view).toMatchObject({ name: 'Nia New', language: 'en', roles: [{ role: 'manager' }] });
    await expect(register.execute(administrator, user())).rejects.toMatchObject({ facts: { field: 'email' } });
    await expect(register.execute(administrator, user(scene.liverpool))).rejects.toMatchObject({ code: 'forbidden' });
    await expect(register.execute(actorWith(worker), user())).rejects.toMatchObject({ code: 'forbidden' });
    await expect(
      register.execute(administrator, { ...user(), email: undefined, isDemonstration: true }),
    ).rejects.toMatchObject({ code: 'forbidden' });
  });

  it("shows an administrator no other council's users, and the database shows them none either", async () => {
    const read = scene.application.get(ReadUsers);
    await expect(read.byId(administrator, scouser)).rejects.toMatchObject({ code: 'not-found' });
    expect((await read.list(administrator)).map((user) => user.id)).not.toContain(scouser);
    expect([...(await read.names(administrator, [worker, scouser])).values()]).toEqual(['Sian Worker']);
    const seen = await scene.application.asActor(administrator, 'SELECT id FROM access.app_user WHERE id = $1', [
      scouser,
    ]);
    expect(seen).toEqual([]);
    expect((await scene.application.bare.query('SELECT id FROM access.app_user')).rows).toEqual([]);
  });

  it('grants roles to nobody outside the council, and to nobody themself', async () => {
    const grant = scene.application.get(GrantRole);
    const manager = { role: 'manager', authorityId: scene.knowsley } as const;
    await expect(grant.execute(administrator, scouser, manager)).rejects.toMatchObject({ code: 'not-found' });
    await expect(grant.execute(administrator, administrator.userId, manager)).rejects.toMatchObject({
      code: 'own-work',
    });
    const [own] = (await scene.application.get(ReadUsers).byId(administrator, administrator.userId)).roles;
    const revoking = scene.application.get(RevokeRole).execute(administrator, own?.id as never);
    await expect(revoking).rejects.toMatchObject({ code: 'own-work' });
  });

  it('keeps a user with one provider', async () => {
    const other = '0197a000-0000-7000-8000-000000000009' as ProviderId;
    const baker = await scene.user('Bob Baker', { role: 'provider', providerId: PROVIDER });
    const granting = scene.application
      .get(GrantRole)
      .execute(systemOf(), baker, { role: 'provider', providerId: other });
    await expect(granting).rejects.toMatchObject({ facts: { field: 'providerId' } });
  });

  it('moves the version of a delegated limit with every change, for officers of the council only', async () => {
    const set = scene.application.get(SetDelegatedLimit);
    expect(await set.execute(administrator, scene.knowsley, worker, pence(500_000))).toEqual({
      ...{ limitPence: 500_000, version: 1 },
    });
    expect(await set.execute(administrator, scene.knowsley, worker, pence(0))).toEqual({ limitPence: 0, version: 2 });
    await expect(set.execute(administrator, scene.knowsley, scouser, pence(1))).rejects.toMatchObject({
      facts: { field: 'userId' },
    });
    await expect(set.execute(administrator, scene.knowsley, worker, pence(-1))).rejects.toMatchObject({
      facts: { field: 'limitPence' },
    });
    await expect(set.execute(administrator, scene.liverpool, scouser, pence(1))).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('knows who is to be told', async () => {
    const { knowsley, liverpool } = scene;
    const mair = await scene.user('Mair', { role: 'budget_holder', authorityId: knowsley, personId: PERSON });
    const nominee = await scene.user('Ned', { role: 'nominee', authorityId: knowsley, personId: PERSON });
    await scene.user('Con', { role: 'connector', authorityId: knowsley, personId: PERSON });
    const carer = await scene.user('Cai', {
      role: 'provider',
      providerId: '0197a000-0000-7000-8000-000000000007' as ProviderId,
    });
    const recipients = scene.application.get(Recipients);
    await scene.application.get(UnitOfWork).run(systemOf(), async (tx) => {
      expect(await recipients.ofPerson(tx, knowsley, PERSON)).toEqual([mair, nominee].sort());
      expect(await recipients.ofPerson(tx, liverpool, PERSON)).toEqual([]);
      const ofProvider = await recipients.ofProvider(tx, '0197a000-0000-7000-8000-000000000007' as ProviderId);
      expect(ofProvider).toEqual([carer]);
      expect(await recipients.withRole(tx, knowsley, 'social_worker')).toEqual([worker]);
    });
  });

  it('lists for the demonstration sign-in those who were registered as invented, and nobody else', async () => {
    const demo = scene.application.get(ReadDemoUsers);
    expect(await demo.list('en')).toEqual([]);
    const userId = await scene.application.get(RegisterUser).execute(systemOf(), {
      ...{ name: 'Dilys Demo', language: 'cy', isDemonstration: true },
      roles: [
        { role: 'budget_holder', authorityId: scene.knowsley, personId: PERSON },
        { role: 'manager', authorityId: scene.knowsley },
      ],
    });
    expect(await demo.list('cy')).toEqual([
      {
        ...{ userId, name: 'Dilys Demo', roles: ['manager', 'budget_holder'], authorityId: scene.knowsley },
        ...{ authority: 'Cyngor Knowsley', personId: PERSON, providerId: undefined },
      },
    ]);
    expect(await demo.find(worker)).toBeUndefined();
    expect((await demo.find(userId))?.authority).toBe('Knowsley');
  });
});
