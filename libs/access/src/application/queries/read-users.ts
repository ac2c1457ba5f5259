import type { Actor, Language, UserId } from '@commonweal/kernel';
import type { GrantOfUser } from '../ports/user-register';

export interface UserView {
  readonly id: UserId;
  readonly name: string;
  readonly email: string | undefined;
  readonly language: Language;
  /** In force. */
  readonly roles: readonly GrantOfUser[];
}

/** An actor sees themself and the users of their councils. */
export abstract class ReadUsers {
  /** @throws DomainError not-found. */
  abstract byId(actor: Actor, userId: UserId): Promise<UserView>;
  /** A to Z. */
  abstract list(actor: Actor): Promise<readonly UserView[]>;
  /** The names of those that the actor may see; for "placed by". */
  abstract names(actor: Actor, userIds: readonly UserId[]): Promise<ReadonlyMap<UserId, string>>;
}
