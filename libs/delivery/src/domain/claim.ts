import {
  add,
  type AuthorityId,
  type AwardId,
  type BudgetId,
  type ClaimId,
  DomainError,
  type Instant,
  type Pence,
  type PersonId,
  type PlainDate,
  priceOf,
  type ProviderId,
  type Quantity,
  type UserId,
} from '@commonweal/kernel';
import { type ClaimAction, type ClaimState, nextClaimState } from './claim-transitions';
import type { ConfirmedBy } from './confirmation';

/** What was delivered on one day, in units of the award. */
export interface DeliveredLine {
  readonly deliveredOn: PlainDate;
  readonly quantity: Quantity;
}

export interface ClaimLine extends DeliveredLine {
  readonly amountPence: Pence;
}

/** The provider's bill for what was delivered under one award. */
export interface Claim {
  readonly authorityId: AuthorityId;
  readonly id: ClaimId;
  readonly reference: string;
  readonly awardId: AwardId;
  readonly budgetId: BudgetId;
  readonly personId: PersonId;
  readonly providerId: ProviderId;
  readonly state: ClaimState;
  readonly version: number;
  readonly amountPence: Pence;
  readonly submittedBy: UserId;
  /** Who says that it was delivered; fixed when the bill comes in. */
  readonly confirmedBy: ConfirmedBy;
  /** Who holds the fund that pays, where it is an individual service fund. */
  readonly hostProviderId: ProviderId | undefined;
  /** Who placed the order: never who decides an exception. */
  readonly placedBy: UserId | undefined;
  readonly approvedBy: UserId | undefined;
  readonly changedAt: Instant;
}

export interface ClaimEvent {
  readonly version: number;
  readonly action: ClaimAction;
  readonly from: ClaimState;
  readonly to: ClaimState;
  readonly at: Instant;
}

export interface ClaimChange {
  readonly claim: Claim;
  readonly event: ClaimEvent;
}

/** The terms of the agreement that a claim is checked against. */
export interface AgreedTerms {
  readonly pricePence: Pence;
  readonly startsOn: PlainDate;
  /** Absent while the award runs on. */
  readonly endsOn: PlainDate | undefined;
  /** Days without support: the last is absent while a pause runs on. */
  readonly pauses: readonly { readonly from: PlainDate; readonly until: PlainDate | undefined }[];
  /** Still held for the award and not yet in a claim that waits. */
  readonly claimablePence: Pence;
}

/**
 * Prices each line and checks it against the agreement.
 * @throws DomainError claim-future-day, claim-outside-agreement, claim-paused-day or claim-exceeds-reservation, with the figures.
 */
export function priceLines(lines: readonly DeliveredLine[], terms: AgreedTerms, today: PlainDate): ClaimLine[] {
  lines.forEach(({ deliveredOn }, line) => {
    if (deliveredOn > today) throw new DomainError('claim-future-day', { line, deliveredOn });
    if (deliveredOn < terms.startsOn || (terms.endsOn !== undefined && deliveredOn > terms.endsOn)) {
      throw new DomainError('claim-outside-agreement', { line, deliveredOn });
    }
    if (terms.pauses.some(({ from, until }) => from <= deliveredOn && (until === undefined || deliveredOn <= until))) {
      throw new DomainError('claim-paused-day', { line, deliveredOn });
    }
  });
  const priced = lines.map((line) => ({ ...line, amountPence: priceOf(terms.pricePence, line.quantity) }));
  const claimedPence = totalOf(priced);
  if (claimedPence > terms.claimablePence) {
    throw new DomainError('claim-exceeds-reservation', {
      requestedPence: claimedPence,
      availablePence: terms.claimablePence,
    });
  }
  return priced;
}

export function totalOf(lines: readonly ClaimLine[]): Pence {
  return add(...lines.map(({ amountPence }) => amountPence));
}

/**
 * The only way a claim changes state.
 * @throws DomainError stale-version when the user saw another version, illegal-transition when the state does not allow it.
 */
export function changeClaim(claim: Claim, action: ClaimAction, seen: number, at: Instant): ClaimChange {
  if (claim.version !== seen) throw new DomainError('stale-version', { version: claim.version });
  const to = nextClaimState(claim.state, action);
  if (to === undefined) throw new DomainError('illegal-transition', { state: claim.state, action });
  const version = claim.version + 1;
  return {
    claim: { ...claim, state: to, version, changedAt: at },
    event: { version, action, from: claim.state, to, at },
  };
}
