import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Actor } from '@commonweal/kernel';
import { Config } from '@commonweal/platform';
import { BrowserAtProvider, CouncilIdentityProvider } from '../../support/council-identity-provider';
import { makeDataFolder } from '../../support/data-folder';
import { PartyApp } from '../../support/party-app';
import { Visitor } from '../../support/visitor';

const PUBLIC_URL = 'http://commonweal.example';
const EMAIL = 'ceri@council.example';

describe('sign-in with the council', () => {
  let provider: CouncilIdentityProvider;
  let app: PartyApp;
  let worker: Actor;
  const folder = makeDataFolder();

  beforeAll(async () => {
    const client = { clientId: 'commonweal', clientSecret: 'a secret of the test' };
    const redirectUri = `${PUBLIC_URL}/sign-in/council/here/answer`;
    provider = await CouncilIdentityProvider.open([{ ...client, redirectUri }]);
    const file = join(folder.path, 'oidc.json');
    const name = { name: 'Here Council', nameCy: 'Cyngor Yma' };
    writeFileSync(file, JSON.stringify([{ council: 'here', ...name, issuer: provider.issuer, ...client }]));
    app = await PartyApp.open({ OIDC_FILE: file, PUBLIC_URL, DEMO: '' });
    worker = app.scene.socialWorker;
    await app.world.sql(`UPDATE access.authority SET code = 'here' WHERE id = $1`, [app.scene.authorityId]);
    await address(worker, EMAIL);
  });
  afterAll(async () => {
    await app.close();
    await provider.close();
    folder.remove();
  });
  beforeEach(async () => {
    await app.world.sql('DELETE FROM access.external_identity');
    provider.officer = { subject: 'officer-1', email: EMAIL, isVerified: true };
  });

  const address = ({ userId }: Actor, email: string | null) =>
    app.world.sql('UPDATE access.app_user SET email = $2 WHERE id = $1', [userId, email]);
  const visitors = () => ({ visitor: new Visitor(app.web), browser: new BrowserAtProvider() });
  const signIn = async ({ visitor, browser } = visitors(), query = '') => {
    const left = await visitor.get(`/sign-in/council/here${query}`);
    expect(left.statusCode).toBe(303);
    const back = await browser.follow(left.headers.location ?? '', PUBLIC_URL);
    return { visitor, browser, back, answer: await visitor.get(back) };
  };
  const users = () =>
    app.world.sql<{ n: string }>(
      'SELECT (SELECT count(*) FROM access.app_user) + (SELECT count(*) FROM access.user_role) AS n',
    );

  it('finds the user by a verified address the first time, and by the subject from then on', async () => {
    const { visitor, answer } = await signIn(visitors(), '?next=%2Fpeople');
    expect(answer.headers.location).toBe('/people');
    expect((await visitor.get('/people')).statusCode).toBe(200);
    await address(worker, 'married@council.example');
    const again = await signIn();
    expect(again.answer.headers.location).toBe('/');
    await address(worker, EMAIL);
  });

  it('is offered on the page of sign-in, with the name in its language, and asks for code, PKCE, state and nonce', async () => {
    const visitor = new Visitor(app.web);
    expect((await visitor.get('/sign-in?lang=cy')).body).toContain('Cyngor Yma');
    const asked = new URL((await visitor.get('/sign-in/council/here')).headers.location ?? '').searchParams;
    expect(Object.fromEntries(asked)).toMatchObject({ response_type: 'code', code_challenge_method: 'S256' });
    for (const secret of ['state', 'nonce', 'code_challenge']) expect(asked.get(secret)?.length).toBeGreaterThan(30);
    expect((await visitor.get('/sign-in/council/elsewhere')).statusCode).toBe(404);
  });

  it.each([
    ['an address that nobody has', { subject: 'x', email: 'nobody@council.example', isVerified: true }],
    ['an address that is not verified', { subject: 'y', email: EMAIL, isVerified: false }],
  ])('signs nobody in for %s, and makes no user and no role', async (_, officer) => {
    const before = await users();
    provider.officer = officer;
    const { visitor, answer } = await signIn();
    expect(answer.statusCode).toBe(403);
    expect(answer.body).toContain('You could not be signed in');
    expect(visitor.cookies.has('session')).toBe(false);
    expect(await users()).toEqual(before);
  });

  it('speaks for nobody of another council, no provider, and nobody who is both', async () => {
    for (const actor of [app.scene.stranger, app.scene.provider, app.scene.holder]) {
      await address(actor, 'other@council.example');
      provider.officer = { subject: 'other', email: 'other@council.example', isVerified: true };
      expect((await signIn()).answer.statusCode).toBe(403);
      await address(actor, null);
    }
    const elsewhere = app.scene.stranger.authorityIds[0];
    const both = await app.world.user([
      { role: 'manager', authorityId: app.scene.authorityId },
      { role: 'manager', authorityId: elsewhere },
    ]);
    await app.world.sql(`UPDATE access.app_user SET email = 'both@council.example' WHERE id = $1`, [both]);
    provider.officer = { subject: 'both', email: 'both@council.example', isVerified: true };
    expect((await signIn()).answer.statusCode).toBe(403);
  });

  it('gives one subject one user: a second subject with the same address is nobody', async () => {
    expect((await signIn()).answer.statusCode).toBe(303);
    provider.officer = { subject: 'officer-2', email: EMAIL, isVerified: true };
    expect((await signIn()).answer.statusCode).toBe(403);
  });

  it('takes an answer once, from the browser that asked, with its state', async () => {
    const { visitor, back } = await signIn();
    expect((await visitor.get(back)).statusCode).toBe(403);
    const left = await visitor.get('/sign-in/council/here');
    const fresh = await new BrowserAtProvider().follow(left.headers.location ?? '', PUBLIC_URL);
    expect((await new Visitor(app.web).get(fresh)).statusCode).toBe(403);
    expect((await visitor.get(fresh.replace(/state=[^&]+/, 'state=planted'))).statusCode).toBe(403);
  });

  it('leads nowhere else', async () => {
    expect((await signIn(visitors(), '?next=%2F%2Felsewhere.example')).answer.headers.location).toBe('/');
  });

  it('is asked for again before what needs fresh proof, of the same person', async () => {
    const both = await signIn();
    await app.world.sql(`UPDATE access.session SET proved_at = now() - interval '1 hour'`);
    const finance =
      'INSERT INTO access.user_role (id, user_id, role, authority_id) VALUES (gen_random_uuid(), $1, $2, $3)';
    await app.world.sql(finance, [worker.userId, 'finance_officer', app.scene.authorityId]);
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    const refused = await both.visitor.get('/payment-runs/new');
    expect(refused.headers.location).toBe('/step-up?next=%2Fpayment-runs%2Fnew');
    const asked = await both.visitor.get(refused.headers.location ?? '');
    const href = /href="(\/sign-in\/council\/here[^"]+)"/.exec(asked.body)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const left = await both.visitor.get(href);
    expect(left.headers.location).toContain('prompt=login');
    const signIns = provider.signIns;
    const back = await both.browser.follow(left.headers.location ?? '', PUBLIC_URL);
    expect(provider.signIns).toBe(signIns + 1);
    expect((await both.visitor.get(back)).headers.location).toBe('/payment-runs/new');
    expect((await both.visitor.get('/payment-runs/new')).statusCode).toBe(200);
    await address(app.scene.manager, 'sam@council.example');
    provider.officer = { subject: 'officer-9', email: 'sam@council.example', isVerified: true };
    const other = await both.visitor.get(href);
    const returned = await new BrowserAtProvider().follow(other.headers.location ?? '', PUBLIC_URL);
    expect((await both.visitor.get(returned)).statusCode).toBe(403);
  });
});

