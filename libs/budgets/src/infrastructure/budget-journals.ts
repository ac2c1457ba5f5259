import {
  type AccountId,
  type Actor,
  type AuthorityId,
  type AwardId,
  type BudgetId,
  type ClaimId,
  DomainError,
  type Instant,
  type JournalId,
  negate,
  type PaymentId,
  type Pence,
  type Tx,
} from '@commonweal/kernel';
import { draftJournal, type JournalDraft } from '@commonweal/ledger';
import { query } from '@commonweal/platform';
import { type BudgetAccount, type Movement, MOVEMENTS } from '../domain/movements';

/** One amount to move, for one budget. */
export interface Posting {
  readonly key: string;
  readonly budgetId: BudgetId;
  readonly awardId?: AwardId | null;
  readonly claimId?: ClaimId | null;
  readonly paymentId?: PaymentId;
  readonly amountPence: Pence;
  readonly at: Instant;
}

/** Those of paying over are there once instalments are planned. */
export type BudgetAccounts = Readonly<Record<BudgetAccount, AccountId | null>>;

const ACCOUNTS = `
  SELECT b.id, b.available_account_id AS available, b.reserved_account_id AS reserved, b.payable_account_id AS payable,
         f.account_id AS funder, p.account_id AS paid, c.account_id AS paying_over,
         o.to_pay_over_account_id AS to_pay_over, o.paid_over_account_id AS paid_over
  FROM budgets.budget b
  JOIN budgets.authority_account f ON f.authority_id = b.authority_id AND f.kind = 'funder'
  JOIN budgets.authority_account p ON p.authority_id = b.authority_id AND p.kind = 'paid'
  LEFT JOIN budgets.authority_account c ON c.authority_id = b.authority_id AND c.kind = 'paying_over'
  LEFT JOIN budgets.pay_over_account o ON o.authority_id = b.authority_id AND o.budget_id = b.id
  WHERE b.authority_id = $1 AND b.id = ANY ($2::uuid[])`;

/** The accounts of the budgets that the actor may see. */
export async function accountsOf(
  tx: Tx,
  authorityId: AuthorityId,
  budgetIds: readonly BudgetId[],
): Promise<(budgetId: BudgetId) => BudgetAccounts> {
  const rows = await query<BudgetAccounts & { id: BudgetId }>(tx, ACCOUNTS, [authorityId, [...new Set(budgetIds)]]);
  const found = new Map(rows.map((row) => [row.id, row]));
  return (budgetId) => {
    const accounts = found.get(budgetId);
    if (accounts === undefined) throw new DomainError('not-found');
    return accounts;
  };
}

/** The journal of a movement. */
export function journalOf(actor: Actor, movement: Movement, accounts: BudgetAccounts, posting: Posting): JournalDraft {
  const { from, to } = MOVEMENTS[movement];
  return draftJournal({
    kind: movement,
    key: posting.key,
    subject: subjectOf(posting),
    entries: entriesOf(accounts, { from, to }, posting.amountPence),
    by: actor.userId,
    occurredAt: posting.at,
  });
}

/** The journal that takes a movement back. */
export function reversalOf(
  actor: Actor,
  movement: Movement,
  accounts: BudgetAccounts,
  posting: Posting & { readonly reversesId: JournalId },
): JournalDraft {
  const { from, to } = MOVEMENTS[movement];
  return draftJournal({
    kind: 'reversal',
    key: posting.key,
    subject: { ...subjectOf(posting), reversesId: posting.reversesId },
    entries: entriesOf(accounts, { from: to, to: from }, posting.amountPence),
    by: actor.userId,
    occurredAt: posting.at,
  });
}

/** @throws DomainError not-found where the budget has no such account. */
function entriesOf(accounts: BudgetAccounts, { from, to }: { from: BudgetAccount; to: BudgetAccount }, amount: Pence) {
  const [taken, given] = [accounts[from], accounts[to]];
  if (taken === null || given === null) throw new DomainError('not-found');
  return [
    { account: taken, pence: negate(amount) },
    { account: given, pence: amount },
  ];
}

function subjectOf({ budgetId, awardId, claimId, paymentId }: Posting) {
  return {
    budgetId,
    ...(awardId && { awardId }),
    ...(claimId && { claimId }),
    ...(paymentId && { paymentId }),
  };
}
