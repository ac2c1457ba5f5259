import type { AccountId, AuthorityId, JournalId, Pence, PersonId, Tx } from '@commonweal/kernel';
import type { AccountKind } from '../../domain/account-kinds';
import type { JournalDraft } from '../../domain/journal-draft';

export interface NewAccount {
  readonly id: AccountId;
  readonly kind: AccountKind;
  /** Opens the account's lines to the person whose money it is. */
  readonly ownerPersonId?: PersonId;
}

export interface PostedJournal {
  readonly journalId: JournalId;
  /** false when the key had been used with the same content: journalId is then the earlier one. */
  readonly isNew: boolean;
}

/** The only way to write a journal. Everything happens in the caller's transaction. */
export abstract class Ledger {
  /** Opening an account again changes nothing. */
  abstract openAccounts(tx: Tx, authorityId: AuthorityId, accounts: readonly NewAccount[]): Promise<void>;

  /**
   * All or nothing, in the order given; the answer is in the same order.
   * @throws AccountOverdrawn, JournalKeyReused, LedgerRefused. The transaction cannot go on after any of them.
   */
  abstract post(tx: Tx, authorityId: AuthorityId, journals: readonly JournalDraft[]): Promise<PostedJournal[]>;

  /** Of guarded accounts; an account that the actor may not see, or an open one, is absent. */
  abstract balances(
    tx: Tx,
    authorityId: AuthorityId,
    accountIds: readonly AccountId[],
  ): Promise<ReadonlyMap<AccountId, Pence>>;

  /** The journal that a key was used for. */
  abstract journalOf(tx: Tx, authorityId: AuthorityId, key: string): Promise<JournalId | undefined>;
}

/** A guarded account would fall below zero. */
export class AccountOverdrawn extends Error {
  override readonly name = 'AccountOverdrawn';
}

/** The key, or the account, stands with other content. */
export class JournalKeyReused extends Error {
  override readonly name = 'JournalKeyReused';
}

/** The actor has no part in this council's money. */
export class LedgerRefused extends Error {
  override readonly name = 'LedgerRefused';
}
