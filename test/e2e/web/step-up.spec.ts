import type { Actor } from '@commonweal/kernel';
import { PartyApp } from '../../support/party-app';
import type { Visitor } from '../../support/visitor';

describe('step-up', () => {
  let app: PartyApp;
  let finance: Actor;

  beforeAll(async () => {
    app = await PartyApp.open();
    const { authorityId } = app.scene;
    const userId = await app.world.user([{ role: 'finance_officer', authorityId }]);
    finance = app.world.actor(userId, [], { authorityIds: [authorityId] });
    await app.world.sql('UPDATE access.app_user SET is_demonstration = true');
  });
  afterAll(() => app.close());

  /** As if they had proved who they are so long ago. */
  const minutesPass = ({ userId }: Actor, minutes: number) =>
    app.world.sql(`UPDATE access.session SET proved_at = now() - $2 * interval '1 minute' WHERE user_id = $1`, [
      userId,
      minutes,
    ]);
  const prove = async (visitor: Visitor, location: string) => {
    const asked = await visitor.get(location);
    expect(asked.statusCode).toBe(200);
    const field = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(asked.body)?.[1] ?? '';
    return visitor.submit('/sign-in', { user: field('user'), next: field('next') });
  };

  it('asks for nothing more from those who have just proved who they are', async () => {
    const visitor = await app.visitor(app.scene.provider);
    expect((await visitor.get('/bank-details/change')).statusCode).toBe(200);
    await minutesPass(app.scene.provider, 14);
    expect((await visitor.get('/bank-details/change')).statusCode).toBe(200);
  });

  it('asks for proof before bank details are changed, and goes on where its user was', async () => {
    const visitor = await app.visitor(app.scene.provider);
    await minutesPass(app.scene.provider, 15);
    const refused = await visitor.get('/bank-details/change');
    expect(refused.statusCode).toBe(303);
    expect(refused.headers.location).toBe('/step-up?next=%2Fbank-details%2Fchange');
    const before = visitor.cookies.get('session');
    const proved = await prove(visitor, refused.headers.location ?? '');
    expect(proved.headers.location).toBe('/bank-details/change');
    expect(visitor.cookies.get('session')).not.toBe(before);
    expect((await visitor.get('/bank-details/change')).statusCode).toBe(200);
  });

  it('saves nothing that was sent without it', async () => {
    const visitor = await app.visitor(app.scene.provider);
    await visitor.get('/bank-details/change');
    await minutesPass(app.scene.provider, 60);
    const account = { accountName: 'A Thief', sortCode: '08-99-99', accountNumber: '66374958', version: '0' };
    const refused = await visitor.submit('/bank-details/change', account);
    expect(refused.headers.location).toBe('/step-up?next=%2Fbank-details%2Fchange');
    const [kept] = await app.world.sql<{ n: string }>('SELECT count(*) AS n FROM payments.account_change');
    expect(Number(kept?.n)).toBe(0);
  });

  it.each([
    ['a payment run is looked at before it is made', 'GET', '/payment-runs/new', '/payment-runs/new'],
    ['one is made', 'POST', '/payment-runs', '/payment-runs/new'],
    ['its file is taken', 'POST', '/payment-runs/0193-x/file', '/payment-runs/0193-x'],
  ])('asks for proof before %s', async (_, method, url, resume) => {
    const visitor = await app.visitor(finance);
    await visitor.get('/payment-runs');
    await minutesPass(finance, 60);
    const refused = await (method === 'GET' ? visitor.get(url) : visitor.submit(url, {}));
    expect(refused.headers.location).toBe(`/step-up?next=${encodeURIComponent(resume)}`);
  });

  it('goes on to no address of others', async () => {
    const visitor = await app.visitor(app.scene.provider);
    for (const next of ['https://elsewhere.example', '//elsewhere.example', '/%5Celsewhere.example']) {
      expect((await visitor.get(`/step-up?next=${encodeURIComponent(next)}`)).body).not.toContain('value="https');
    }
    const proved = await prove(visitor, `/step-up?next=${encodeURIComponent('//elsewhere.example')}`);
    expect(proved.headers.location).toBe('/');
  });
});
