import { Injectable } from '@nestjs/common';
import { type Actor, DomainError, type Tx, UnitOfWork } from '@commonweal/kernel';
import { query } from '@commonweal/platform';
import {
  BankAccounts,
  type HostAccountToSave,
  type PayeeToSave,
  type PayerAccountToSave,
} from '../application/ports/bank-accounts';
import { type PayeeView, ReadPayees } from '../application/queries/payees';
import { lastDigitsOf } from '../domain/bank-account';
import { SealedAccounts } from './sealed-accounts';

// With version 0 the row is to be new; otherwise the one that was seen.
const SAVE_PAYEE = `
  INSERT INTO payments.payee (provider_id, account_name, sealed_details, key_id, details_hash, last_digits, checked, changed_by,
    changed_at)
  SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9
  WHERE $10 = 0 OR EXISTS (SELECT 1 FROM payments.payee WHERE provider_id = $1)
  ON CONFLICT (provider_id) DO UPDATE SET account_name = $2, sealed_details = $3, key_id = $4, details_hash = $5,
    last_digits = $6, checked = $7, changed_by = $8, changed_at = $9, version = payee.version + 1
    WHERE payee.version = $10
  RETURNING version`;
const SAVE_PAYER_ACCOUNT = `
  INSERT INTO payments.payer_account (authority_id, account_name, sealed_details, key_id, last_digits)
  SELECT $1, $2, $3, $4, $5
  WHERE $6 = 0 OR EXISTS (SELECT 1 FROM payments.payer_account WHERE authority_id = $1)
  ON CONFLICT (authority_id) DO UPDATE SET account_name = $2, sealed_details = $3, key_id = $4, last_digits = $5,
    version = payer_account.version + 1
    WHERE payer_account.version = $6
  RETURNING version`;
const SAVE_HOST_ACCOUNT = `
  INSERT INTO payments.host_account (provider_id, account_name, sealed_details, key_id, last_digits)
  SELECT $1, $2, $3, $4, $5
  WHERE $6 = 0 OR EXISTS (SELECT 1 FROM payments.host_account WHERE provider_id = $1)
  ON CONFLICT (provider_id) DO UPDATE SET account_name = $2, sealed_details = $3, key_id = $4, last_digits = $5,
    version = host_account.version + 1
    WHERE host_account.version = $6
  RETURNING version`;
const OWN = `
  SELECT account_name AS "accountName", last_digits AS "lastDigits", checked, changed_at AS "changedAt", version
  FROM payments.payee WHERE provider_id = $1`;

@Injectable()
export class SqlBankAccounts extends BankAccounts {
  constructor(private readonly sealed: SealedAccounts) {
    super();
  }

  async savePayee(
    tx: Tx,
    { providerId, payee, checked, version = 0, changedBy, changedAt }: PayeeToSave,
  ): Promise<number> {
    const { keyId, ciphertext } = this.sealed.seal(payee, { payee: providerId });
    const details = [payee.accountName, ciphertext, keyId, this.sealed.hash(payee), lastDigitsOf(payee), checked];
    return versionOf(tx, SAVE_PAYEE, [providerId, ...details, changedBy, changedAt, version]);
  }

  async savePayerAccount(tx: Tx, { authorityId, account, version = 0 }: PayerAccountToSave): Promise<number> {
    const { keyId, ciphertext } = this.sealed.seal(account, { payer: authorityId });
    const details = [account.accountName, ciphertext, keyId, lastDigitsOf(account)];
    return versionOf(tx, SAVE_PAYER_ACCOUNT, [authorityId, ...details, version]);
  }

  async saveHostAccount(tx: Tx, { providerId, account, version = 0 }: HostAccountToSave): Promise<number> {
    const { keyId, ciphertext } = this.sealed.seal(account, { hostPayer: providerId });
    const details = [account.accountName, ciphertext, keyId, lastDigitsOf(account)];
    return versionOf(tx, SAVE_HOST_ACCOUNT, [providerId, ...details, version]);
  }
}

async function versionOf(tx: Tx, text: string, values: readonly unknown[]): Promise<number> {
  const [row] = await query<{ version: number }>(tx, text, values);
  if (row === undefined) throw new DomainError('stale-version');
  return row.version;
}

@Injectable()
export class SqlReadPayees extends ReadPayees {
  constructor(private readonly unitOfWork: UnitOfWork) {
    super();
  }

  async own(actor: Actor): Promise<PayeeView | undefined> {
    const { providerId } = actor;
    if (providerId === undefined) return undefined;
    return this.unitOfWork.run(actor, async (tx) => (await query<PayeeView>(tx, OWN, [providerId]))[0]);
  }
}
