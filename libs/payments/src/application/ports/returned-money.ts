import type { Actor, AuthorityId, BudgetId, Id, Instant, Pence, PlainDate, Tx } from '@commonweal/kernel';

/** Money that was paid over from a budget and not used, as the council's bank shows that it came back. */
export interface MoneyReturned {
  readonly authorityId: AuthorityId;
  readonly id: Id<'MoneyReturned'>;
  readonly budgetId: BudgetId;
  readonly amountPence: Pence;
  readonly receivedOn: PlainDate;
  readonly reference: string;
  readonly recordedAt: Instant;
}

export abstract class ReturnedMoney {
  /**
   * Written down, and posted.
   * @throws DomainError invalid-input where money of this budget with this day and reference stands already.
   */
  abstract add(tx: Tx, actor: Actor, returned: MoneyReturned): Promise<void>;
}
