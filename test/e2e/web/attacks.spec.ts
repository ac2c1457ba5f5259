import { RevokeRole } from '@commonweal/access';
import { systemActor } from '@commonweal/kernel';
import { listRouteAccess } from '@commonweal/platform';
import { PartyApp } from '../../support/party-app';
import { Visitor } from '../../support/visitor';

const AN_ID = '01890000-0000-7000-8000-00000000abcd';

describe('attacks on the pages', () => {
  let app: PartyApp;
  beforeAll(async () => {
    app = await PartyApp.open();
  });
  afterAll(() => app.close());

  it('with a session planted before sign-in: it opens nothing, and sign-in takes another', async () => {
    const victim = await app.visitor(app.scene.holder);
    const planted = victim.cookies.get('session') ?? '';
    await victim.get('/');
    await victim.submit('/sign-out', {});
    const attacked = new Visitor(app.web);
    attacked.cookies.set('session', planted);
    await attacked.get('/sign-in');
    await attacked.submit('/sign-in', { user: app.scene.holder.userId });
    expect(attacked.cookies.get('session')).not.toBe(planted);
    const attacker = new Visitor(app.web);
    attacker.cookies.set('session', planted);
    expect((await attacker.get('/your-care')).headers.location).toBe('/sign-in?next=%2Fyour-care');
  });

  it('with a session that was ended in the middle of a form: nothing is done', async () => {
    const visitor = await app.visitor(app.scene.provider);
    expect((await visitor.get('/bank-details/change')).statusCode).toBe(200);
    await app.world.sql('UPDATE access.session SET ended_at = now() WHERE user_id = $1', [app.scene.provider.userId]);
    const account = { accountName: 'Choir', sortCode: '08-99-99', accountNumber: '66374958', version: '0' };
    const sent = await visitor.submit('/bank-details/change', account);
    expect([303, 403]).toContain(sent.statusCode);
    expect(await app.world.sql('SELECT 1 FROM payments.account_change')).toEqual([]);
  });

  it('with a role that was taken away in the middle of a session: it ends at once', async () => {
    const { manager } = app.scene;
    const visitor = await app.visitor(manager);
    expect((await visitor.get('/approvals')).statusCode).toBe(200);
    const [grant] = await app.world.sql<{ id: string }>('SELECT id FROM access.user_role WHERE user_id = $1', [
      manager.userId,
    ]);
    const system = systemActor('test', manager.authorityIds, 'test');
    await app.get(RevokeRole).execute(system, grant?.id as never);
    expect((await visitor.get('/approvals')).headers.location).toBe('/sign-in?next=%2Fapprovals');
    const again = new Visitor(app.web);
    await again.get('/sign-in');
    await again.submit('/sign-in', { user: manager.userId });
    expect((await again.get('/approvals')).statusCode).toBe(303);
  });

  it('with a bearer token: the pages take none', async () => {
    const answer = await new Visitor(app.web, { authorization: `Bearer ${'A'.repeat(43)}` }).get('/your-care');
    expect(answer.statusCode).toBe(303);
  });

  it('by guessing: an address that tries too often is told to wait', async () => {
    const guesser = new Visitor(app.web, {}, '127.0.9.9');
    await guesser.get('/sign-in');
    const statuses: number[] = [];
    for (let tries = 0; tries < 25; tries++)
      statuses.push((await guesser.submit('/sign-in', { user: AN_ID })).statusCode);
    expect(statuses.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 422));
    expect(statuses.slice(20)).toEqual(Array.from({ length: 5 }, () => 429));
  });

  it('by a form of another site: every address that takes a form refuses one without its token', async () => {
    const posts = listRouteAccess(app.web).filter(({ method }) => method === 'POST');
    expect(posts.length).toBeGreaterThan(20);
    const { holder, provider, socialWorker } = app.scene;
    const visitors = [new Visitor(app.web)];
    for (const actor of [holder, provider, socialWorker]) visitors.push(await app.visitor(actor));
    const open: string[] = [];
    const tokens: readonly Readonly<Record<string, string>>[] = [{}, { _csrf: 'planted' }];
    const forms = tokens.flatMap((token) => posts.map(({ path }) => ({ token, path })));
    for (const visitor of visitors) {
      for (const { token, path } of forms) {
        const sent = await visitor.post(path.replace(/:\w+/g, AN_ID), { ...token, user: holder.userId });
        if (sent.statusCode !== 403) open.push(`${path} ${String(sent.statusCode)}`);
      }
    }
    expect(open).toEqual([]);
  });

  it('by the token of another session: it is good for the one that it was made in alone', async () => {
    const [one, other] = [await app.visitor(app.scene.holder), await app.visitor(app.scene.otherHolder)];
    const page = await one.get('/sessions');
    const token = /name="_csrf" value="([^"]+)"/.exec(page.body)?.[1] ?? '';
    expect(token).not.toBe('');
    expect((await other.post('/sign-out', { _csrf: token })).statusCode).toBe(403);
  });
});

describe('pages that are no demonstration', () => {
  it('list nobody to choose and let nobody be chosen', async () => {
    const app = await PartyApp.open({ DEMO: '' });
    const visitor = new Visitor(app.web);
    const page = await visitor.get('/sign-in');
    expect(page.body).not.toContain(app.scene.holder.userId);
    expect(page.body).toContain('Sign-in is not set up');
    await visitor.get('/');
    await visitor.get('/preferences');
    const answer = await visitor.post('/sign-in', { user: app.scene.holder.userId });
    expect([403, 404]).toContain(answer.statusCode);
    expect(visitor.cookies.has('session')).toBe(false);
    await app.close();
  });
});
