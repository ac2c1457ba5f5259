import type { Pence, PlainDate } from '@commonweal/kernel';
import type { Payee } from '../../domain/run-plan';

export interface Credit {
  readonly payee: Payee;
  readonly amountPence: Pence;
  readonly reference: string;
}

/** The file that a bank or bureau takes. */
export abstract class BankFile {
  abstract build(from: Payee, credits: readonly Credit[], arrivesOn: PlainDate): string;
}
