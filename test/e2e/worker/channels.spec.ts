import { setTimeout as pause } from 'node:timers/promises';
import { type Actor, Outbox, systemActor, UnitOfWork } from '@commonweal/kernel';
import { Notify, type Template } from '@commonweal/notifications';
import type { INestApplicationContext } from '@nestjs/common';
import { NOTIFY_ERRORS, NOTIFY_KEY, NotifyServer } from '../../support/notify-server';
import { PartyApp } from '../../support/party-app';
import { startWorker } from '../../support/worker';

const PUBLIC_URL = 'https://commonweal.example';

describe('messages by e-mail and text', () => {
  let notify: NotifyServer;
  let app: PartyApp;
  let worker: INestApplicationContext;

  beforeAll(async () => {
    notify = await NotifyServer.open();
    app = await PartyApp.open();
    const templates = { emailTemplate: 'letter', textTemplate: 'text' };
    const settings = { url: notify.url, apiKey: NOTIFY_KEY, ...templates };
    const queue = { databaseUrl: app.database.queueUrl, redisUrl: '' };
    const channels = { notify: settings, smtp: undefined, publicUrl: PUBLIC_URL };
    worker = await startWorker(app.database, queue, {}, channels);
    const { holder, provider } = app.scene;
    const address = 'UPDATE access.app_user SET email = $2 WHERE id = $1';
    await app.world.sql(address, [holder.userId, 'iris@example.com']);
    await app.world.sql(address, [provider.userId, 'bad@example.com']);
  });
  afterAll(async () => {
    await worker.close();
    await app.close();
    await notify.close();
  });
  beforeEach(() => {
    notify.taken.length = 0;
  });

  const tell = async ({ userId }: Actor, template: Template = 'award-accepted') => {
    const linkId = app.scene.offerId;
    const message = Notify.message({ template, userIds: [userId], linkKind: 'award', linkId });
    await app.get(UnitOfWork).run(systemActor('test', [], 'test'), (tx) => app.get(Outbox).add(tx, [message]));
  };
  const sendings = ({ userId }: Actor) =>
    app.world.sql<{ channel: string; state: string; refusal_code: string | null }>(
      `SELECT s.channel, s.state, s.refusal_code FROM notifications.sending s JOIN notifications.message m ON m.id = s.message_id
        WHERE m.user_id = $1 ORDER BY m.created_at, s.channel`,
      [userId],
    );
  const settled = async (actor: Actor, count: number) => {
    for (let tries = 0; tries < 600; tries++) {
      const rows = (await sendings(actor)).filter(({ state }) => state !== 'trying');
      if (rows.length >= count) return rows;
      await pause(25);
    }
    return sendings(actor);
  };

  it('say that one waits and where, and nothing of what it is about', async () => {
    await tell(app.scene.holder);
    expect(await settled(app.scene.holder, 2)).toMatchObject([
      { channel: 'email', state: 'sent' },
      { channel: 'text', state: 'not-wanted' },
    ]);
    const [letter] = notify.taken;
    expect(letter).toMatchObject({ kind: 'email', to: 'iris@example.com', template: 'letter' });
    expect(letter?.personalisation.text).toContain(`${PUBLIC_URL}/messages`);
    expect(JSON.stringify(letter?.personalisation)).not.toMatch(/award|accepted|provider|care|support|£/i);
  });

  it('are not sent twice when the answer to the first try was lost', async () => {
    notify.next.push('lost');
    const before = (await sendings(app.scene.holder)).length;
    await tell(app.scene.holder);
    await settled(app.scene.holder, before + 2);
    expect(notify.taken).toHaveLength(1);
  });

  it('are tried again when Notify has had too many', async () => {
    notify.next.push(NOTIFY_ERRORS.failed(429, 'RateLimitError'));
    const before = (await sendings(app.scene.holder)).length;
    await tell(app.scene.holder);
    const rows = await settled(app.scene.holder, before + 2);
    expect(rows.every(({ state }) => state !== 'refused')).toBe(true);
    expect(notify.taken).toHaveLength(1);
  });

  it('are given up where the address is refused for good, and stay on the page', async () => {
    await tell(app.scene.provider);
    expect(await settled(app.scene.provider, 2)).toMatchObject([
      { channel: 'email', state: 'refused', refusal_code: 'NOTIFY_400_VALIDATIONERROR' },
      { channel: 'text', state: 'not-wanted' },
    ]);
    const reader = await app.visitor(app.scene.provider);
    expect((await reader.get('/messages')).body).toContain('The provider said yes');
  });

  it('go where their user wants them', async () => {
    const { otherHolder } = app.scene;
    const reader = await app.visitor(otherHolder);
    await reader.get('/preferences');
    const wrong = await reader.submit('/preferences', { by: 'text', phone: '0151 496 0000' });
    expect(wrong.statusCode).toBe(422);
    expect(wrong.body).toContain('Enter a UK mobile number');
    expect((await reader.submit('/preferences', { by: 'text', phone: '07700 900123' })).statusCode).toBe(303);
    expect((await reader.get('/preferences')).body).toContain('+447700900123');
    await tell(otherHolder);
    await settled(otherHolder, 2);
    expect(notify.taken).toMatchObject([{ kind: 'sms', to: '+447700900123', template: 'text' }]);
    expect(notify.taken[0]?.personalisation.text).toContain('Sign in to read it');
  });

  it('that warn of bank details go by e-mail whatever was chosen, and to the number that was changed lately', async () => {
    const { otherHolder } = app.scene;
    await app.world.sql(`UPDATE access.app_user SET email = 'gwen@example.com' WHERE id = $1`, [otherHolder.userId]);
    const reader = await app.visitor(otherHolder);
    await reader.get('/preferences');
    for (const phone of ['07700 900456', '07700 900789']) await reader.submit('/preferences', { by: 'text', phone });
    const before = (await sendings(otherHolder)).length;
    await tell(otherHolder, 'account-change-asked');
    await settled(otherHolder, before + 2);
    const to = () => notify.taken.map((one) => one.to).sort();
    expect(to()).toEqual(['+447700900123', 'gwen@example.com']);
    notify.taken.length = 0;
    await tell(otherHolder);
    await settled(otherHolder, before + 4);
    expect(to()).toEqual(['+447700900789']);
  });
});
