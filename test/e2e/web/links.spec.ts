import type { Actor } from '@commonweal/kernel';
import type { INestApplicationContext } from '@nestjs/common';
import { MailServer } from '../../support/mail-server';
import { PartyApp } from '../../support/party-app';
import { Visitor } from '../../support/visitor';
import { startWorker } from '../../support/worker';

const PUBLIC_URL = 'http://commonweal.example';

describe('a link to sign in', () => {
  let mail: MailServer;
  let app: PartyApp;
  let worker: INestApplicationContext;

  beforeAll(async () => {
    mail = await MailServer.open();
    const mailing = { SMTP_URL: mail.url, MAIL_FROM: 'Commonweal <post@commonweal.example>' };
    app = await PartyApp.open({ ...mailing, PUBLIC_URL, DEMO: '' });
    const smtp = { url: mail.url, from: mailing.MAIL_FROM };
    const queue = { databaseUrl: app.database.queueUrl, redisUrl: '' };
    worker = await startWorker(app.database, queue, {}, { notify: undefined, smtp, publicUrl: PUBLIC_URL });
    await address(app.scene.holder, 'Iris@example.com');
    await address(app.scene.provider, 'choir@example.com');
    await address(app.scene.socialWorker, 'ceri@council.example');
  });
  afterAll(async () => {
    await worker.close();
    await app.close();
    await mail.close();
  });
  beforeEach(async () => {
    mail.letters.length = 0;
    await app.world.sql('DELETE FROM access.sign_in_link');
  });

  const address = ({ userId }: Actor, email: string) =>
    app.world.sql('UPDATE access.app_user SET email = $2 WHERE id = $1', [userId, email]);
  let visitors = 0;
  const visitor = () => new Visitor(app.web, {}, `127.0.1.${String(++visitors)}`);
  const ask = async (email: string, next = '/') => {
    const someone = visitor();
    await someone.get('/sign-in');
    return someone.submit('/sign-in/link', { email, next });
  };
  const pathIn = (text: string | undefined) =>
    /http:\/\/commonweal\.example(\/sign-in\/link\/[\w-]+)/.exec(text ?? '')?.[1] ?? '';
  const sent = async (email: string, next = '/') => {
    const before = mail.letters.length;
    await ask(email, next);
    const letters = await mail.received(before + 1);
    return pathIn(letters.at(-1)?.text);
  };
  const use = async (path: string) => {
    const someone = visitor();
    const opened = await someone.get(path);
    expect(opened.statusCode).toBe(200);
    return { someone, answer: await someone.submit(path, {}) };
  };

  it('comes by e-mail and signs in, to where its user was going', async () => {
    const path = await sent('iris@EXAMPLE.com', '/bills');
    expect(mail.letters[0]).toMatchObject({ to: ['Iris@example.com'] });
    expect(path).toMatch(/^\/sign-in\/link\/[\w-]{43}$/);
    const { someone, answer } = await use(path);
    expect(answer).toMatchObject({ statusCode: 303, headers: { location: '/bills' } });
    expect((await someone.get('/bills')).statusCode).toBe(200);
  });

  it('is used up by its button and by nothing else: a program that opens every link harms nothing', async () => {
    const path = await sent('choir@example.com');
    for (let scans = 0; scans < 3; scans++) expect((await visitor().get(path)).statusCode).toBe(200);
    expect((await use(path)).answer.statusCode).toBe(303);
  });

  it('works once', async () => {
    const path = await sent('choir@example.com');
    expect((await use(path)).answer.statusCode).toBe(303);
    const { someone, answer } = await use(path);
    expect(answer.statusCode).toBe(410);
    expect(answer.body).toContain('This link does not work any more');
    expect((await someone.get('/orders')).statusCode).toBe(303);
  });

  it('works for 15 minutes, and those asked for before it do not when one was used', async () => {
    const older = await sent('choir@example.com');
    const newer = await sent('choir@example.com');
    const late = await sent('iris@example.com');
    await app.world.sql(`UPDATE access.sign_in_link SET expires_at = now() - interval '1 second' WHERE user_id = $1`, [
      app.scene.holder.userId,
    ]);
    expect((await use(late)).answer.statusCode).toBe(410);
    expect((await use(newer)).answer.statusCode).toBe(303);
    expect((await use(older)).answer.statusCode).toBe(410);
    expect((await use(`/sign-in/link/${'A'.repeat(43)}`)).answer.statusCode).toBe(410);
  });

  it('is answered the same for an address that nobody has, or that of an officer', async () => {
    const known = await ask('iris@example.com');
    await mail.received(1);
    for (const email of ['nobody@example.com', 'ceri@council.example']) {
      const unknown = await ask(email);
      expect([unknown.statusCode, unknown.headers.location, unknown.body]).toEqual([
        known.statusCode,
        known.headers.location,
        known.body,
      ]);
    }
    const [row] = await app.world.sql<{ rows: string; jobs: string }>(`SELECT
      (SELECT count(*) FROM access.sign_in_link) AS rows, (SELECT count(*) FROM platform.outbox WHERE kind = 'access.link-asked'
         AND payload ->> 'linkId' IN (SELECT id::text FROM access.sign_in_link)) AS jobs`);
    expect(row).toEqual({ rows: '3', jobs: '3' });
    await sent('choir@example.com');
    expect(mail.letters.map(({ to }) => to).flat()).toEqual(['Iris@example.com', 'choir@example.com']);
  });

  it('goes to an address five times in a quarter of an hour, and no more', async () => {
    for (let times = 0; times < 7; times++) expect((await ask('choir@example.com')).statusCode).toBe(303);
    const [row] = await app.world.sql<{ n: string }>('SELECT count(*) AS n FROM access.sign_in_link');
    expect(row?.n).toBe('5');
    expect(await mail.received(5)).toHaveLength(5);
  });

  it('has its secret in the e-mail and nowhere else', async () => {
    const path = await sent('iris@example.com');
    const secret = path.split('/').at(-1) ?? '';
    const tables = await app.world
      .sql<{ name: string }>(
        `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
        WHERE schemaname IN ('access', 'platform', 'bullmq', 'notifications')`,
      )
      .catch(() => []);
    expect(tables.length).toBeGreaterThan(10);
    for (const { name } of tables.filter(({ name }) => !name.startsWith('bullmq'))) {
      const found = await app.world.sql(`SELECT 1 FROM ${name} t WHERE t::text LIKE '%' || $1 || '%'`, [secret]);
      expect({ name, found }).toEqual({ name, found: [] });
    }
  });

  it('is made anew when a mail server was busy, and the newest works', async () => {
    mail.busyFor = 1;
    const path = await sent('choir@example.com');
    expect((await use(path)).answer.statusCode).toBe(303);
  });

  it('proves afresh who somebody is, for what asks for that', async () => {
    const { someone } = await use(await sent('choir@example.com'));
    await app.world.sql(`UPDATE access.session SET proved_at = now() - interval '1 hour'`);
    const refused = await someone.get('/bank-details/change');
    expect(refused.headers.location).toBe('/step-up?next=%2Fbank-details%2Fchange');
    const asked = await someone.get(refused.headers.location ?? '');
    expect(asked.body).toContain('Send me a link');
    const before = mail.letters.length;
    expect((await someone.submit('/step-up/link', { next: '/bank-details/change' })).statusCode).toBe(303);
    const letters = await mail.received(before + 1);
    const path = pathIn(letters.at(-1)?.text);
    await someone.get(path);
    const proved = await someone.submit(path, {});
    expect(proved.headers.location).toBe('/bank-details/change');
    expect((await someone.get('/bank-details/change')).statusCode).toBe(200);
  });

  it('leads nowhere else', async () => {
    const path = await sent('iris@example.com', '//elsewhere.example');
    expect((await use(path)).answer.headers.location).toBe('/');
  });

  it('is asked for with an address', async () => {
    const answer = await ask('not an address');
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('Enter an e-mail address');
  });
});
