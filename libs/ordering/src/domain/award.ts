import {
  atMost,
  type AuthorityId,
  type AwardId,
  type BudgetId,
  DomainError,
  type Instant,
  type OfferId,
  type Pence,
  type PersonId,
  type PlainDate,
  type ProviderId,
  type Quantity,
  subtract,
  type UserId,
} from '@commonweal/kernel';
import type { BudgetType, Nation } from './agreement';
import type { ProposedChange } from './award-change';
import { type AwardAction, type AwardState, nextAwardState } from './award-transitions';
import type { Pause } from './pause';

export const AWARD_KINDS = ['council_award', 'isf_placement', 'isf_purchase', 'purchase'] as const;
export type AwardKind = (typeof AWARD_KINDS)[number];

/** The contract party. */
export const AWARD_BUYERS = ['person', 'host', 'council', 'health_body'] as const;
export type AwardBuyer = (typeof AWARD_BUYERS)[number];

/** The contract party, but what is booked is not bought, and an agent buys for its principal. */
export type LinkedBuyer = AwardBuyer | 'in_house';

/** An arrangement to buy one offer for one person from one budget. */
export interface Award {
  readonly authorityId: AuthorityId;
  readonly id: AwardId;
  readonly reference: string;
  readonly kind: AwardKind;
  readonly buyer: AwardBuyer;
  /** Of the fund that it is bought from; undefined where the money is in no fund. */
  readonly hostProviderId: ProviderId | undefined;
  /** With whose awards for the same person and need it is judged. */
  readonly linkedBuyer: LinkedBuyer;
  readonly state: AwardState;
  readonly version: number;
  readonly personId: PersonId;
  readonly budgetId: BudgetId;
  readonly offerId: OfferId;
  readonly providerId: ProviderId;
  readonly category: string;
  readonly pricePence: Pence;
  /** Units over the whole period with endsOn, else units a week. */
  readonly quantity: Quantity;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate | undefined;
  /** The last day that an ending or a notice named. */
  readonly endingOn: PlainDate | undefined;
  readonly pauses: readonly Pause[];
  /** The change of terms that waits for somebody. */
  readonly change: ProposedChange | undefined;
  readonly valuePence: Pence;
  readonly wholeLifePence: Pence;
  readonly reservedPence: Pence;
  /** Part of what is reserved: in bills that wait for approval. */
  readonly waitingPence: Pence;
  /** Part of what is reserved: for a change that not everybody has agreed to. */
  readonly heldForChangePence: Pence;
  /** The latest day that was billed. */
  readonly billedUntil: PlainDate | undefined;
  readonly requiresApproval: boolean;
  /** Of its budget and its council: they decide whose agreement counts. */
  readonly budgetType: BudgetType;
  readonly nation: Nation;
  /** The last day of the budget: of the confirmed period. */
  readonly confirmedUntil: PlainDate;
  readonly placedBy: UserId;
  readonly approvedBy: UserId | undefined;
  readonly changedAt: Instant;
}

/** One line of the award's history; append-only. */
export interface AwardEvent {
  readonly version: number;
  readonly action: AwardAction;
  readonly from: AwardState;
  readonly to: AwardState;
  readonly reasonCode: string | undefined;
  readonly at: Instant;
}

export interface AwardChange {
  readonly award: Award;
  readonly event: AwardEvent;
}

/**
 * The only way an award changes state.
 * @throws DomainError stale-version when the user saw another version, illegal-transition when the state does not allow it.
 */
export function changeAward(
  award: Award,
  action: AwardAction,
  seen: number,
  at: Instant,
  reasonCode?: string,
): AwardChange {
  if (award.version !== seen) throw new DomainError('stale-version', { version: award.version });
  const to = nextAwardState(award.state, action);
  if (to === undefined) throw new DomainError('illegal-transition', { state: award.state, action });
  const version = award.version + 1;
  return {
    award: { ...award, state: to, version, changedAt: at },
    event: { version, action, from: award.state, to, reasonCode, at },
  };
}

/** Which way agreeing goes: to the provider, or first to a manager who has not approved it yet. */
export function agreeing({ requiresApproval, approvedBy }: Pick<Award, 'requiresApproval' | 'approvedBy'>) {
  return requiresApproval && approvedBy === undefined ? 'agree_before_approval' : 'agree';
}

/** What a bill can still ask for: under the terms that stand, not under those that were only proposed. */
export function claimablePence(award: Pick<Award, 'reservedPence' | 'waitingPence' | 'heldForChangePence'>): Pence {
  const unbilled = unbilledPence(award);
  return subtract(unbilled, atMost(award.heldForChangePence, unbilled));
}

/** What no bill has asked for yet, of what is reserved. */
export function unbilledPence({ reservedPence, waitingPence }: Pick<Award, 'reservedPence' | 'waitingPence'>): Pence {
  return subtract(reservedPence, waitingPence);
}
