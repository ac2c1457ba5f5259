import type { AuthorityId, PersonId, ProviderId, UserId } from './ids';

export type Language = 'en' | 'cy';

/** What the request said of itself: its id for the logs, and its key where it may be sent twice. */
export interface RequestContext {
  readonly requestId: string;
  readonly idempotency?: IdempotencyClaim;
}

/** Unique for user, method and path; the hash is of the body. */
export interface IdempotencyClaim {
  readonly key: string;
  readonly route: string;
  readonly requestHash: string;
}

/**
 * Who acts, with what rights and for whom. Roles give the permissions; which rows they reach is decided
 * by authorityIds (as an officer), providerId and personIds, in the use case and again by row-level security.
 */
export interface Actor {
  readonly userId: UserId;
  readonly authorityIds: readonly AuthorityId[];
  readonly providerId: ProviderId | undefined;
  readonly personIds: readonly PersonId[];
  readonly permissions: ReadonlySet<string>;
  readonly language: Language;
  /** Set where the user acts for someone else; written in every event. */
  readonly onBehalfOf: PersonId | undefined;
  /** Set only for work that Commonweal does by itself: a job, a migration of data, sign-in. */
  readonly system: string | undefined;
  readonly request: RequestContext;
}

/** The user of record for what Commonweal does by itself. */
export const SYSTEM_USER_ID = '00000000-0000-7000-8000-000000000000' as UserId;

/** An actor for a job or a scheduled task, reaching only the councils given. */
export function systemActor(task: string, authorityIds: readonly AuthorityId[], requestId: string): Actor {
  return {
    userId: SYSTEM_USER_ID,
    authorityIds,
    providerId: undefined,
    personIds: [],
    permissions: new Set(),
    language: 'en',
    onBehalfOf: undefined,
    system: task,
    request: { requestId },
  };
}

/** Finds the actor of a credential and says whether an actor may do a thing. Bound to access by the apps. */
export abstract class Authoriser {
  /** undefined when the token is unknown, expired or revoked. */
  abstract actorForToken(token: string, request: RequestContext): Promise<Actor | undefined>;
  /** undefined when the user is unknown or has lost every role. */
  abstract actorForUser(userId: UserId, request: RequestContext): Promise<Actor | undefined>;
}
