import { DomainError, type PlainDate } from '@commonweal/kernel';

/** s16_...: evidence for a model of section 16 of the Social Services and Well-being (Wales) Act 2014; a provider may have several. */
export const CHECK_KINDS = [
  ...(['cqc', 'ciw', 'dbs', 'insurance', 'references', 'companies_house', 'training'] as const),
  ...(['s16_social_enterprise', 's16_co_operative', 's16_arrangement', 's16_user_led', 's16_third_sector'] as const),
] as const;
export type CheckKind = (typeof CHECK_KINDS)[number];

/** claimed: the provider says so, nobody has looked. */
export const CHECK_STATES = ['passed', 'failed', 'claimed'] as const;
export type CheckState = (typeof CHECK_STATES)[number];

export interface StandingCheck {
  readonly kind: CheckKind;
  readonly state: CheckState;
  /** A certificate's or registration's number. */
  readonly reference?: string;
  readonly checkedOn: PlainDate;
  /** The last day on which it is good; absent when it has no end. */
  readonly validUntil?: PlainDate;
}

/** A council's decision about a provider. not_taking: no new people at the moment. */
export const APPROVAL_STATES = ['applied', 'approved', 'not_taking', 'left'] as const;
export type ApprovalState = (typeof APPROVAL_STATES)[number];

export interface Approval {
  readonly state: ApprovalState;
  /** Most people at once; absent: no limit. */
  readonly caseloadCap?: number;
  readonly caseload: number;
  readonly version: number;
}

export const LIFT_EVIDENCE_CODES = ['local_base', 'size', 'ownership', 'triple_bottom_line'] as const;
export type LiftEvidenceCode = (typeof LIFT_EVIDENCE_CODES)[number];

/** A council's recorded, dated decision that a small local provider counts as generative in its wider view of forms. */
export interface GenerativeLift {
  readonly decidedOn: PlainDate;
  /** The last day on which it holds. */
  readonly validUntil: PlainDate;
  readonly evidence: readonly LiftEvidenceCode[];
}

/** @throws DomainError invalid-input naming the field. */
export function checkStandingCheck(check: StandingCheck): void {
  refuseUnless(CHECK_KINDS.includes(check.kind), 'kind');
  refuseUnless(CHECK_STATES.includes(check.state), 'state');
  refuseUnless(check.validUntil === undefined || check.validUntil >= check.checkedOn, 'validUntil');
}

/** @throws DomainError invalid-input naming the field. */
export function checkLift(lift: GenerativeLift): void {
  refuseUnless(lift.validUntil >= lift.decidedOn, 'validUntil');
  const known = lift.evidence.every((code) => LIFT_EVIDENCE_CODES.includes(code));
  refuseUnless(known && lift.evidence.length > 0, 'evidence');
}

/** @throws DomainError invalid-input naming the field. */
export function checkDecision(state: ApprovalState, caseloadCap: number | undefined): void {
  refuseUnless(APPROVAL_STATES.includes(state), 'state');
  refuseUnless(caseloadCap === undefined || (Number.isSafeInteger(caseloadCap) && caseloadCap >= 0), 'caseloadCap');
}

function refuseUnless(holds: boolean, field: string): void {
  if (!holds) throw new DomainError('invalid-input', { field });
}
