import type { AwardId, Instant, JournalId, JsonValue, OutboxMessage, Pence, PlainDate } from '@commonweal/kernel';
import type { Agreement } from '../../domain/agreement';
import type { AwardBuyer, AwardKind } from '../../domain/award';
import type { AwardState } from '../../domain/award-transitions';
import type { SealedText, TextSubject } from '@commonweal/people';
import type { LinkedBuyer } from '@commonweal/policy';
import type { PlaceAwardRequest } from './place-award-request';
import type { PlacingFacts } from './placing-facts';

/** Everything that is written when the facts still hold. */
export interface AwardPlan {
  readonly facts: PlacingFacts;
  readonly request: PlaceAwardRequest;
  readonly awardId: AwardId;
  readonly journalId: JournalId;
  readonly kind: AwardKind;
  readonly buyer: AwardBuyer;
  readonly linkedBuyer: LinkedBuyer;
  readonly state: AwardState;
  readonly valuePence: Pence;
  readonly wholeLifePence: Pence;
  readonly reservedPence: Pence;
  /** What came with the request, or what a purchase is by itself. */
  readonly agreement: Agreement | undefined;
  readonly requiresApproval: boolean;
  readonly answerBy: PlainDate;
  readonly at: Instant;
  readonly decision: DecisionRecord;
  readonly texts: readonly (SealedText & { readonly id: string; readonly subject: TextSubject })[];
  readonly messages: readonly OutboxMessage[];
  /** The answer to the buyer; the reference is added when the award is written. */
  readonly answer: Readonly<Record<string, JsonValue>>;
}

/** Codes, ids and numbers only. */
export interface DecisionRecord {
  readonly outcome: 'allow' | 'refer';
  readonly route: string;
  readonly band: string;
  readonly policyId: string | null;
  readonly policyVersion: number | null;
  readonly engineVersion: string;
  readonly facts: JsonValue;
  readonly reasons: JsonValue;
  readonly duties: JsonValue;
  readonly shortlist: JsonValue;
}
