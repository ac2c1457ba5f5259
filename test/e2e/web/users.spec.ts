import 'reflect-metadata';
import { IssueClientToken } from '@commonweal/access';
import type { UserId } from '@commonweal/kernel';
import { PartyApp } from '../../support/party-app';
import { Visitor } from '../../support/visitor';

describe('who gets a role and who loses it', () => {
  let app: PartyApp;
  let admin: Visitor;
  let adminId: UserId;

  beforeAll(async () => {
    app = await PartyApp.open();
    adminId = await user('platform_administrator', 'Sam Whitlock');
    admin = await signedIn(adminId);
  });
  afterAll(() => app.close());

  async function user(role: 'platform_administrator' | 'social_worker', name: string): Promise<UserId> {
    const id = await app.world.user([{ role, authorityId: app.scene.authorityId }], { name });
    await app.world.sql('UPDATE access.app_user SET is_demonstration = true WHERE id = $1', [id]);
    return id;
  }

  async function signedIn(userId: UserId): Promise<Visitor> {
    const visitor = new Visitor(app.web);
    await visitor.signIn(userId);
    return visitor;
  }

  /** Sends the form on a page as it stands there. */
  async function confirm(address: string): Promise<string> {
    const { body } = await admin.get(address);
    const [form = ''] = /<form method="post" action="\/(?:users|clients)[\s\S]*?<\/form>/.exec(body) ?? [];
    const [, action = ''] = /action="([^"]+)"/.exec(form) ?? [];
    const fields = [...form.matchAll(/name="([^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]);
    return String((await admin.submit(action, Object.fromEntries(fields) as Record<string, string>)).headers.location);
  }

  const rolesOf = async (userId: UserId) =>
    (await app.world.sql('SELECT role FROM access.user_role WHERE user_id = $1 AND revoked_at IS NULL', [userId]))
      .map(({ role }) => role)
      .sort();

  it('is said by an administrator, ends the sessions of before, and is written down with their name', async () => {
    const officer = await user('social_worker', 'Amira Lowe');
    const before = await signedIn(officer);
    const council = app.scene.authorityId;
    expect(await confirm(`/users/${officer}/role?role=manager&council=${council}`)).toBe(`/users/${officer}`);
    expect(await rolesOf(officer)).toEqual(['manager', 'social_worker']);
    expect((await before.get('/work')).headers.location).toContain('/sign-in');
    // What is held is not given again.
    expect((await admin.get(`/users/${officer}/role?role=manager&council=${council}`)).statusCode).toBe(303);

    const check = await admin.submit(`/users/${officer}/limit/check`, { amount: '5,000', council });
    expect(check.body).toContain('£5,000.00');
    const [, once = ''] = /name="once" value="([^"]+)"/.exec(check.body) ?? [];
    await admin.submit(`/users/${officer}/limit`, { amount: '5,000', council, once });
    const limits = await app.world.sql('SELECT limit_pence AS pence FROM access.delegated_limit WHERE user_id = $1', [
      officer,
    ]);
    expect(limits).toEqual([{ pence: '500000' }]);

    const page = (await admin.get(`/users/${officer}`)).body;
    const take = [...page.matchAll(/href="(\/users\/[^"]+\/role\/[^"]+)"/g)].map(([, href = '']) => href);
    expect(take).toHaveLength(2);
    expect(await confirm(take[1] ?? '')).toBe(`/users/${officer}`);
    expect(await rolesOf(officer)).toEqual(['social_worker']);
    const { body } = await admin.get(`/users/${officer}`);
    const lines = body
      .slice(body.indexOf('What was changed'))
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ');
    for (const line of ['Lost the role Manager', 'May award up to £5,000.00 alone', 'Given the role Manager']) {
      expect(lines).toContain(`${line} by Sam Whitlock`);
    }
  });

  it('is nothing that anybody says of themself, or of another council', async () => {
    const council = app.scene.authorityId;
    const own = await admin.get(`/users/${adminId}`);
    expect(own.body).toContain('This is you.');
    expect(own.body).not.toMatch(/href="\/users\/[^"]+\/(role|limit)/);
    const once = '0197a000-0000-4000-8000-000000000001';
    const given = await admin.submit(`/users/${adminId}/role`, { role: 'manager', council, once });
    expect(given.statusCode).toBe(403);
    const [grant] = await app.world.sql<{ id: string }>('SELECT id FROM access.user_role WHERE user_id = $1', [
      adminId,
    ]);
    expect((await admin.submit(`/users/${adminId}/role/${grant?.id ?? ''}`, { once })).statusCode).toBe(403);
    expect(await rolesOf(adminId)).toEqual(['platform_administrator']);
    const elsewhere = await app.world.authority();
    const officer = await user('social_worker', 'Bethan Pugh');
    const stretched = await admin.submit(`/users/${officer}/role`, { role: 'manager', council: elsewhere, once });
    expect(stretched.statusCode).toBe(403);
    expect(await rolesOf(officer)).toEqual(['social_worker']);
  });

  it('is of a machine a secret shown once, that opens the API until it is stopped', async () => {
    await admin.get('/clients/new');
    const form = { clientName: 'Case system', role: 'auditor', council: app.scene.authorityId };
    const registered = await admin.submit('/clients/new', form);
    const [clientId = '', clientSecret = ''] = [
      ...registered.body.matchAll(/<dd class="govuk-summary-list__value">\s*(\S+)\s*<\/dd>/g),
    ].map(([, value = '']) => value);
    const token = () => app.get(IssueClientToken).execute({ clientId, clientSecret }, 'test');
    expect(await token()).toMatchObject({ expiresInSeconds: 3600 });
    expect(registered.headers['cache-control']).toContain('no-store');
    expect((await admin.get('/clients')).body).not.toContain(clientSecret);
    expect(await confirm(`/clients/${clientId}/revoke`)).toBe('/clients');
    expect(await token()).toEqual({ refusal: 'invalid_client' });
  });
});
