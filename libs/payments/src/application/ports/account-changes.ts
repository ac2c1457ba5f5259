import type { Actor, AuthorityId, Id, Instant, ProviderId, Tx } from '@commonweal/kernel';
import type { AccountChangeState, AccountChangeStep, AccountOwner, ChangeToDecide } from '../../domain/account-change';
import type { CheckedAccount } from '../account-to-check';

export type AccountChangeId = Id<'AccountChange'>;

export interface NewAccountChange extends CheckedAccount {
  readonly owner: AccountOwner;
  /** Of the account in force that was seen; 0 for the first account. */
  readonly version: number;
  readonly at: Instant;
}

/** A change as it stands, without the account that it would put in force. */
export interface AccountChange extends ChangeToDecide {
  readonly id: AccountChangeId;
  readonly lastDigits: string;
  readonly version: number;
}

export interface DecidedChange {
  readonly change: AccountChange;
  readonly step: AccountChangeStep;
  readonly to: AccountChangeState;
  /** How it was checked, or why it was refused. */
  readonly reasonCode: string | undefined;
  readonly at: Instant;
}

/** Accounts that wait to be checked, sealed. What is checked is put in force by the database and by nothing else. */
export abstract class AccountChanges {
  /** @throws DomainError stale-version where another account is in force, change-already-waiting */
  abstract add(tx: Tx, actor: Actor, change: NewAccountChange): Promise<AccountChangeId>;
  /** Locked until the transaction ends. @throws DomainError not-found */
  abstract lock(tx: Tx, id: AccountChangeId): Promise<AccountChange>;
  /** Saves the step and its event. */
  abstract decide(tx: Tx, actor: Actor, decided: DecidedChange): Promise<void>;
  /** The councils that work with a provider, as far as the actor may know of them. */
  abstract councilsOf(tx: Tx, providerId: ProviderId): Promise<readonly AuthorityId[]>;
}
