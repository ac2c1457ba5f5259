import type { Instant, Tx, UserId } from '@commonweal/kernel';

/** Tokens are 256 random bits, kept as their SHA-256 only. */
export abstract class ApiTokens {
  /** The token itself, which nobody can read again. */
  abstract issue(tx: Tx, userId: UserId, at: Instant, expiresAt: Instant): Promise<string>;
  /** Whose it was; undefined when there was no such token in force. */
  abstract revoke(tx: Tx, token: string, at: Instant): Promise<UserId | undefined>;
}
