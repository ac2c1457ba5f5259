import type { Actor } from '@commonweal/kernel';

/** The account that a payer's runs are paid from, as it is shown: the last digits only. */
export interface PayerAccountView {
  readonly payerKind: 'authority' | 'host';
  readonly payerId: string;
  readonly accountName: string;
  readonly lastDigits: string;
  readonly version: number;
}

export abstract class ReadPayerAccounts {
  /** Of the actor's councils, and of their organisation as a host; those that have one. */
  abstract own(actor: Actor): Promise<readonly PayerAccountView[]>;
}
