import type { Actor } from '@commonweal/kernel';
import type { SessionSummary } from '../ports/user-sessions';

export abstract class ReadSessions {
  /** The actor's own, the newest first. */
  abstract own(actor: Actor): Promise<readonly SessionSummary[]>;
}
