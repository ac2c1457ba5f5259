import type { Actor, AuthorityId, Instant, Pence, UserId } from '@commonweal/kernel';
import type { Role } from '../../domain/roles';
import type { GrantOfUser } from '../ports/user-register';

/** A user as an administrator of a council sees them: what they hold of that council, and of no other. */
export interface UserOfCouncil {
  readonly id: UserId;
  readonly name: string;
  readonly email: string | null;
  /** In force. */
  readonly roles: readonly GrantOfUser[];
  readonly limits: readonly { readonly authorityId: AuthorityId; readonly limitPence: Pence }[];
  /** A machine's, which has its one role for life. */
  readonly isMachine: boolean;
}

/** What was changed, and by whom; never edited. */
export interface GrantEvent {
  readonly kind: 'role-given' | 'role-taken' | 'limit-set' | 'client-ended';
  readonly role: Role | null;
  readonly limitPence: Pence | null;
  /** null for Commonweal's own work. */
  readonly byName: string | null;
  readonly at: Instant;
}

export interface UserQuestion {
  /** Part of a name or of an e-mail address. */
  readonly q?: string | undefined;
  /** In force. */
  readonly role?: Role | undefined;
  /** At most 100. */
  readonly limit: number;
  readonly offset: number;
}

/** Whoever has or had a role in the actor's councils. */
export abstract class ReadUserDirectory {
  /** People, A to Z, with how many there are; machines are among the clients. @throws DomainError forbidden */
  abstract find(
    actor: Actor,
    question: UserQuestion,
  ): Promise<{ readonly items: readonly UserOfCouncil[]; readonly total: number }>;
  /** @throws DomainError forbidden, not-found */
  abstract byId(actor: Actor, userId: UserId): Promise<UserOfCouncil>;
  /** In the actor's councils; the newest 100 first. @throws DomainError forbidden */
  abstract eventsOf(actor: Actor, userId: UserId): Promise<readonly GrantEvent[]>;
}
