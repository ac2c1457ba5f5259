import type { Door } from '@commonweal/access';
import type { Instant, JsonValue, UserId } from '@commonweal/kernel';

/** A signed-in session. Nobody who is not signed in has one. */
export interface WebSession {
  readonly userId: UserId;
  readonly signedInAt: Instant;
  /** When, and by which door, they last proved who they are. */
  readonly provedAt: Instant;
  readonly door: Door;
  /** Small things carried to the next page; ids, codes and numbers only. */
  readonly data: Readonly<Record<string, JsonValue>>;
}

/**
 * Where sessions are kept. The id is the secret of the cookie: an adapter keeps its SHA-256 only. Bound to access,
 * which lists them for their user and ends them on request, on change of role, after 30 idle minutes and 12 hours.
 */
export abstract class WebSessions {
  /** Also counts as use. undefined when unknown, ended or too old. */
  abstract find(id: string): Promise<WebSession | undefined>;
  abstract save(id: string, session: WebSession): Promise<void>;
  abstract remove(id: string): Promise<void>;
}
