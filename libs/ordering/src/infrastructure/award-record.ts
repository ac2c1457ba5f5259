import {
  type AuthorityId,
  type AwardId,
  type BudgetId,
  type Instant,
  type OfferId,
  pence,
  type PersonId,
  type PlainDate,
  type ProviderId,
  type UserId,
} from '@commonweal/kernel';
import type { BudgetType, Nation } from '../domain/agreement';
import type { Award, AwardBuyer, AwardKind } from '../domain/award';
import type { AwardState } from '../domain/award-transitions';

/** A row of ordering.award with the council's nation, as the driver returns it. */
export interface AwardRecord extends Record<string, unknown> {
  readonly authority_id: AuthorityId;
  readonly id: AwardId;
  readonly reference: string;
  readonly kind: AwardKind;
  readonly buyer: AwardBuyer | null;
  readonly host_provider_id: ProviderId | null;
  readonly state: AwardState;
  readonly version: number;
  readonly person_id: PersonId;
  readonly budget_id: BudgetId;
  readonly budget_type: BudgetType;
  readonly nation: Nation;
  readonly offer_id: OfferId;
  readonly provider_id: ProviderId;
  readonly category: string;
  readonly starts_on: PlainDate;
  readonly ends_on: PlainDate | null;
  readonly value_pence: number;
  readonly whole_life_pence: number;
  readonly reserved_pence: number;
  readonly requires_approval: boolean;
  readonly placed_by: UserId;
  readonly approved_by: UserId | null;
  readonly changed_at: Instant;
}

/** For a row from before the buyer was kept. */
export const BUYER_OF_KIND: Readonly<Record<AwardKind, AwardBuyer>> = {
  council_award: 'council',
  isf_placement: 'council',
  isf_purchase: 'host',
  purchase: 'person',
};

export function toAward(row: AwardRecord): Award {
  return {
    authorityId: row.authority_id,
    id: row.id,
    reference: row.reference,
    kind: row.kind,
    buyer: row.buyer ?? BUYER_OF_KIND[row.kind],
    hostProviderId: row.host_provider_id ?? undefined,
    state: row.state,
    version: row.version,
    personId: row.person_id,
    budgetId: row.budget_id,
    budgetType: row.budget_type,
    nation: row.nation,
    offerId: row.offer_id,
    providerId: row.provider_id,
    category: row.category,
    startsOn: row.starts_on,
    endsOn: row.ends_on ?? undefined,
    valuePence: pence(row.value_pence),
    wholeLifePence: pence(row.whole_life_pence),
    reservedPence: pence(row.reserved_pence),
    requiresApproval: row.requires_approval,
    placedBy: row.placed_by,
    approvedBy: row.approved_by ?? undefined,
    changedAt: row.changed_at,
  };
}
