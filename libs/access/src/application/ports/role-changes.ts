import type { Instant, Tx, UserId } from '@commonweal/kernel';

/** What must follow when a user's rights change. */
export abstract class RoleChanges {
  /** In the transaction of the change. */
  abstract endSessions(tx: Tx, userId: UserId, at: Instant): Promise<void>;
  /** After it: this process looks the user up anew at once, others within two seconds. */
  abstract committed(userId: UserId): void;
}
