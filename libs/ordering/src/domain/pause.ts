import type { PlainDate } from '@commonweal/kernel';

/** Days without support that the buyer asked for; nothing can be billed for them. */
export interface Pause {
  readonly from: PlainDate;
  /** The last day without; absent until the buyer says when it goes on. No date ends a pause by itself. */
  readonly until: PlainDate | undefined;
}
