import type { SessionStore as FastifySessionStore } from '@fastify/session';
import type { Door } from '@commonweal/access';
import type { Instant, JsonValue, UserId } from '@commonweal/kernel';
import type { Session } from 'fastify';
import type { WebSession, WebSessions } from './web-sessions';

declare module 'fastify' {
  interface Session {
    userId?: UserId;
    signedInAt?: Instant;
    provedAt?: Instant;
    door?: Door;
    data?: Record<string, JsonValue>;
  }
}

type Done = (error?: unknown) => void;
type Found = (error: unknown, session?: Session | null) => void;

/** Lets @fastify/session keep its sessions in WebSessions; a session without a user is never kept. */
export class SessionStore implements FastifySessionStore {
  constructor(private readonly sessions: WebSessions) {}

  get(id: string, done: Found): void {
    this.sessions.find(id).then(
      (found) => {
        done(null, found ? ({ ...found, data: { ...found.data } } as unknown as Session) : null);
      },
      (error: unknown) => {
        done(error);
      },
    );
  }

  set(id: string, session: Session, done: Done): void {
    const kept = signedIn(session);
    if (kept === undefined) done();
    else settle(this.sessions.save(id, kept), done);
  }

  destroy(id: string, done: Done): void {
    settle(this.sessions.remove(id), done);
  }
}

function signedIn({ userId, signedInAt, provedAt, door, data = {} }: Session): WebSession | undefined {
  const isWhole = userId !== undefined && signedInAt !== undefined && provedAt !== undefined && door !== undefined;
  return isWhole ? { userId, signedInAt, provedAt, door, data } : undefined;
}

function settle(work: Promise<void>, done: Done): void {
  work.then(
    () => {
      done();
    },
    (error: unknown) => {
      done(error);
    },
  );
}
