import 'reflect-metadata';
import { setTimeout as pause } from 'node:timers/promises';
import { type AuthorityId, Outbox, systemActor, UnitOfWork, type UserId } from '@commonweal/kernel';
import { Notify, type Template } from '@commonweal/notifications';
import { Database, FailedJobs } from '@commonweal/platform';
import type { INestApplicationContext } from '@nestjs/common';
import { type ApiUnderTest, registerCouncil, signedInOfficer, type SignedIn, startApi } from '../../support/api';
import { createTestDatabase, type TestDatabase } from '../../support/database';
import { QUEUE_STORES } from '../../support/queue-stores';
import { startWorker } from '../../support/worker';

const AWARD = '01937000-0000-7000-8000-000000000001';

describe.each(QUEUE_STORES)('messages, with the queue on $name', ({ settings }) => {
  let db: TestDatabase;
  let api: ApiUnderTest;
  let worker: INestApplicationContext;
  let council: AuthorityId;
  let gwen: SignedIn;
  let ali: SignedIn;

  beforeAll(async () => {
    db = await createTestDatabase();
    api = await startApi(db.appUrl);
    council = await registerCouncil(api);
    gwen = await signedInOfficer(api, council, 'social_worker');
    ali = await signedInOfficer(api, council, 'manager');
    worker = await startWorker(db, settings(db));
  });
  afterAll(async () => {
    await worker.close();
    await api.close();
    await db.drop();
  });

  const tell = (template: string, userIds: readonly UserId[]) =>
    api.app
      .get(UnitOfWork, { strict: false })
      .run(systemActor('test', [], 'test'), (tx) =>
        api.app
          .get(Outbox, { strict: false })
          .add(tx, [Notify.message({ template, userIds, linkKind: 'award', linkId: AWARD })]),
      );
  const messages = async (reader: SignedIn, query = '') => (await api.get(`/messages${query}`, reader.token)).body;
  const received = async (reader: SignedIn, count: number) => {
    for (let tries = 0; tries < 400 && ((await messages(reader)).items?.length ?? 0) < count; tries++) await pause(25);
    return messages(reader);
  };

  it('reach the users that were named, in words, and nobody else', async () => {
    await tell('award-waits-for-approval' satisfies Template, [ali.userId]);
    expect(await received(ali, 1)).toMatchObject({
      unread: 1,
      nextCursor: null,
      items: [
        { template: 'award-waits-for-approval', title: 'A purchase needs your approval', linkId: AWARD, readAt: null },
      ],
    });
    expect(await messages(gwen)).toMatchObject({ items: [], unread: 0 });
  });

  it('are read once, and by their user alone', async () => {
    const [message] = (await received(ali, 1)).items ?? [];
    const path = `/messages/${String(message?.id)}/reading`;
    const seen = { version: message?.version };
    expect(message).toMatchObject({ version: 1, allowedActions: ['reading'] });
    expect((await api.post(path, gwen.token, seen)).status).toBe(404);
    expect((await api.post(path, ali.token, seen)).status).toBe(204);
    const first = (await messages(ali)).items?.[0]?.readAt;
    expect((await api.post(path, ali.token, seen)).status).toBe(409);
    expect((await api.post(path, ali.token, { version: 2 })).status).toBe(204);
    expect(await messages(ali)).toMatchObject({
      unread: 0,
      items: [{ readAt: first, version: 2, allowedActions: [] }],
    });
    expect((await api.post('/messages/nonsense/reading', ali.token, seen)).status).toBe(404);
  });

  it('come newest first, in pages', async () => {
    await tell('award-accepted', [gwen.userId]);
    await received(gwen, 1);
    await tell('award-declined', [gwen.userId]);
    await received(gwen, 2);
    const page = await messages(gwen, '?limit=1');
    expect(page.items).toMatchObject([{ template: 'award-declined' }]);
    const next = await messages(gwen, `?limit=1&cursor=${String(page.nextCursor)}`);
    expect(next).toMatchObject({ items: [{ template: 'award-accepted' }], nextCursor: null });
    expect((await api.get('/messages?cursor=x', gwen.token)).status).toBe(400);
    expect((await api.get('/messages?limit=101', gwen.token)).status).toBe(400);
  });

  it('that do not exist fail for good, where an administrator sees them', async () => {
    await tell('birthday', [gwen.userId]);
    const failedJobs = worker.get(FailedJobs, { strict: false });
    for (let tries = 0; tries < 400 && (await failedJobs.list(1)).items.length === 0; tries++) await pause(25);
    const administrator = await signedInOfficer(api, council, 'platform_administrator');
    const { items } = (await api.get('/failed-jobs', administrator.token)).body;
    expect(items).toMatchObject([{ kind: 'notifications.notify', errorCode: 'invalid-input', rerunAt: null }]);
    const path = `/failed-jobs/${String(items?.[0]?.jobId)}/rerun`;
    expect((await api.post(path, gwen.token, {})).status).toBe(403);
    const seen = { version: items?.[0]?.version };
    expect((await api.post(path, administrator.token, seen)).status).toBe(204);
    expect((await api.post(path, administrator.token, seen)).status).toBe(409);
    const [rerun] = await worker.get(Database, { strict: false }).query('SELECT 1 FROM platform.failed_job');
    expect(rerun).toBeDefined();
  });
});
