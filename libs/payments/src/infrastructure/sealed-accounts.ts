import { Injectable } from '@nestjs/common';
import type { AuthorityId, PaymentRunId, PersonId, ProviderId } from '@commonweal/kernel';
import { Keys, type Sealed } from '@commonweal/platform';
import type { BankAccount } from '../domain/bank-account';

/** Whose account, or which run's file: bound to what is sealed, so that one cannot stand in another's place. */
export type SealedFor =
  | { readonly payee: ProviderId }
  | { readonly payer: AuthorityId }
  | { readonly hostPayer: ProviderId }
  | { readonly holder: PersonId }
  | { readonly runFile: PaymentRunId };

/** Seals bank details, and the files that hold them. */
@Injectable()
export class SealedAccounts {
  constructor(private readonly keys: Keys) {}

  seal({ sortCode, accountNumber }: BankAccount, owner: SealedFor): Sealed {
    return this.keys.seal(Buffer.from(JSON.stringify({ sortCode, accountNumber })), aboutOf(owner));
  }

  open(sealed: Sealed, owner: SealedFor): BankAccount {
    return JSON.parse(this.keys.open(sealed, aboutOf(owner)).toString()) as BankAccount;
  }

  sealFile(content: string, owner: SealedFor): Sealed {
    return this.keys.seal(Buffer.from(content), aboutOf(owner));
  }

  openFile(sealed: Sealed, owner: SealedFor): Buffer {
    return this.keys.open(sealed, aboutOf(owner));
  }

  /** The same for the same account, whoever's it is: one account used by two payees can be found. */
  hash({ sortCode, accountNumber }: BankAccount): Buffer {
    return Buffer.from(this.keys.keyedHash('bank-account', sortCode + accountNumber), 'hex');
  }
}

function aboutOf(owner: SealedFor): string {
  return `payments ${JSON.stringify(owner)}`;
}
