import type {
  Actor,
  AuthorityId,
  AwardId,
  BudgetId,
  Instant,
  JsonValue,
  OfferId,
  Pence,
  PersonId,
  PlainDate,
  ProviderId,
  UserId,
} from '@commonweal/kernel';
import type { AgreementBasis, AgreementWay } from '../../domain/agreement';
import type { AwardBuyer, AwardKind, LinkedBuyer } from '../../domain/award';
import type { AwardUserAction } from '../../domain/award-actions';
import type { ChangeState, ProposedChange } from '../../domain/award-change';
import type { Pause } from '../../domain/pause';
import type { AwardState } from '../../domain/award-transitions';

/** An award as whoever may see it sees it; what is not theirs to see is null. */
export interface AwardView {
  readonly id: AwardId;
  readonly authorityId: AuthorityId;
  readonly authorityName: string;
  readonly reference: string;
  readonly kind: AwardKind;
  /** The contract party. */
  readonly buyer: AwardBuyer;
  /** Of the fund that it is bought from. */
  readonly hostProviderId: ProviderId | null;
  readonly linkedBuyer: LinkedBuyer;
  readonly state: AwardState;
  readonly version: number;
  readonly allowedActions: readonly AwardUserAction[];
  readonly personId: PersonId;
  /** Null for a provider until it has accepted. */
  readonly personName: string | null;
  /** The district of the person's postcode. */
  readonly area: string;
  readonly budgetId: BudgetId;
  readonly budgetType: 'direct_payment' | 'isf' | 'council_managed';
  readonly moneyHeldIn: string;
  readonly offerId: OfferId;
  readonly offerTitle: string;
  readonly offerTitleCy: string;
  readonly providerId: ProviderId;
  readonly providerName: string;
  readonly category: string;
  readonly unit: string;
  /** In hundredths of the unit; over the whole period with endsOn, else a week. */
  readonly quantityHundredths: number;
  readonly pricePence: Pence;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate | null;
  /** The last day that an ending or a notice named. */
  readonly endingOn: PlainDate | null;
  readonly pauses: readonly Pause[];
  /** The change of terms that waits; null for the provider until it is asked. */
  readonly change: ProposedChange | null;
  /** Why it is asked for, and what the policy says of the award as it would be; null for the provider. */
  readonly changeDecision: ChangeDecisionView | null;
  /** The last day of the budget. */
  readonly confirmedUntil: PlainDate;
  readonly reviewOn: PlainDate | null;
  readonly valuePence: Pence;
  readonly wholeLifePence: Pence;
  /** Without what is held for a change that this reader does not see yet. */
  readonly reservedPence: Pence;
  /** Of what is reserved: in bills that wait for approval. */
  readonly waitingPence: Pence;
  /** What a bill can still ask for. */
  readonly claimablePence: Pence;
  readonly outcomeCodes: readonly string[];
  readonly reasonCode: string | null;
  readonly placedBy: UserId;
  readonly answerBy: PlainDate | null;
  readonly createdAt: Instant;
  /** Null for the provider. */
  readonly decision: DecisionView | null;
  readonly agreement: AgreementView | null;
}

/** Reasons and duties as stored: codes, ids and numbers, put into words by policy's renderReason. */
export interface DecisionView {
  readonly outcome: 'allow' | 'refer';
  readonly route: string;
  readonly band: string;
  readonly policyVersion: number | null;
  readonly engineVersion: string;
  readonly reasons: JsonValue;
  readonly duties: JsonValue;
  readonly shortlist: JsonValue;
}

export interface ChangeDecisionView extends Omit<DecisionView, 'shortlist'> {
  readonly reasonCode: string;
}

export interface AgreementView {
  readonly basis: AgreementBasis;
  readonly how: AgreementWay;
  readonly on: PlainDate;
  /** Who was asked before it was agreed in the person's best interests: to one award alone, for officers and the person. */
  readonly consulted: string | null;
}

export interface AwardEventView {
  readonly action: string;
  readonly toState: AwardState;
  readonly at: Instant;
  readonly reasonCode: string | null;
}

export interface AwardsQuery {
  /** These alone, for what names them. */
  readonly ids?: readonly AwardId[] | undefined;
  readonly states?: readonly AwardState[] | undefined;
  /** And those of which a change is in one of these states. */
  readonly changes?: readonly ChangeState[] | undefined;
  readonly personId?: PersonId | undefined;
  readonly cursor?: string | undefined;
  /** At most 100. */
  readonly limit: number;
}

export interface AwardsPage {
  readonly items: readonly AwardView[];
  readonly nextCursor: string | null;
}

export abstract class ReadAwards {
  /** The newest first. @throws DomainError invalid-input for a cursor that was not given out. */
  abstract list(actor: Actor, query: AwardsQuery): Promise<AwardsPage>;
  /** @throws DomainError not-found */
  abstract byId(actor: Actor, awardId: AwardId): Promise<AwardView>;
  /** What happened to it, the newest first. */
  abstract history(actor: Actor, awardId: AwardId): Promise<readonly AwardEventView[]>;
}
