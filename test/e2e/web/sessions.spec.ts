import { RegisterAuthority, RegisterUser } from '@commonweal/access';
import { systemActor, type UserId } from '@commonweal/kernel';
import { Config } from '@commonweal/platform';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { join } from 'node:path';
import { openWeb } from '../../../apps/web/src/web-host.module';
import { makeDataFolder } from '../../support/data-folder';
import { createTestDatabase, type TestDatabase } from '../../support/database';
import { Visitor } from '../../support/visitor';

describe('sessions of the pages', () => {
  let database: TestDatabase;
  let app: NestFastifyApplication;
  let userId: UserId;
  const folder = makeDataFolder();

  beforeAll(async () => {
    database = await createTestDatabase();
    const settings = { DATABASE_URL: database.appUrl, DATABASE_POOL: '3', DEMO: '1', LOG_LEVEL: 'silent' };
    const keys = { KEY_FILE: join(folder.path, 'keys.json') };
    app = await openWeb(new Config({ ...settings, ...keys, SESSION_SECRET: 'a secret for tests alone, long enough' }));
    const seed = systemActor('demonstration', [], 'seed');
    const council = {
      code: 'knowsley',
      name: 'Knowsley',
      nameCy: 'Knowsley',
      nation: 'england',
      gssCode: 'E08000011',
    } as const;
    const authorityId = await app.get(RegisterAuthority, { strict: false }).execute(seed, council);
    const roles = [{ role: 'social_worker' as const, authorityId }];
    const user = { name: 'Ceri Morgan', roles, isDemonstration: true };
    userId = await app.get(RegisterUser, { strict: false }).execute(seed, user);
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
    folder.remove();
  });

  it('are kept in the database, and end when their user signs out of them elsewhere', async () => {
    const phone = new Visitor(app);
    await phone.signIn(userId);
    const laptop = new Visitor(app);
    await laptop.signIn(userId);
    const list = await laptop.get('/sessions');
    expect(list.statusCode).toBe(200);
    expect(list.body.match(/class="cw-card"/g)).toHaveLength(2);
    const handle = /name="session" value="(\w+)"/.exec(list.body)?.[1] ?? '';
    expect((await laptop.submit('/sessions', { session: handle })).headers.location).toBe('/sessions');
    expect((await laptop.get('/sessions')).body).toContain('That one is signed out');
    expect((await phone.get('/sessions')).headers.location).toBe('/sign-in?next=%2Fsessions');
  });

  it('hand nothing over that opens them', async () => {
    const reader = new Visitor(app);
    await reader.signIn(userId);
    const { body } = await reader.get('/sessions');
    const secret = decodeURIComponent(reader.cookies.get('session') ?? '').split('.')[0] ?? '';
    expect(secret.length).toBeGreaterThan(20);
    expect(body).not.toContain(secret);
  });

  it('of someone else are not found', async () => {
    const reader = new Visitor(app);
    await reader.signIn(userId);
    await reader.get('/sessions');
    expect((await reader.submit('/sessions', { session: 'ab'.repeat(32) })).statusCode).toBe(404);
  });
});
