import type { Actor, Instant, UserId } from '@commonweal/kernel';
import type { AccountChangeState, AccountChangeStep, AccountOwner, AccountSide } from '../../domain/account-change';
import type { AccountChangeId } from '../ports/account-changes';

/** A change of an account as it is shown: the last digits only, and not even those to whoever is to check it. */
export interface AccountChangeView {
  readonly id: AccountChangeId;
  readonly kind: AccountOwner['kind'];
  /** The provider, the council or the person. */
  readonly ownerId: string;
  readonly ownerName: string;
  readonly ownerNameCy: string;
  readonly accountName: string;
  readonly lastDigits: string | null;
  /** Of the account that was in force when it was asked for; null for the first. */
  readonly replacesDigits: string | null;
  readonly state: AccountChangeState;
  readonly askedBy: UserId;
  readonly askedAt: Instant;
  readonly decidedBy: UserId | null;
  readonly decidedAt: Instant | null;
  readonly decidedAs: AccountSide | null;
  /** How it was checked, or why it was refused. */
  readonly reasonCode: string | null;
  readonly version: number;
  readonly allowedActions: readonly AccountChangeStep[];
  /** As whom the actor would decide. */
  readonly side: AccountSide;
}

export interface AccountChangesQuery {
  readonly cursor?: string | undefined;
  /** At most 100. */
  readonly limit: number;
}

export interface AccountChangesPage {
  readonly items: readonly AccountChangeView[];
  readonly nextCursor: string | null;
}

/** Of the actor's own accounts and of the providers that their councils work with. */
export abstract class ReadAccountChanges {
  /** Those that wait, the oldest first, and then the newest of those that were decided. */
  abstract list(actor: Actor): Promise<readonly AccountChangeView[]>;
  /** Those that were decided, the newest first. @throws DomainError invalid-input for a cursor that is not one. */
  abstract decided(actor: Actor, page: AccountChangesQuery): Promise<AccountChangesPage>;
  /** @throws DomainError not-found */
  abstract byId(actor: Actor, id: AccountChangeId): Promise<AccountChangeView>;
}
