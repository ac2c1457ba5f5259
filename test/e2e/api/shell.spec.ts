import 'reflect-metadata';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Actor, type AuthorityId, DomainError, type JsonValue, UnitOfWork } from '@commonweal/kernel';
import { CurrentActor, Database, listRouteAccess, query, RequirePermission } from '@commonweal/platform';
import { Body, Controller, Inject, Injectable, Post } from '@nestjs/common';
import { Client } from 'pg';
import { PROBLEM_SLUGS } from '../../../apps/api/src/errors/api-errors';
import { ObjectsField, TextField, WholeNumberField } from '../../../apps/api/src/fields/request-fields';
import { type ApiUnderTest, registerCouncil, signedInOfficer, startApi } from '../../support/api';
import { createTestDatabase, type TestDatabase } from '../../support/database';
import { sizeOf } from '../../sizes';

class Line {
  @WholeNumberField({ least: 1, most: 10 }) quantity: number;
}

class NoteRequest {
  @TextField({ most: 20 }) text: string;
  @ObjectsField(() => Line, { optional: true }) lines?: readonly Line[];
}

/** A POST with an effect that can be counted. */
@Controller('notes')
@RequirePermission('award.place')
@Injectable()
class NotesController {
  constructor(@Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork) {}

  @Post()
  async write(@CurrentActor() actor: Actor, @Body() { text }: NoteRequest): Promise<JsonValue> {
    return this.unitOfWork.run(actor, async (tx) => {
      const [row] = await query<{ id: number }>(tx, 'INSERT INTO platform.note (text) VALUES ($1) RETURNING id', [
        text,
      ]);
      if (text === 'refuse') throw new DomainError('award-refused', { reasons: [{ code: 'person-died' }], secret: 1 });
      if (text === 'break') throw new TypeError('Gwen is not a function');
      return { id: row?.id ?? 0 };
    });
  }

  @Post('half')
  async half(@CurrentActor() actor: Actor): Promise<void> {
    await this.write(actor, { text: 'half' });
    throw new DomainError('payee-missing');
  }
}

