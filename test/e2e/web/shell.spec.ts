import { DomainError } from '@commonweal/kernel';
import { Public, RequirePermission, SignedIn } from '@commonweal/platform';
import { Controller, Get, Post } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createWeb } from '../../../apps/web/src/create-web';
import { SHELL_PAGES } from '../../../apps/web/src/pages';
import { Visitor } from '../../support/visitor';
import { FAKE_USER, fakeParts, TEST_WEB_SETTINGS } from '../../support/web-fakes';

@Controller('probe')
class ProbePage {
  @Get('officers')
  @RequirePermission('person.read')
  officers() {
    return { ok: true };
  }

  @Get('finance')
  @RequirePermission('payment-run.make')
  finance() {
    return { ok: true };
  }

  @Get('anyone')
  @SignedIn('a probe')
  anyone() {
    return { ok: true };
  }

  @Get('fault')
  @Public('a probe')
  fault() {
    throw new Error('secret 4929 of Ann Example');
  }

  @Post('refused')
  @Public('a probe')
  refused() {
    throw new DomainError('budget-exceeded', { availablePence: 5000, requestedPence: 123_456 });
  }
}

@Controller()
class UndeclaredPage {
  @Get('open')
  open() {
    return {};
  }
}

describe('the shell of the pages', () => {
  let app: NestFastifyApplication;
  let visitor: Visitor;

  beforeAll(async () => {
    app = await createWeb(TEST_WEB_SETTINGS, { imports: [fakeParts()], pages: [...SHELL_PAGES, ProbePage] });
  });
  beforeEach(() => {
    visitor = new Visitor(app);
  });
  afterAll(() => app.close());

  it('does not start with a handler that declares no access', async () => {
    const parts = { imports: [fakeParts()], pages: [UndeclaredPage] };
    await expect(createWeb(TEST_WEB_SETTINGS, parts)).rejects.toThrow('UndeclaredPage.open (/open)');
  });

  it('is in the language of the link, remembers it, and else in that of the browser', async () => {
    expect((await visitor.get('/')).body).toContain('<html lang="en"');
    expect((await visitor.get('/', { 'accept-language': 'cy-GB,en;q=0.5' })).body).toContain('<html lang="cy"');
    expect((await visitor.get('/?lang=cy')).body).toContain('<html lang="cy"');
    const next = await visitor.get('/sign-in?next=%2Fpeople');
    expect(next.body).toContain('<html lang="cy"');
    expect(next.body).toContain('href="/sign-in?next=%2Fpeople&amp;lang=en"');
  });

  it('sets no cookie for someone who only reads, and says what scripts may run', async () => {
    const response = await visitor.get('/');
    expect(response.headers['set-cookie']).toBeUndefined();
    const policy = String(response.headers['content-security-policy']);
    const nonce = /<script nonce="(\w+)"/.exec(response.body)?.[1] ?? 'none';
    expect(policy).toContain(`script-src 'self' 'nonce-${nonce}'`);
    expect(policy).not.toContain('upgrade-insecure-requests');
    expect(response.headers['strict-transport-security']).toBeUndefined();
  });

  it('serves styles that never name or load the font of gov.uk', async () => {
    const css = await visitor.get('/static/govuk.css');
    expect(css.statusCode).toBe(200);
    expect(css.body).not.toMatch(/GDS Transport|@font-face|Margaret Calvert/);
    expect((await visitor.get('/static/commonweal.js')).headers['content-type']).toContain('text/javascript');
  });

  it('refuses a POST without its CSRF token, also in tests', async () => {
    const response = await visitor.post('/sign-in', { user: FAKE_USER.userId });
    expect(response.statusCode).toBe(403);
    expect(response.body).toContain('You cannot do this');
    expect(visitor.cookies.get('session')).toBeUndefined();
  });

  it('signs in with a new session, goes on to the page asked for, and signs out', async () => {
    const asked = await visitor.get('/probe/officers');
    expect(asked.statusCode).toBe(303);
    expect(asked.headers.location).toBe('/sign-in?next=%2Fprobe%2Fofficers');
    await visitor.get(asked.headers.location ?? '');
    const signedIn = await visitor.submit('/sign-in', { user: FAKE_USER.userId, next: '/probe/officers' });
    expect(signedIn.statusCode).toBe(303);
    expect(signedIn.headers.location).toBe('/probe/officers');
    expect((await visitor.get('/probe/officers')).statusCode).toBe(200);
    await visitor.get('/');
    expect((await visitor.submit('/sign-out', {})).headers.location).toBe('/signed-out');
    expect((await visitor.get('/probe/anyone')).statusCode).toBe(303);
  });

  it('gives another session id at every sign-in and ends the one before', async () => {
    await visitor.signIn(FAKE_USER.userId);
    const first = visitor.cookies.get('session');
    await visitor.signIn(FAKE_USER.userId);
    const second = visitor.cookies.get('session');
    expect(second).not.toBe(first);
    visitor.cookies.set('session', first ?? '');
    expect((await visitor.get('/probe/anyone')).statusCode).toBe(303);
  });

  it('goes back to its own addresses only', async () => {
    for (const next of ['https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example']) {
      await visitor.get('/sign-in');
      expect((await visitor.submit('/sign-in', { user: FAKE_USER.userId, next })).headers.location).toBe('/');
    }
  });

  it('shows the form again with what is wrong', async () => {
    await visitor.get('/sign-in');
    const again = await visitor.submit('/sign-in', { user: 'nobody' });
    expect(again.statusCode).toBe(422);
    expect(again.body).toContain('<title>Error: Sign in - Commonweal</title>');
    expect(again.body).toContain('Choose a person from the list');
  });

  it('asks for the permission that the handler names', async () => {
    await visitor.signIn(FAKE_USER.userId);
    expect((await visitor.get('/probe/officers')).statusCode).toBe(200);
    const refused = await visitor.get('/probe/finance');
    expect(refused.statusCode).toBe(403);
    expect(refused.body).toContain('You cannot do this');
  });

  it('has a page for each error, in both languages, that says no more than it may', async () => {
    expect((await visitor.get('/nowhere')).statusCode).toBe(404);
    const missing = await visitor.get('/nowhere?lang=cy');
    expect(missing.body).toContain('<html lang="cy"');
    expect(missing.body).toContain('Heb ddod o hyd');
    const fault = await visitor.get('/probe/fault?lang=en');
    expect(fault.statusCode).toBe(500);
    expect(fault.body).toContain(String(fault.headers['x-request-id']));
    expect(fault.body).not.toMatch(/secret|Example|fault\(/);
  });

  it('tells a refusal with its figures in pounds', async () => {
    await visitor.get('/sign-in');
    const refused = await visitor.submit('/probe/refused', {});
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain('There is £50.00 left. This costs £1,234.56.');
  });

  it('answers 413 to more than a mebibyte', async () => {
    await visitor.get('/sign-in');
    const large = await visitor.submit('/sign-in', { user: 'x'.repeat(1_100_000) });
    expect(large.statusCode).toBe(413);
    expect(large.body).toContain('That is too large');
  });

  it('answers that it lives and is ready', async () => {
    expect((await visitor.get('/health/live')).json()).toEqual({ status: 'ok' });
    expect((await visitor.get('/health/ready')).statusCode).toBe(200);
  });
});

describe('the shell elsewhere', () => {
  it('sends Secure __Host- cookies over https and limits attempts to sign in', async () => {
    const settings = { ...TEST_WEB_SETTINGS, https: true, trustedProxies: ['127.0.0.1'], signInsPerMinute: 2 };
    const app = await createWeb(settings, { imports: [fakeParts()], pages: SHELL_PAGES });
    const visitor = new Visitor(app, { 'x-forwarded-proto': 'https' });
    await visitor.signIn(FAKE_USER.userId);
    expect([...visitor.cookies.keys()].sort()).toEqual(['__Host-csrf', '__Host-session']);
    await visitor.signIn(FAKE_USER.userId);
    await visitor.get('/sign-in');
    const third = await visitor.submit('/sign-in', { user: FAKE_USER.userId });
    expect(third.statusCode).toBe(429);
    expect(third.body).toContain('Too many attempts');
    await app.close();
  });

  it('lets nobody choose a person outside a demonstration', async () => {
    const settings = { ...TEST_WEB_SETTINGS, demonstration: false };
    const app = await createWeb(settings, { imports: [fakeParts()], pages: SHELL_PAGES });
    const visitor = new Visitor(app);
    expect((await visitor.get('/sign-in')).body).not.toContain(FAKE_USER.name);
    await visitor.submit('/sign-in', { user: FAKE_USER.userId });
    expect(visitor.cookies.has('session')).toBe(false);
    await app.close();
  });
});
