import type { AuthorityId, Id, Instant, Tx, UserId } from '@commonweal/kernel';

export type ClientId = Id<'ApiClient'>;

/** A machine that calls the API by itself. */
export interface ApiClient {
  readonly id: ClientId;
  readonly authorityId: AuthorityId;
  /** The user that it acts as, with one role. */
  readonly userId: UserId;
  /** The most that its tokens may do. */
  readonly permissions: readonly string[];
  /** Whom its tokens are for; this API takes 'api'. */
  readonly audience: string;
}

export interface TokenOfClient {
  readonly permissions: readonly string[];
  readonly at: Instant;
  readonly expiresAt: Instant;
}

export abstract class ApiClients {
  /** The secret, 256 random bits, which nobody can read again. */
  abstract add(tx: Tx, client: ApiClient, by: UserId, at: Instant): Promise<string>;
  /** undefined unless the secret is right and the client in force. */
  abstract proven(tx: Tx, id: string, secret: string): Promise<ApiClient | undefined>;
  abstract issueToken(tx: Tx, client: ApiClient, token: TokenOfClient): Promise<string>;
  /** With all its tokens. @throws DomainError not-found when the actor of the transaction sees no such client; stale-version */
  abstract revoke(tx: Tx, seen: { readonly id: ClientId; readonly version: number }, at: Instant): Promise<ApiClient>;
}
