import type { Actor } from '@commonweal/kernel';
import type { Preferences } from '../ports/preferences';

export interface PreferencesView extends Preferences {
  /** The user's address in the list of users; undefined when there is none. */
  readonly email: string | undefined;
}

export abstract class ReadPreferences {
  abstract own(actor: Actor): Promise<PreferencesView>;
}
