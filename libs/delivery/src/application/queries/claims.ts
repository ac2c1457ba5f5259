import type {
  Actor,
  AuthorityId,
  AwardId,
  BudgetId,
  ClaimId,
  Instant,
  Pence,
  PersonId,
  PlainDate,
  ProviderId,
} from '@commonweal/kernel';
import type { ClaimUserAction } from '../../domain/claim-actions';
import type { ConfirmedBy } from '../../domain/confirmation';
import type { ClaimState } from '../../domain/claim-transitions';

export interface ClaimLineView {
  readonly deliveredOn: PlainDate;
  /** In hundredths of the unit. */
  readonly quantityHundredths: number;
  readonly amountPence: Pence;
}

export interface ClaimView {
  readonly id: ClaimId;
  readonly authorityId: AuthorityId;
  readonly reference: string;
  readonly awardId: AwardId;
  readonly awardReference: string;
  readonly budgetId: BudgetId;
  readonly personId: PersonId;
  readonly personName: string | null;
  readonly providerId: ProviderId;
  readonly providerName: string;
  readonly offerTitle: string;
  readonly offerTitleCy: string;
  readonly unit: string;
  readonly state: ClaimState;
  readonly version: number;
  /** Who says that it was delivered. */
  readonly confirmedBy: ConfirmedBy;
  readonly hostProviderId: ProviderId | null;
  readonly allowedActions: readonly ClaimUserAction[];
  readonly amountPence: Pence;
  readonly submittedAt: Instant;
  readonly lines: readonly ClaimLineView[];
}

/** What was said about a claim, in words that only its parties may read. */
export interface ClaimWords {
  readonly note: string | null;
  readonly query: string | null;
  readonly answer: string | null;
}

export interface ClaimsQuery {
  /** These alone, for what names them. */
  readonly ids?: readonly ClaimId[] | undefined;
  readonly awardId?: AwardId | undefined;
  readonly personId?: PersonId | undefined;
  readonly states?: readonly ClaimState[] | undefined;
  readonly cursor?: string | undefined;
  /** At most 100. */
  readonly limit: number;
}

export abstract class ReadClaims {
  /** The newest first. @throws DomainError invalid-input for a cursor that was not given out. */
  abstract list(actor: Actor, query: ClaimsQuery): Promise<{ items: readonly ClaimView[]; nextCursor: string | null }>;
  /** @throws DomainError not-found */
  abstract byId(actor: Actor, claimId: ClaimId): Promise<ClaimView>;
  /** @throws DomainError not-found */
  abstract words(actor: Actor, claimId: ClaimId): Promise<ClaimWords>;
}
