import type {
  Actor,
  AuthorityId,
  AwardId,
  BudgetId,
  ClaimId,
  Instant,
  PaymentId,
  Pence,
  PersonId,
  PlainDate,
  ProviderId,
} from '@commonweal/kernel';
import type { BudgetType, IsfBasis, MoneyHeldIn } from '../../domain/budget-kinds';
import type { BudgetAction } from '../../domain/budget-actions';
import type { Funder } from '../../domain/budget-terms';
import type { BudgetAccount, BudgetFigures, Movement } from '../../domain/movements';

export interface BudgetView {
  readonly id: BudgetId;
  readonly authorityId: AuthorityId;
  /** BUD-000123 */
  readonly reference: string;
  readonly personId: PersonId;
  readonly type: BudgetType;
  readonly moneyHeldIn: MoneyHeldIn;
  readonly isfBasis: IsfBasis | null;
  readonly hostProviderId: ProviderId | null;
  readonly funders: readonly Funder[];
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
  readonly figures: BudgetFigures;
  /** Of the settings, not of the figures. */
  readonly version: number;
  /** What this user can do now: POST /budgets/{id}/<action>. */
  readonly allowedActions: readonly BudgetAction[];
}

/** One movement of the budget's money, the same line for everybody who may see it. */
export interface BudgetLine {
  readonly occurredAt: Instant;
  readonly kind: Movement | 'reversal';
  /** What moved, for words in the reader's language: a reversal is named after what it takes back. */
  readonly description: Movement | `${Movement}-reversed`;
  /** The account whose amount and balance these are. */
  readonly account: BudgetAccount;
  readonly amountPence: Pence;
  readonly balanceAfterPence: Pence;
  readonly awardId: AwardId | null;
  readonly claimId: ClaimId | null;
  readonly paymentId: PaymentId | null;
}

export interface BudgetLines {
  readonly items: readonly BudgetLine[];
  readonly nextCursor: string | null;
}

export interface BudgetsPage {
  readonly items: readonly BudgetView[];
  readonly nextCursor: string | null;
}

export interface BudgetsPageQuery {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** Whoever may see a budget sees the same of it. */
export abstract class ReadBudgets {
  /** The newest period first; none when there is nothing that the actor may see. */
  abstract forPerson(actor: Actor, personId: PersonId): Promise<readonly BudgetView[]>;
  /** What each of these people is allocated, over all of their budgets that the actor may see; nobody without one. */
  abstract allocated(actor: Actor, personIds: readonly PersonId[]): Promise<ReadonlyMap<PersonId, Pence>>;
  /**
   * The funds that the actor's organisation holds, by reference; at most 100.
   * @throws DomainError forbidden; invalid-input for a cursor that is not one.
   */
  abstract hosted(actor: Actor, page: BudgetsPageQuery): Promise<BudgetsPage>;
  /** @throws DomainError not-found */
  abstract byId(actor: Actor, budgetId: BudgetId): Promise<BudgetView>;
  /** Newest first, at most 100. @throws DomainError not-found; invalid-input for a cursor that is not one. */
  abstract entries(actor: Actor, budgetId: BudgetId, page: BudgetsPageQuery): Promise<BudgetLines>;
}
