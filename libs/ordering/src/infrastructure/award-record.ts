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
  quantityFromHundredths,
  type UserId,
} from '@commonweal/kernel';
import type { BudgetType, Nation } from '../domain/agreement';
import type { Award, AwardBuyer, AwardKind, LinkedBuyer } from '../domain/award';
import type { ChangeState, ProposedChange } from '../domain/award-change';
import type { AwardState } from '../domain/award-transitions';

/** What belongs to an award beside its row: its pauses, the change that waits, the terms of its budget. For FROM ... w. */
export const AWARD_PARTS = `ordering.confirmed_until(w.authority_id, w.budget_id) AS confirmed_until,
  ordering.held_for_change(w.authority_id, w.id) AS held_for_change,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('from', s.from_on, 'until', s.until_on) ORDER BY s.from_on), '[]')
    FROM ordering.award_pause s WHERE s.authority_id = w.authority_id AND s.award_id = w.id) AS pauses,
  (SELECT jsonb_build_object('proposedAt', c.proposed_at, 'state', c.state, 'quantity', c.quantity_hundredths,
      'startsOn', c.starts_on, 'endsOn', c.ends_on, 'valuePence', c.value_pence, 'wholeLifePence', c.whole_life_pence,
      'heldPence', c.held_pence, 'linkedPence', c.linked_pence, 'requiresApproval', c.requires_approval,
      'answerBy', c.answer_by, 'proposedBy', c.proposed_by, 'approvedBy', c.approved_by)
    FROM ordering.award_change c WHERE c.authority_id = w.authority_id AND c.award_id = w.id
      AND c.state IN ('awaiting_agreement', 'awaiting_approval', 'offered')) AS change`;

export interface StoredPause {
  readonly from: PlainDate;
  readonly until: PlainDate | null;
}

export interface StoredChange {
  readonly proposedAt: number;
  readonly state: ChangeState;
  readonly quantity: number;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate | null;
  readonly valuePence: number;
  readonly wholeLifePence: number;
  readonly heldPence: number;
  readonly linkedPence: number;
  readonly requiresApproval: boolean;
  readonly answerBy: PlainDate;
  readonly proposedBy: UserId;
  readonly approvedBy: UserId | null;
}

/** A row of ordering.award with the council's nation and its parts, as the driver returns it. */
export interface AwardRecord extends Record<string, unknown> {
  readonly authority_id: AuthorityId;
  readonly id: AwardId;
  readonly reference: string;
  readonly kind: AwardKind;
  readonly buyer: AwardBuyer | null;
  readonly host_provider_id: ProviderId | null;
  readonly linked_buyer: LinkedBuyer;
  readonly state: AwardState;
  readonly version: number;
  readonly person_id: PersonId;
  readonly budget_id: BudgetId;
  readonly budget_type: BudgetType;
  readonly nation: Nation;
  readonly offer_id: OfferId;
  readonly provider_id: ProviderId;
  readonly category: string;
  readonly price_pence: number;
  readonly quantity_hundredths: number;
  readonly starts_on: PlainDate;
  readonly ends_on: PlainDate | null;
  readonly ending_on: PlainDate | null;
  readonly waiting_pence: number;
  readonly held_for_change: number;
  readonly billed_until: PlainDate | null;
  readonly confirmed_until: PlainDate;
  readonly pauses: readonly StoredPause[];
  readonly change: StoredChange | null;
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
    ...partiesOf(row),
    ...termsOf(row),
    reference: row.reference,
    kind: row.kind,
    buyer: row.buyer ?? BUYER_OF_KIND[row.kind],
    linkedBuyer: row.linked_buyer,
    state: row.state,
    version: row.version,
    pauses: row.pauses.map(({ from, until }) => ({ from, until: until ?? undefined })),
    change: row.change === null ? undefined : toChange(row.change),
    reservedPence: pence(row.reserved_pence),
    waitingPence: pence(row.waiting_pence),
    heldForChangePence: pence(row.held_for_change),
    billedUntil: row.billed_until ?? undefined,
    requiresApproval: row.requires_approval,
    approvedBy: row.approved_by ?? undefined,
    changedAt: row.changed_at,
  };
}

function partiesOf(row: AwardRecord) {
  return {
    authorityId: row.authority_id,
    id: row.id,
    personId: row.person_id,
    budgetId: row.budget_id,
    budgetType: row.budget_type,
    nation: row.nation,
    offerId: row.offer_id,
    providerId: row.provider_id,
    hostProviderId: row.host_provider_id ?? undefined,
    placedBy: row.placed_by,
  };
}

function termsOf(row: AwardRecord) {
  return {
    category: row.category,
    pricePence: pence(row.price_pence),
    quantity: quantityFromHundredths(row.quantity_hundredths),
    startsOn: row.starts_on,
    endsOn: row.ends_on ?? undefined,
    endingOn: row.ending_on ?? undefined,
    confirmedUntil: row.confirmed_until,
    valuePence: pence(row.value_pence),
    wholeLifePence: pence(row.whole_life_pence),
  };
}

export function toChange(stored: StoredChange): ProposedChange {
  return {
    ...stored,
    quantity: quantityFromHundredths(stored.quantity),
    endsOn: stored.endsOn ?? undefined,
    valuePence: pence(stored.valuePence),
    wholeLifePence: pence(stored.wholeLifePence),
    heldPence: pence(stored.heldPence),
    linkedPence: pence(stored.linkedPence),
    approvedBy: stored.approvedBy ?? undefined,
  };
}
