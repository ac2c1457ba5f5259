import { Authoriser, Clock, SystemClock, type Actor, type RequestContext, type UserId } from '@commonweal/kernel';
import { createLogger, Readiness } from '@commonweal/platform';
import { Module, type DynamicModule } from '@nestjs/common';
import { DemoUsers, type DemoUser } from '../../apps/web/src/pages/sign-in/demo-users';
import { WebSessions, type WebSession } from '../../apps/web/src/session/web-sessions';
import type { WebSettings } from '../../apps/web/src/web-settings';

export const FAKE_USER: DemoUser = {
  userId: '01890000-0000-7000-8000-000000000001' as UserId,
  name: 'Ceri Morgan',
  roles: ['social_worker'],
  authority: 'Knowsley Council',
};

export const TEST_WEB_SETTINGS: WebSettings = {
  https: false,
  trustedProxies: [],
  cookieSecret: 'a secret for tests alone, long enough',
  demonstration: true,
  doors: { links: false, councils: [] },
  signInsPerMinute: 1000,
  missingText: 'throw',
  logger: createLogger('error', 'web'),
};

class FakeSessions extends WebSessions {
  readonly kept = new Map<string, WebSession>();

  find(id: string): Promise<WebSession | undefined> {
    return Promise.resolve(this.kept.get(id));
  }

  save(id: string, session: WebSession): Promise<void> {
    this.kept.set(id, structuredClone(session));
    return Promise.resolve();
  }

  remove(id: string): Promise<void> {
    this.kept.delete(id);
    return Promise.resolve();
  }
}

class FakeAuthoriser extends Authoriser {
  actorForToken(): Promise<undefined> {
    return Promise.resolve(undefined);
  }

  actorForUser(userId: UserId, request: RequestContext): Promise<Actor | undefined> {
    if (userId !== FAKE_USER.userId) return Promise.resolve(undefined);
    return Promise.resolve({
      ...{ userId, request, authorityIds: [], providerId: undefined, personIds: [], onBehalfOf: undefined },
      ...{ permissions: new Set(['person.read']), language: 'en' as const, system: undefined },
    });
  }
}

@Module({})
class FakeParts {}

/** The shell on nothing: one invented person, sessions in memory. */
export function fakeParts(sessions: WebSessions = new FakeSessions()): DynamicModule {
  const providers = [
    { provide: WebSessions, useValue: sessions },
    { provide: Authoriser, useValue: new FakeAuthoriser() },
    { provide: Clock, useValue: new SystemClock() },
    { provide: Readiness, useValue: { ready: () => Promise.resolve(true) } },
    { provide: DemoUsers, useValue: { list: () => Promise.resolve([FAKE_USER]) } },
  ];
  return { module: FakeParts, providers, exports: providers.map(({ provide }) => provide) };
}
