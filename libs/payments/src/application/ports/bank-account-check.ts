import type { BankAccount } from '../../domain/bank-account';

/** valid: such an account can exist. cannot-check: the sort code is in no published range. Neither proves whose it is. */
export type BankAccountVerdict = 'valid' | 'invalid' | 'cannot-check';

export abstract class BankAccountCheck {
  abstract verdictOn(account: BankAccount): BankAccountVerdict;
}
