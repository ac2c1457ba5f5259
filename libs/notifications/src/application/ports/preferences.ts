import type { Instant, Tx, UserId } from '@commonweal/kernel';

/** Where a user wants to be told that a message waits. */
export interface Preferences {
  readonly byEmail: boolean;
  readonly byText: boolean;
  /** +447700900123. */
  readonly phone: string | undefined;
}

/** Until the user says otherwise. */
export const FIRST_PREFERENCES: Preferences = { byEmail: true, byText: false, phone: undefined };

export abstract class PreferenceBook {
  /** undefined when the user never chose. */
  abstract of(tx: Tx, userId: UserId): Promise<Preferences | undefined>;
  abstract keep(tx: Tx, userId: UserId, preferences: Preferences, at: Instant): Promise<void>;
}
