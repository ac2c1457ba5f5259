import type { Instant, JsonValue, Tx, UserId } from '@commonweal/kernel';

/** A session goes when nobody used it for 30 minutes, and 12 hours after sign-in in any case. */
export const SESSION_IDLE_MINUTES = 30;
export const SESSION_ABSOLUTE_MINUTES = 12 * 60;

/** How a user proved who they are: by choosing a person (demonstration), a link by e-mail, or their council's own sign-in. */
export const DOORS = ['demonstration', 'link', 'council'] as const;
export type Door = (typeof DOORS)[number];

/** A signed-in session of the pages. */
export interface UserSession {
  readonly userId: UserId;
  readonly signedInAt: Instant;
  /** When they last proved who they are; by an identity provider it may be before they signed in here. */
  readonly provedAt: Instant;
  readonly door: Door;
  /** Small things carried to the next page; ids, codes and numbers only. */
  readonly data: Readonly<Record<string, JsonValue>>;
}

/** A session as its user is shown it. The handle is a hash: it does not open the session. */
export interface SessionSummary {
  readonly handle: string;
  readonly signedInAt: Instant;
  readonly lastSeenAt: Instant;
}

/** Where the pages keep their sessions. The id is the secret of the cookie; only its SHA-256 is kept. */
export abstract class UserSessions {
  /** Also counts as use. undefined when unknown, ended or too old. */
  abstract find(id: string): Promise<UserSession | undefined>;
  /** Does not bring back a session that has ended. */
  abstract save(id: string, session: UserSession): Promise<void>;
  abstract remove(id: string): Promise<void>;
  /** What `id` is called in a list of sessions. */
  abstract handleOf(id: string): string;
}

/** A user's sessions, within a use case. */
export abstract class SessionList {
  abstract ofUser(tx: Tx, userId: UserId, at: Instant): Promise<readonly SessionSummary[]>;
  /** false when the user has no such session. */
  abstract end(tx: Tx, userId: UserId, handle: string, at: Instant): Promise<boolean>;
}
