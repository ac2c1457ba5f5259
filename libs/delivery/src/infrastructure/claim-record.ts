import {
  type AuthorityId,
  type AwardId,
  type BudgetId,
  type ClaimId,
  type Instant,
  pence,
  type PersonId,
  type ProviderId,
  type UserId,
} from '@commonweal/kernel';
import type { Claim } from '../domain/claim';
import type { ConfirmedBy } from '../domain/confirmation';
import type { ClaimState } from '../domain/claim-transitions';

/** A row of delivery.claim as the driver returns it. */
export interface ClaimRecord extends Record<string, unknown> {
  readonly authority_id: AuthorityId;
  readonly id: ClaimId;
  readonly reference: string;
  readonly award_id: AwardId;
  readonly budget_id: BudgetId;
  readonly person_id: PersonId;
  readonly provider_id: ProviderId;
  readonly state: ClaimState;
  readonly version: number;
  readonly amount_pence: number;
  readonly submitted_by: UserId;
  readonly confirmed_by: ConfirmedBy;
  readonly host_provider_id: ProviderId | null;
  readonly placed_by: UserId | null;
  readonly approved_by: UserId | null;
  readonly submitted_at: Instant;
  readonly changed_at: Instant;
}

export function toClaim(row: ClaimRecord): Claim {
  return {
    authorityId: row.authority_id,
    id: row.id,
    reference: row.reference,
    awardId: row.award_id,
    budgetId: row.budget_id,
    personId: row.person_id,
    providerId: row.provider_id,
    state: row.state,
    version: row.version,
    amountPence: pence(row.amount_pence),
    submittedBy: row.submitted_by,
    confirmedBy: row.confirmed_by,
    hostProviderId: row.host_provider_id ?? undefined,
    placedBy: row.placed_by ?? undefined,
    approvedBy: row.approved_by ?? undefined,
    changedAt: row.changed_at,
  };
}
