import 'reflect-metadata';
import type { AuthorityId } from '@commonweal/kernel';
import { Database } from '@commonweal/platform';
import { type ApiUnderTest, registerCouncil, signedInOfficer, type SignedIn, startApi } from '../../support/api';
import { createTestDatabase, type TestDatabase } from '../../support/database';

describe('machines', () => {
  let db: TestDatabase;
  let api: ApiUnderTest;
  let council: AuthorityId;
  let administrator: SignedIn;

  beforeAll(async () => {
    db = await createTestDatabase();
    api = await startApi(db.appUrl);
    council = await registerCouncil(api);
    administrator = await signedInOfficer(api, council, 'platform_administrator');
  });
  afterAll(async () => {
    await api.close();
    await db.drop();
  });

  const register = async (more: object = {}) => {
    const asked = { name: 'Finance system', authorityId: council, role: 'finance_officer', ...more };
    const { status, body } = await api.post('/clients', administrator.token, asked);
    expect(status).toBe(201);
    return { client_id: String(body.clientId), client_secret: String(body.clientSecret) };
  };
  const ask = async (fields: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}) => {
    const form = { grant_type: 'client_credentials', ...fields };
    const answer = await api.app.inject({
      ...{ method: 'POST', url: '/oauth/token', payload: new URLSearchParams(form).toString() },
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    });
    return { status: answer.statusCode, body: answer.json<Record<string, string>>(), headers: answer.headers };
  };
  const tokenOf = async (fields: Readonly<Record<string, string>>) => (await ask(fields)).body.access_token ?? '';

  it('get a token for an hour, with what the role may do', async () => {
    const { status, body, headers } = await ask(await register());
    expect(status).toBe(200);
    expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 3600 });
    expect(body.scope?.split(' ')).toContain('payment-run.read');
    expect(headers['cache-control']).toBe('no-store');
    expect((await api.get('/payment-runs', body.access_token)).status).toBe(200);
    expect((await api.get('/me', body.access_token)).body).toMatchObject({ name: 'Finance system' });
  });

  it('prove themselves in the header as well', async () => {
    const { client_id, client_secret } = await register();
    const basic = Buffer.from(`${client_id}:${client_secret}`).toString('base64');
    expect((await ask({}, { authorization: `Basic ${basic}` })).status).toBe(200);
  });

  it('may do what their scope says and nothing else, and never more than they were registered for', async () => {
    const client = await register({ scope: 'payment-run.read claim.read' });
    const narrow = await tokenOf({ ...client, scope: 'claim.read' });
    expect((await api.get('/payment-runs', narrow)).status).toBe(403);
    expect((await api.get('/payment-runs', await tokenOf(client))).status).toBe(200);
    expect(await ask({ ...client, scope: 'payment-run.make' })).toMatchObject({
      status: 400,
      body: { error: 'invalid_scope' },
    });
    const made = await api.post('/payment-runs', await tokenOf(client), {}, 'a-key');
    expect(made.status).toBe(403);
  });

  it('with a token for another audience are nobody here', async () => {
    const client = await register({ audience: 'open-data' });
    const token = await tokenOf(client);
    expect(token).toHaveLength(43);
    expect((await api.get('/me', token)).status).toBe(401);
    expect(await ask({ ...client, audience: 'api' })).toMatchObject({ status: 400, body: { error: 'invalid_target' } });
  });

  it('get nothing with a wrong secret, another grant, or as JSON', async () => {
    const client = await register();
    const wrong = await ask({ ...client, client_secret: 'x'.repeat(43) });
    expect(wrong).toMatchObject({ status: 401, body: { error: 'invalid_client' } });
    expect(wrong.headers['www-authenticate']).toBe('Basic');
    expect(await ask({ ...client, client_id: 'nobody' })).toMatchObject({ status: 401 });
    expect(await ask({ ...client, grant_type: 'password' })).toMatchObject({
      status: 400,
      body: { error: 'unsupported_grant_type' },
    });
  });

  it('are stopped with all their tokens when they are revoked, by an administrator of their council', async () => {
    const client = await register();
    const token = await tokenOf(client);
    const other = await registerCouncil(api, 'elsewhere');
    const stranger = await signedInOfficer(api, other, 'platform_administrator');
    const path = `/clients/${client.client_id}/revocation`;
    const seen = { version: 1 };
    expect((await api.post(path, stranger.token, seen)).status).toBe(404);
    expect((await api.get('/clients', stranger.token)).body.items).toEqual([]);
    expect((await api.post(path, administrator.token, seen)).status).toBe(204);
    expect((await api.get('/me', token)).status).toBe(401);
    expect((await ask(client)).status).toBe(401);
    expect((await api.post(path, administrator.token, seen)).status).toBe(409);
  });

  it('are registered by an administrator of the council, for a role of officers and permissions that it has', async () => {
    const manager = await signedInOfficer(api, council, 'manager');
    const asked = { name: 'A machine', authorityId: council, role: 'auditor' };
    expect((await api.post('/clients', manager.token, asked)).status).toBe(403);
    for (const wrong of [
      { scope: 'payment-run.make' },
      { role: 'budget_holder' },
      { role: 'provider' },
      { audience: 'A b' },
    ]) {
      expect((await api.post('/clients', administrator.token, { ...asked, ...wrong })).status).toBe(400);
    }
  });

  it('have secrets that are kept as hashes only, also beside an Idempotency-Key', async () => {
    const asked = { name: 'Kept', authorityId: council, role: 'auditor' };
    const { body } = await api.post('/clients', administrator.token, asked, 'a-key-of-a-client');
    const database = api.app.get(Database, { strict: false });
    for (const table of ['platform.idempotency', 'access.api_token', 'platform.outbox']) {
      const found = await database.query(`SELECT 1 FROM ${table} t WHERE t::text LIKE '%' || $1 || '%'`, [
        body.clientSecret,
      ]);
      expect(found).toEqual([]);
    }
  });

  it('are told to wait when they ask too often', async () => {
    const limited = await startApi(db.appUrl, { perMinute: { tokens: 3, search: 9 } });
    const guess = () =>
      limited.call('POST', '/oauth/token', { headers: { 'content-type': 'application/x-www-form-urlencoded' } });
    const statuses: number[] = [];
    for (let tries = 0; tries < 5; tries++) statuses.push((await guess()).status);
    expect(statuses).toEqual([400, 400, 400, 429, 429]);
    await limited.close();
  });
});
