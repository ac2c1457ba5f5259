import type { Actor, AuthorityId, BudgetId, InstalmentId, Instant, Pence, PlainDate, UserId } from '@commonweal/kernel';
import type { HoldReason } from '@commonweal/budgets';

/** Where an instalment is: planned, or as its debt and payment are. `returned` is due again after the bank gave it back. */
export const INSTALMENT_STANDINGS = ['planned', 'held', 'due', 'returned', 'sent', 'settled', 'stopped'] as const;
export type InstalmentStanding = (typeof INSTALMENT_STANDINGS)[number];

export type InstalmentAction = 'hold' | 'release';

/** Money that a council pays over to the host or holder of a budget, on one day for one period. */
export interface InstalmentView {
  readonly id: InstalmentId;
  readonly authorityId: AuthorityId;
  readonly budgetId: BudgetId;
  readonly budgetReference: string;
  readonly receiver: 'host' | 'holder';
  /** The host's, or the person's own. */
  readonly receiverName: string;
  readonly periodFrom: PlainDate;
  readonly periodTo: PlainDate;
  readonly dueOn: PlainDate;
  readonly amountPence: Pence;
  readonly state: InstalmentStanding;
  /** Of the payment, once one was made. */
  readonly paymentReference: string | null;
  readonly sentAt: Instant | null;
  readonly version: number;
  /** What this user can do now. */
  readonly allowedActions: readonly InstalmentAction[];
}

/** What an officer did. */
export interface InstalmentEventView {
  readonly action: string;
  readonly reasonCode: HoldReason | null;
  readonly by: UserId;
  readonly at: Instant;
}

export interface InstalmentDetail extends InstalmentView {
  /** The oldest first; empty for who is not of the council. */
  readonly history: readonly InstalmentEventView[];
  /** Whether an account to pay it into was given and checked. */
  readonly receiverHasAccount: boolean;
}

/** Money that came back, as the statement of the council's bank shows it. */
interface MoneyReturned {
  readonly id: string;
  readonly amountPence: Pence;
  readonly receivedOn: PlainDate;
  readonly reference: string;
}

/** All that is paid over of one budget. */
export interface InstalmentTotals {
  readonly paidPence: Pence;
  readonly toComePence: Pence;
  /** The first that nothing holds back. */
  readonly next: Pick<InstalmentView, 'dueOn' | 'amountPence'> | null;
  readonly receiverHasAccount: boolean;
  /** Not used, and back with the council: in all, and each of the newest hundred. */
  readonly returnedPence: Pence;
  readonly returned: readonly MoneyReturned[];
}

export interface InstalmentList {
  readonly items: readonly InstalmentView[];
  readonly nextCursor: string | null;
}

export interface InstalmentFilter {
  readonly budgetId?: BudgetId | undefined;
  readonly state?: InstalmentStanding | undefined;
  /** Also those that are not paid over any more; unless it says not. */
  readonly stopped?: boolean | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** Whoever may see a budget sees its instalments. */
export abstract class ReadInstalments {
  /** In the order of their days, at most 100. @throws DomainError invalid-input for a cursor that is not one. */
  abstract list(actor: Actor, filter: InstalmentFilter): Promise<InstalmentList>;
  /** @throws DomainError not-found for a budget that the actor does not see. */
  abstract totals(actor: Actor, budgetId: BudgetId): Promise<InstalmentTotals>;
  /** @throws DomainError not-found */
  abstract byId(actor: Actor, id: InstalmentId): Promise<InstalmentDetail>;
}
