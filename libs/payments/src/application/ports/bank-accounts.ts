import type { AuthorityId, Instant, ProviderId, Tx, UserId } from '@commonweal/kernel';
import type { Payee } from '../../domain/run-plan';

export interface PayeeToSave {
  readonly providerId: ProviderId;
  readonly payee: Payee;
  readonly checked: 'valid' | 'cannot_check';
  /** The version that was seen; none for the first. */
  readonly version: number | undefined;
  readonly changedBy: UserId;
  readonly changedAt: Instant;
}

export interface PayerAccountToSave {
  readonly authorityId: AuthorityId;
  readonly account: Payee;
  readonly version: number | undefined;
}

export interface HostAccountToSave {
  readonly providerId: ProviderId;
  readonly account: Payee;
  readonly version: number | undefined;
}

/** Where money goes to and comes from; details are sealed at rest. */
export abstract class BankAccounts {
  /** @returns the new version. @throws DomainError stale-version */
  abstract savePayee(tx: Tx, payee: PayeeToSave): Promise<number>;
  /** @returns the new version. @throws DomainError stale-version */
  abstract savePayerAccount(tx: Tx, account: PayerAccountToSave): Promise<number>;
  /** @returns the new version. @throws DomainError stale-version */
  abstract saveHostAccount(tx: Tx, account: HostAccountToSave): Promise<number>;
}
