import { DomainError } from '@commonweal/kernel';

/** A United Kingdom account: six and eight digits. Never logged, never in a job or an answer. */
export interface BankAccount {
  readonly sortCode: string;
  readonly accountNumber: string;
}

const SORT_CODE = /^\d{6}$/;
const ACCOUNT_NUMBER = /^\d{6,8}$/;

/**
 * Reads what people write: "08-99-99", "66 374 958". Numbers of six or seven digits get zeros in front, as banks do.
 * @throws DomainError invalid-input, naming the field.
 */
export function bankAccount(sortCode: string, accountNumber: string): BankAccount {
  const sort = withoutGaps(sortCode);
  const account = withoutGaps(accountNumber);
  if (!SORT_CODE.test(sort)) throw new DomainError('invalid-input', { field: 'sortCode' });
  if (!ACCOUNT_NUMBER.test(account)) throw new DomainError('invalid-input', { field: 'accountNumber' });
  return { sortCode: sort, accountNumber: account.padStart(8, '0') };
}

function withoutGaps(text: string): string {
  return text.replaceAll(/[\s-]/g, '');
}

/** What pages show of an account. */
export function lastDigitsOf(account: BankAccount): string {
  return account.accountNumber.slice(-4);
}
