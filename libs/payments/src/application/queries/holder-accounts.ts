import type { Actor, PersonId } from '@commonweal/kernel';

/** Where a person's money is paid over to, as it is shown: the last digits only. */
export interface HolderAccountView {
  readonly accountName: string;
  readonly lastDigits: string;
  readonly version: number;
}

export abstract class ReadHolderAccounts {
  /** Of a person whom the actor holds money for; undefined while there is none, and for anybody else. */
  abstract of(actor: Actor, personId: PersonId): Promise<HolderAccountView | undefined>;
}
