import type {
  AuthorityId,
  AwardId,
  BudgetId,
  ClaimId,
  Instant,
  PayableId,
  PaymentId,
  Pence,
  PersonId,
  PlainDate,
  ProviderId,
  Tx,
} from '@commonweal/kernel';
import type { PayableState, PaymentMethod } from '../../domain/payment-states';
import type { Bill, DuePayable, Payable } from '../../domain/run-plan';

/** What the approved claim says; the payer comes from the budget. */
export interface ApprovedClaim {
  readonly authorityId: AuthorityId;
  readonly claimId: ClaimId;
  readonly awardId: AwardId;
  readonly budgetId: BudgetId;
  readonly providerId: ProviderId;
  readonly amountPence: Pence;
}

export interface Payer {
  readonly kind: 'authority' | 'host' | 'holder';
  readonly id: string;
}

export interface PayableTerms {
  readonly payer: Payer;
  readonly personId: PersonId;
  readonly method: PaymentMethod;
}

export interface NewPayable extends ApprovedClaim, PayableTerms {
  readonly dueOn: PlainDate;
  readonly createdAt: Instant;
}

/** A debt as it stands. */
export interface StandingPayable {
  readonly authorityId: AuthorityId;
  readonly payer: Payer;
  readonly state: PayableState;
  readonly version: number;
  readonly payable: Payable;
}

/** Of a payment that came back whole a moment ago, so that its debt is due. */
export interface PartTakenBack {
  readonly authorityId: AuthorityId;
  readonly payable: Payable;
  readonly paymentId: PaymentId;
  readonly keptPence: Pence;
  readonly at: Instant;
}

export abstract class Payables {
  /** Locked until the transaction ends. @throws DomainError not-found */
  abstract lock(tx: Tx, id: PayableId): Promise<StandingPayable>;
  /** From where and how a claim is to be paid. @throws DomainError not-found */
  abstract termsOf(tx: Tx, claim: ApprovedClaim): Promise<PayableTerms>;
  /** undefined when the claim has its payable already. */
  abstract add(tx: Tx, payable: NewPayable): Promise<Bill | undefined>;
  /** All that is due from the payer by the run and that no other run is at, locked, the oldest first. */
  abstract takeDue(tx: Tx, authorityId: AuthorityId, payer: Payer): Promise<readonly DuePayable[]>;
  /** The same without a lock, with the names of those to be paid: to be looked at. */
  abstract due(
    tx: Tx,
    authorityId: AuthorityId,
    payer: Payer,
  ): Promise<readonly (DuePayable & { readonly providerName: string })[]>;
  /** What stays of a payment that came back is one debt again, and what was taken of it another. @returns the first. */
  abstract split(tx: Tx, taken: PartTakenBack): Promise<Payable>;
  /** The bills of these debts that have others which nobody has paid; locked, where a bill has several. */
  abstract unpaidBeside(tx: Tx, authorityId: AuthorityId, payables: readonly Bill[]): Promise<ReadonlySet<ClaimId>>;
  /** @throws Error when one is not in the state that it is to leave. */
  abstract move(
    tx: Tx,
    authorityId: AuthorityId,
    ids: readonly PayableId[],
    step: { from: PayableState; to: PayableState },
  ): Promise<void>;
}