describe('the shell of the API', () => {
  let db: TestDatabase;
  let api: ApiUnderTest;
  let council: AuthorityId;
  let token: string;
  let notes: () => Promise<number>;

  beforeAll(async () => {
    db = await createTestDatabase();
    const owner = new Client({ connectionString: db.ownerUrl });
    await owner.connect();
    await owner.query('CREATE TABLE platform.note (id serial PRIMARY KEY, text text NOT NULL)');
    await owner.query('GRANT SELECT, INSERT ON platform.note TO commonweal_app');
    await owner.query('GRANT USAGE ON SEQUENCE platform.note_id_seq TO commonweal_app');
    await owner.end();
    api = await startApi(db.appUrl, {}, [NotesController]);
    council = await registerCouncil(api);
    ({ token } = await signedInOfficer(api, council, 'social_worker'));
    const database = api.app.get(Database, { strict: false });
    notes = async () => (await database.query('SELECT 1 FROM platform.note')).length;
  });
  afterAll(async () => {
    await api.close();
    await db.drop();
  });

  it('says whether it lives and whether it is ready', async () => {
    expect(await api.call('GET', '/health/live')).toMatchObject({ status: 200, body: { status: 'ok' } });
    expect(await api.call('GET', '/health/ready')).toMatchObject({ status: 200, body: { status: 'ok' } });
  });

  it('tells a user who they are', async () => {
    expect((await api.get('/me', token)).body).toMatchObject({
      roles: [{ role: 'social_worker', authorityId: council }],
      authority: { code: 'testshire' },
      permissions: expect.arrayContaining(['award.place']) as unknown,
    });
  });

  it.each([
    ['no token', {}],
    ['an unknown token', { authorization: `Bearer ${'x'.repeat(43)}` }],
    ['a cookie', { cookie: 'session=abc; token=abc' }],
    ['another scheme', { authorization: 'Basic YTpi' }],
  ])('answers 401 to %s', async (_, headers) => {
    const answer = await api.call('GET', '/api/v1/me', { headers });
    expect(answer).toMatchObject({ status: 401, body: { type: '/problems/unauthenticated', status: 401 } });
    expect(answer.headers['www-authenticate']).toBe('Bearer');
    expect(answer.headers['content-type']).toContain('application/problem+json');
  });

  it('answers 403 to a role without the permission, and names it', async () => {
    const auditor = await signedInOfficer(api, council, 'auditor');
    expect(await api.post('/notes', auditor.token, { text: 'a' })).toMatchObject({
      status: 403,
      body: { type: '/problems/forbidden', permission: 'award.place' },
    });
  });

  it('says in plain words what is wrong with each field, and changes nothing', async () => {
    const before = await notes();
    const body = { text: '', more: 1, lines: [{ quantity: 1 }, { quantity: 11, x: 'y' }] };
    const answer = await api.post('/notes', token, body);
    expect(answer).toMatchObject({ status: 400, body: { type: '/problems/invalid-input' } });
    expect(answer.body.errors).toEqual(
      expect.arrayContaining([
        { field: 'text', message: 'Send some text' },
        { field: 'more', message: 'This field is not known here' },
        { field: 'lines[1].quantity', message: 'Send a whole number from 1 to 10' },
        { field: 'lines[1].x', message: 'This field is not known here' },
      ]),
    );
    expect(await notes()).toBe(before);
  });

  it.each([
    ['malformed JSON', { 'content-type': 'application/json' }, '{"text":', 400, 'malformed-request'],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 'text=a', 415, 'unsupported-media-type'],
    ['plain text', { 'content-type': 'text/plain' }, 'text', 415, 'unsupported-media-type'],
    [
      'more than 1 MiB',
      { 'content-type': 'application/json' },
      `{"text":"${'a'.repeat(1_048_576)}"}`,
      413,
      'too-large',
    ],
    ['a list', { 'content-type': 'application/json' }, '[1]', 400, 'invalid-input'],
    ['nothing', {}, '', 400, 'invalid-input'],
    ['a prototype', { 'content-type': 'application/json' }, '{"__proto__":{"text":"a"}}', 400, 'malformed-request'],
    ['a NUL', { 'content-type': 'application/json' }, '{"text":"a\\u0000b"}', 400, 'invalid-input'],
  ])('answers %s with a problem', async (_, headers, payload, status, slug) => {
    const answer = await api.app.inject({
      method: 'POST',
      url: '/api/v1/notes',
      headers: { authorization: `Bearer ${token}`, ...headers },
      payload,
    });
    expect({ status: answer.statusCode, type: answer.json<{ type: string }>().type }).toEqual({
      status,
      type: `/problems/${slug}`,
    });
  });

  it('answers 404 where there is nothing, also to the wrong method', async () => {
    for (const [method, url] of [
      ['GET', '/api/v1/nowhere'],
      ['GET', '/'],
      ['DELETE', '/api/v1/me'],
    ] as const) {
      expect(await api.call(method, url, { token })).toMatchObject({
        status: 404,
        body: { type: '/problems/not-found' },
      });
    }
  });

  it('tells only the public facts of a refusal, and rolls it back', async () => {
    const before = await notes();
    const answer = await api.post('/notes', token, { text: 'refuse' });
    expect(answer).toMatchObject({
      status: 422,
      body: {
        type: '/problems/award-refused',
        reasons: [{ code: 'person-died', text: expect.stringContaining('has died') as string }],
      },
    });
    expect(answer.body).not.toHaveProperty('secret');
    expect(await notes()).toBe(before);
  });

  it('says nothing of an error that nobody foresaw but the request’s id, and counts it', async () => {
    const before = api.unknownErrors;
    const answer = await api.post('/notes', token, { text: 'break' });
    expect(answer.body).toEqual({
      type: '/problems/unexpected',
      title: 'Something went wrong',
      status: 500,
      requestId: answer.headers['x-request-id'],
    });
    expect(api.unknownErrors).toBe(before + 1);
  });

  it('does a request once however often it is sent with its key, also at the same moment', async () => {
    const before = await notes();
    const repeats = Array.from({ length: sizeOf('concurrentRepeats') }, () =>
      api.post('/notes', token, { text: 'once' }, 'key 1'),
    );
    const answers = await Promise.all(repeats);
    expect(await notes()).toBe(before + 1);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    const replayed = answers.filter(({ headers }) => headers['idempotency-replayed'] === 'true');
    expect(replayed).toHaveLength(answers.length - 1);
  });

  it('knows a key by user and address, and its body whatever the order of its fields', async () => {
    const before = await notes();
    const other = await signedInOfficer(api, council, 'social_worker');
    const first = await api.post('/notes', token, { text: 'a', lines: [] }, 'key-2');
    const again = await api.post('/notes', token, { lines: [], text: 'a' }, 'key-2');
    const others = await api.post('/notes', other.token, { text: 'a', lines: [] }, 'key-2');
    expect(again).toMatchObject({ body: first.body, headers: { 'idempotency-replayed': 'true' } });
    expect(others.headers).not.toHaveProperty('idempotency-replayed');
    expect(await notes()).toBe(before + 2);
  });

  it('refuses a key that was used with another body', async () => {
    await api.post('/notes', token, { text: 'one' }, 'key-3');
    const other = await api.post('/notes', token, { text: 'two' }, 'key-3');
    expect(other).toMatchObject({ status: 409, body: { type: '/problems/idempotency-mismatch' } });
  });

  it('lets a refused request be sent again with its key, once it can succeed', async () => {
    expect((await api.post('/notes', token, { text: 'refuse' }, 'key-4')).status).toBe(422);
    expect((await api.post('/notes', token, { text: 'fine' }, 'key-4')).status).toBe(201);
  });

  it('replays a refusal that came after a part was done', async () => {
    const before = await notes();
    const first = await api.post('/notes/half', token, {}, 'key-5');
    const again = await api.post('/notes/half', token, {}, 'key-5');
    expect(first).toMatchObject({ status: 422, body: { type: '/problems/payee-missing' } });
    expect(again).toMatchObject({ status: 422, body: first.body, headers: { 'idempotency-replayed': 'true' } });
    expect(await notes()).toBe(before + 1);
  });

  it('says so when the first request died before it could answer', async () => {
    const database = api.app.get(Database, { strict: false });
    await api.post('/notes', token, { text: 'died' }, 'key-6');
    await database.query(
      `UPDATE platform.idempotency SET status = NULL, response = NULL, created_at = now() - interval '31 seconds' WHERE key = 'key-6'`,
    );
    expect(await api.post('/notes', token, { text: 'died' }, 'key-6')).toMatchObject({
      status: 409,
      body: { type: '/problems/idempotency-in-progress' },
    });
  });

  it.each(['', 'é', 'a'.repeat(256), ' a'])('refuses the key %p', async (key) => {
    const answer = await api.call('POST', '/api/v1/notes', {
      token,
      body: { text: 'a' },
      headers: { 'idempotency-key': key },
    });
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ field: 'Idempotency-Key' }] } });
  });

  it('has a page for every problem, and no other', async () => {
    const pages = readdirSync(join(__dirname, '../../../docs/problems')).map((name) => name.replace('.md', ''));
    expect(pages.sort()).toEqual(PROBLEM_SLUGS);
    const page = await api.call('GET', '/problems/budget-exceeded');
    expect(page.headers['content-type']).toContain('text/markdown');
    expect(page.body.text).toContain('## What to do');
    expect((await api.call('GET', '/problems/nonsense')).status).toBe(404);
  });

  it('gives a token to an invented user, and has no such call where this is no demonstration', async () => {
    const users = await api.get('/demo/users');
    const user = users.body.items?.find(({ roles }) => (roles as string[]).includes('social_worker'))?.user;
    const { status, body } = await api.call('POST', '/api/v1/demo/tokens', { body: { user } });
    expect(status).toBe(201);
    expect((await api.get('/me', body.accessToken as string)).status).toBe(200);
    const real = await startApi(db.appUrl, { demonstration: false });
    for (const token of [undefined, body.accessToken as string]) {
      for (const path of ['/demo/users', '/demo/tokens', '/demo']) {
        expect(await real.get(path, token)).toMatchObject({ status: 404, body: { type: '/problems/not-found' } });
        const sent = { body: { user }, ...(token === undefined ? {} : { token }) };
        expect((await real.call('POST', `/api/v1${path}`, sent)).status).toBe(404);
      }
    }
    const demoCalls = ({ app }: ApiUnderTest) => listRouteAccess(app).filter(({ path }) => path.includes('demo'));
    expect([demoCalls(api).length, demoCalls(real)]).toEqual([2, []]);
    const served = async (one: ApiUnderTest) => JSON.stringify((await one.get('/openapi.json')).body.paths);
    expect([await served(api), await served(real)]).toEqual([
      expect.stringContaining('/demo/'),
      expect.not.stringContaining('/demo'),
    ]);
    await real.close();
  });

  it('limits how fast tokens are asked for', async () => {
    const limited = await startApi(db.appUrl, { perMinute: { tokens: 2, search: 2 } });
    const ask = () => limited.call('POST', '/api/v1/demo/tokens', { body: { user: council } });
    expect([(await ask()).status, (await ask()).status]).toEqual([404, 404]);
    const third = await ask();
    expect(third).toMatchObject({ status: 429, body: { type: '/problems/rate-limited' } });
    expect(third.body.retryAfterSeconds).toBeGreaterThan(0);
    await limited.close();
  });
});