describe('the file of councils that sign in', () => {
  const folder = makeDataFolder();
  const file = join(folder.path, 'oidc.json');
  const whole = { council: 'x', name: 'X', nameCy: 'X', issuer: 'https://x.example', clientId: 'c', clientSecret: 's' };
  afterAll(() => {
    folder.remove();
  });

  it.each([
    ['no JSON', '{', /cannot be read as JSON/],
    ['no list', '{}', /must hold a list/],
    ['no client', JSON.stringify([{ ...whole, clientId: '' }]), /clientId is missing in entry 1/],
    ['an open line', JSON.stringify([{ ...whole, issuer: 'http://x.example' }]), /must be an https address/],
    [
      'a secret file that is not there',
      JSON.stringify([{ ...whole, clientSecretFile: '/nowhere/x' }]),
      /cannot be read/,
    ],
  ])('is refused at the start with %s', (_, content, sentence) => {
    writeFileSync(file, content);
    expect(() => new Config({ OIDC_FILE: file, PUBLIC_URL })).toThrow(sentence);
  });

  it('needs the address of the pages', () => {
    writeFileSync(file, JSON.stringify([whole]));
    expect(() => new Config({ OIDC_FILE: file })).toThrow('PUBLIC_URL must be set');
    expect(new Config({ OIDC_FILE: file, PUBLIC_URL }).councilSignIns).toMatchObject([
      { code: 'x', emailIsVerified: false },
    ]);
  });
});
