import { Injectable } from '@nestjs/common';
import { DomainError } from '@commonweal/kernel';
import { BACS_NAME_LENGTH, foldToBacs } from '../domain/bacs-text';
import { bankAccount } from '../domain/bank-account';
import type { Payee } from '../domain/run-plan';
import { BankAccountCheck } from './ports/bank-account-check';

export interface AccountAsWritten {
  readonly accountName: string;
  readonly sortCode: string;
  readonly accountNumber: string;
}

export interface CheckedAccount {
  readonly account: Payee;
  readonly checked: 'valid' | 'cannot_check';
}

/** Reads and checks bank details before they are kept. */
@Injectable()
export class AccountToCheck {
  constructor(private readonly check: BankAccountCheck) {}

  /** @throws DomainError invalid-input, naming the field; bank-account-invalid when no such account can exist. */
  read({ accountName, sortCode, accountNumber }: AccountAsWritten): CheckedAccount {
    const name = accountName.trim();
    if (foldToBacs(name, BACS_NAME_LENGTH) === '') throw new DomainError('invalid-input', { field: 'accountName' });
    const account = bankAccount(sortCode, accountNumber);
    const verdict = this.check.verdictOn(account);
    if (verdict === 'invalid') throw new DomainError('bank-account-invalid');
    return { account: { ...account, accountName: name }, checked: verdict === 'valid' ? 'valid' : 'cannot_check' };
  }
}
