import type {
  Actor,
  AuthorityId,
  AwardId,
  BudgetId,
  ClaimId,
  Id,
  InstalmentId,
  Instant,
  PaymentId,
  Pence,
  Tx,
} from '@commonweal/kernel';

interface Amount {
  readonly budgetId: BudgetId;
  readonly amountPence: Pence;
  readonly at: Instant;
}

interface OfCouncil {
  readonly authorityId: AuthorityId;
}

export interface Funding extends Amount, OfCouncil {
  readonly funderId: Id<'Funder'>;
}

export interface Release extends Amount, OfCouncil {
  readonly awardId: AwardId;
  /** Unique in the council: one for each reason to release, `declined:<award>` and the like. */
  readonly key: string;
}

export interface ConfirmedDelivery extends Amount, OfCouncil {
  readonly awardId: AwardId;
  readonly claimId: ClaimId;
}

/** Of a bill, with its award and claim; or of an instalment, which is paid over and spends nothing. */
export interface PaymentMade extends Amount {
  readonly awardId?: AwardId | null;
  readonly claimId?: ClaimId | null;
  readonly instalmentId?: InstalmentId | null;
  readonly paymentId: PaymentId;
}

export interface PlannedInstalments extends Amount, OfCouncil {
  readonly planId: Id<'InstalmentPlan'>;
}

export interface StoppedInstalment extends Amount, OfCouncil {
  readonly instalmentId: InstalmentId;
}

export interface ReturnedMoney extends Amount, OfCouncil {
  readonly returnId: Id<'MoneyReturned'>;
}

/**
 * The door to the ledger for what has a budget: each amount is one balanced journal in the caller's transaction, posted
 * once however often it is asked for; an amount of nothing posts nothing. Promising money (available to reserved) is part
 * of placing an award and is done by its write function.
 * @throws DomainError not-found, claim-exceeds-reservation (more than is still promised or owed), idempotency-mismatch;
 * the transaction cannot go on after the last two.
 */
export abstract class BudgetLedger {
  abstract fund(tx: Tx, actor: Actor, funding: Funding): Promise<void>;
  /** More of the available money is promised to an award that stands. @throws DomainError budget-exceeded */
  abstract reserve(tx: Tx, actor: Actor, reservation: Release): Promise<void>;
  /** Promised money becomes available again. The actor may be the provider, whose award the use case has proved it to be. */
  abstract release(tx: Tx, actor: Actor, release: Release): Promise<void>;
  /** Promised money becomes a debt: what was delivered has been approved, by the host of a fund where the use case says so. */
  abstract confirmDelivery(tx: Tx, actor: Actor, delivery: ConfirmedDelivery): Promise<void>;
  /** What is to be paid over is set aside from what the council has agreed to pay over; what is left to spend stays as it is. */
  abstract planInstalments(tx: Tx, actor: Actor, planned: PlannedInstalments): Promise<void>;
  /** An instalment that nobody was paid is to be paid over no more. */
  abstract stopInstalment(tx: Tx, actor: Actor, stopped: StoppedInstalment): Promise<void>;
  /** What was paid over and not used is the council's again, which may plan it anew; what is left to spend stays as it is. */
  abstract takeBack(tx: Tx, actor: Actor, returned: ReturnedMoney): Promise<void>;
  /** Debts become paid, instalments paid over; all in one call, so that locks are taken in one order. */
  abstract recordPayments(
    tx: Tx,
    actor: Actor,
    authorityId: AuthorityId,
    payments: readonly PaymentMade[],
  ): Promise<void>;
  /** A payment that came back is a debt again, or is to be paid over again. */
  abstract reversePayment(tx: Tx, actor: Actor, authorityId: AuthorityId, payment: PaymentMade): Promise<void>;
}
