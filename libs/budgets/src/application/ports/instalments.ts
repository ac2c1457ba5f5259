import type {
  AuthorityId,
  BudgetId,
  Id,
  InstalmentId,
  Instant,
  Pence,
  PersonId,
  PlainDate,
  ProviderId,
  Tx,
  UserId,
} from '@commonweal/kernel';
import type { BudgetType, IsfBasis, MoneyHeldIn } from '../../domain/budget-kinds';
import type { InstalmentPlan, InstalmentState, InstalmentStep, PlannedInstalment } from '../../domain/instalments';

/** What a budget may be paid over by. */
export interface BudgetToPayOver {
  readonly authorityId: AuthorityId;
  readonly budgetId: BudgetId;
  readonly personId: PersonId;
  readonly type: BudgetType;
  readonly moneyHeldIn: MoneyHeldIn;
  readonly isfBasis: IsfBasis | null;
  readonly startsOn: PlainDate;
  /** Of the budget, or of the award of the fund where that ends first. */
  readonly endsOn: PlainDate;
  /** What others than the person put in, less what is planned already and did not come back. */
  readonly unplannedPence: Pence;
  /** Paid over, and neither spent nor back: what was spent counts against it first, before what the person puts in. */
  readonly unusedPence: Pence;
  /** The fund's award has been agreed and accepted, and is not over. */
  readonly isAwarded: boolean;
}

export interface NewInstalmentPlan extends InstalmentPlan {
  readonly id: Id<'InstalmentPlan'>;
  readonly budget: BudgetToPayOver;
  readonly instalments: readonly PlannedInstalment[];
  readonly agreedBy: UserId;
  readonly agreedAt: Instant;
}

export interface StandingInstalment {
  readonly authorityId: AuthorityId;
  readonly id: InstalmentId;
  readonly budgetId: BudgetId;
  readonly personId: PersonId;
  /** Whom it is paid over to; the holder when there is no host. */
  readonly hostProviderId: ProviderId | null;
  readonly amountPence: Pence;
  readonly dueOn: PlainDate;
  readonly state: InstalmentState;
  readonly version: number;
}

export interface InstalmentChange {
  readonly instalment: StandingInstalment;
  readonly step: InstalmentStep;
  readonly reasonCode?: string | undefined;
  readonly by: UserId;
  readonly at: Instant;
}

export abstract class Instalments {
  /** Locked until the transaction ends: plans of one budget are made one after the other. @throws DomainError not-found */
  abstract lockBudget(tx: Tx, budgetId: BudgetId): Promise<BudgetToPayOver>;
  /** Stores the plan, and opens what the ledger needs for it. @throws DomainError illegal-transition when a day has one already. */
  abstract add(tx: Tx, plan: NewInstalmentPlan): Promise<void>;
  /** Locked until the transaction ends. @throws DomainError not-found */
  abstract lock(tx: Tx, id: InstalmentId): Promise<StandingInstalment>;
  /**
   * Planned and due by today, of budgets whose money may be paid over still; locked, without those that another transaction is
   * at, the oldest first.
   */
  abstract takeDue(tx: Tx, today: PlainDate, limit: number): Promise<readonly StandingInstalment[]>;
  /** Planned, held or due for days after the award of their fund has ended. */
  abstract afterTheirFund(tx: Tx): Promise<readonly InstalmentId[]>;
  /** Those of a budget that are not stopped. */
  abstract ofBudget(tx: Tx, budgetId: BudgetId): Promise<readonly InstalmentId[]>;
  /** Saves the step and its event. @throws DomainError illegal-transition */
  abstract change(tx: Tx, change: InstalmentChange): Promise<void>;
}
