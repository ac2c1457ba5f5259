import type { Instant, Tx, UserId } from '@commonweal/kernel';

/** Whom an identity provider means by a subject. */
export abstract class ExternalIdentities {
  abstract find(tx: Tx, issuer: string, subject: string): Promise<UserId | undefined>;
  /** The one user with this address in whatever case; undefined for none and for two. */
  abstract userWithEmail(tx: Tx, email: string): Promise<UserId | undefined>;
  /** Whether every role of the user is in these councils, and at least one is an officer's. */
  abstract belongsTo(tx: Tx, userId: UserId, councilCodes: readonly string[]): Promise<boolean>;
  /** false when the user has another subject of this issuer. */
  abstract link(tx: Tx, issuer: string, subject: string, userId: UserId, at: Instant): Promise<boolean>;
}
