import type { Actor, Instant } from '@commonweal/kernel';

/** Bank details as they are shown: the last digits only. */
export interface PayeeView {
  readonly accountName: string;
  readonly lastDigits: string;
  readonly checked: 'valid' | 'cannot_check';
  readonly changedAt: Instant;
  readonly version: number;
}

export abstract class ReadPayees {
  /** The actor's own; undefined when there is none yet. */
  abstract own(actor: Actor): Promise<PayeeView | undefined>;
}
