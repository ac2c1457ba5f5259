import type { Language, UserId } from '@commonweal/kernel';

/** An invented person of the demonstration data. */
export interface DemoUser {
  readonly userId: UserId;
  readonly name: string;
  /** As in the table of roles: social_worker, manager ... */
  readonly roles: readonly string[];
  /** The council's name; undefined for someone who belongs to none, as a provider does. */
  readonly authority: string | undefined;
}

/** Everyone that can be signed in as by choosing; empty outside a demonstration. Bound to access. */
export abstract class DemoUsers {
  abstract list(language: Language): Promise<readonly DemoUser[]>;
}
