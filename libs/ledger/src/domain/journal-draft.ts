import {
  add,
  canonicalJson,
  type AccountId,
  type AwardId,
  type BudgetId,
  type ClaimId,
  type Instant,
  type JournalId,
  type PaymentId,
  type Pence,
  type UserId,
} from '@commonweal/kernel';

export const JOURNAL_KINDS = [
  'funding',
  'reservation',
  'release',
  'delivery',
  'payment',
  'reversal',
  'instalments_planned',
  'instalment_stopped',
  'instalment_paid',
  'money_returned',
] as const;

export type JournalKind = (typeof JOURNAL_KINDS)[number];

/** A positive entry adds to what the account stands for, a negative one takes from it. */
export interface DraftEntry {
  readonly account: AccountId;
  readonly pence: Pence;
}

/** What the money moved for. */
export interface JournalSubject {
  readonly budgetId?: BudgetId;
  readonly awardId?: AwardId;
  readonly claimId?: ClaimId;
  readonly paymentId?: PaymentId;
  /** The journal that this one takes back. */
  readonly reversesId?: JournalId;
}

export interface JournalContent {
  readonly kind: JournalKind;
  /** Unique in the council: the same thing is posted once, however often it is asked for. */
  readonly key: string;
  readonly subject: JournalSubject;
  readonly entries: readonly DraftEntry[];
  readonly by: UserId;
  readonly occurredAt: Instant;
}

declare const draftBrand: unique symbol;

/** Entries that balance; made only by draftJournal. */
export type JournalDraft = JournalContent & { readonly [draftBrand]: 'JournalDraft' };

/**
 * @throws RangeError when the entries do not sum to zero, are fewer than two, hold a zero or name an account twice, or the
 * key is empty: mistakes in the program, not the user's.
 */
export function draftJournal(content: JournalContent): JournalDraft {
  const fault = faultOf(content);
  if (fault !== undefined) throw new RangeError(`journal ${content.key}: ${fault}`);
  return content as JournalDraft;
}

function faultOf({ key, entries }: JournalContent): string | undefined {
  if (key === '') return 'has no key';
  if (entries.length < 2) return 'has fewer than two entries';
  if (entries.some((entry) => entry.pence === 0)) return 'has an entry of nothing';
  if (new Set(entries.map((entry) => entry.account)).size !== entries.length) return 'names an account twice';
  return add(...entries.map((entry) => entry.pence)) === 0 ? undefined : 'does not balance';
}

/** What the hash covers: what moved and for what, not who retried it or when. Entries in the order of their accounts. */
export function contentOf({ kind, subject, entries }: JournalContent): string {
  const legs = entries.map((entry) => [entry.account, entry.pence] as const);
  return canonicalJson({
    kind,
    budgetId: subject.budgetId ?? null,
    awardId: subject.awardId ?? null,
    claimId: subject.claimId ?? null,
    paymentId: subject.paymentId ?? null,
    reversesId: subject.reversesId ?? null,
    entries: [...legs].sort(([a], [b]) => (a < b ? -1 : 1)),
  });
}
