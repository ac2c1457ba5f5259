import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DatabaseError } from 'pg';
import { type AccountId, type AuthorityId, Ids, type JournalId, pence, type Pence, type Tx } from '@commonweal/kernel';
import { query } from '@commonweal/platform';
import {
  AccountOverdrawn,
  JournalKeyReused,
  Ledger,
  LedgerRefused,
  type NewAccount,
  type PostedJournal,
} from '../application/ports/ledger';
import { contentOf, type JournalDraft } from '../domain/journal-draft';

const POST = 'SELECT journal_id, is_new FROM ledger.post($1, $2::jsonb)';
const BALANCES = `SELECT account_id, balance_pence FROM ledger.balance WHERE authority_id = $1 AND account_id = ANY ($2::uuid[])`;
const JOURNAL_OF = 'SELECT id FROM ledger.journal WHERE authority_id = $1 AND idempotency_key = $2';

/** The errors of the functions in schema ledger, by SQLSTATE. */
const REFUSALS = new Map<string | undefined, new (message: string) => Error>([
  ['CW001', AccountOverdrawn],
  ['CW002', JournalKeyReused],
  ['CW005', LedgerRefused],
]);

@Injectable()
export class SqlLedger extends Ledger {
  constructor(private readonly ids: Ids) {
    super();
  }

  async openAccounts(tx: Tx, authorityId: AuthorityId, accounts: readonly NewAccount[]): Promise<void> {
    const text = 'SELECT ledger.open_accounts($1, $2::jsonb)';
    await refusing(query(tx, text, [authorityId, JSON.stringify(accounts)]));
  }

  async post(tx: Tx, authorityId: AuthorityId, journals: readonly JournalDraft[]): Promise<PostedJournal[]> {
    if (journals.length === 0) return [];
    const rows = journals.map((draft) => this.rowOf(draft));
    const posted = await refusing(
      query<{ journal_id: JournalId; is_new: boolean }>(tx, POST, [authorityId, JSON.stringify(rows)]),
    );
    return posted.map((row) => ({ journalId: row.journal_id, isNew: row.is_new }));
  }

  async balances(
    tx: Tx,
    authorityId: AuthorityId,
    accountIds: readonly AccountId[],
  ): Promise<ReadonlyMap<AccountId, Pence>> {
    const rows = await query<{ account_id: AccountId; balance_pence: number }>(tx, BALANCES, [authorityId, accountIds]);
    return new Map(rows.map((row) => [row.account_id, pence(row.balance_pence)]));
  }

  async journalOf(tx: Tx, authorityId: AuthorityId, key: string): Promise<JournalId | undefined> {
    const [row] = await query<{ id: JournalId }>(tx, JOURNAL_OF, [authorityId, key]);
    return row?.id;
  }

  private rowOf(draft: JournalDraft): object {
    return {
      id: this.ids.next<'Journal'>(),
      kind: draft.kind,
      key: draft.key,
      hash: createHash('sha256').update(contentOf(draft)).digest('hex'),
      ...draft.subject,
      by: draft.by,
      occurredAt: draft.occurredAt,
      entries: draft.entries,
    };
  }
}

async function refusing<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const Refusal = error instanceof DatabaseError ? REFUSALS.get(error.code) : undefined;
    if (Refusal === undefined) throw error;
    throw new Refusal((error as DatabaseError).message);
  }
}
