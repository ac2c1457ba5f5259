import type { Id, Instant, Language, Tx, UserId } from '@commonweal/kernel';
import type { RoleGrant } from '../../domain/role-grant';

export type RoleGrantId = Id<'RoleGrant'>;

export interface NewUser {
  readonly id: UserId;
  readonly name: string;
  readonly email: string | undefined;
  readonly language: Language;
  readonly isDemonstration: boolean;
}

export interface GrantOfUser extends RoleGrant {
  readonly id: RoleGrantId;
  readonly userId: UserId;
}

export abstract class UserRegister {
  /** false when the e-mail address is taken. */
  abstract add(tx: Tx, user: NewUser): Promise<boolean>;
  /** Whether the actor of the transaction may see the user. */
  abstract isVisible(tx: Tx, userId: UserId): Promise<boolean>;
  abstract grant(tx: Tx, grants: readonly GrantOfUser[], at: Instant): Promise<void>;
  /** The grants in force. */
  abstract grantsOf(tx: Tx, userId: UserId): Promise<readonly GrantOfUser[]>;
  /** A grant in force; undefined when there is none of this id. */
  abstract findGrant(tx: Tx, id: RoleGrantId): Promise<GrantOfUser | undefined>;
  abstract revoke(tx: Tx, id: RoleGrantId, at: Instant): Promise<void>;
}
