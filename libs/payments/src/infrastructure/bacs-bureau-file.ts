import { stringify } from 'csv-stringify/sync';
import { Injectable } from '@nestjs/common';
import type { PlainDate } from '@commonweal/kernel';
import { BankFile, type Credit } from '../application/ports/bank-file';
import { BACS_NAME_LENGTH, foldToBacs } from '../domain/bacs-text';
import { bacsAmount, type Payee } from '../domain/run-plan';

/** Bank giro credit. */
const CREDIT = '99';

/**
 * The CSV that Bacs bureaux take: no header, CRLF, and in each line the payee's sort code, account and name, the amount, the
 * code, the payer's sort code, account and name, the reference and the day.
 * Source: https://portal.paygate.cloud/PaygateEnterprise2.1.2/BACSPaymentEditorCSVFormat.html
 */
@Injectable()
export class BacsBureauFile extends BankFile {
  build(from: Payee, credits: readonly Credit[], arrivesOn: PlainDate): string {
    const origin = [from.sortCode, from.accountNumber, nameOf(from)];
    const day = arrivesOn.split('-').reverse().join('/');
    const lines = credits.map(({ payee, amountPence, reference }) => [
      ...[payee.sortCode, payee.accountNumber, nameOf(payee), bacsAmount(amountPence), CREDIT],
      ...[...origin, foldToBacs(reference, BACS_NAME_LENGTH), day],
    ]);
    return stringify(lines, { record_delimiter: '\r\n' });
  }
}

function nameOf({ accountName }: Payee): string {
  return foldToBacs(accountName, BACS_NAME_LENGTH);
}
