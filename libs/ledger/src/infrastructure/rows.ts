import { AccountRow } from './account.row';
import { BalanceRow } from './balance.row';
import { EntryRow } from './entry.row';
import { JournalRow } from './journal.row';

export const ledgerRows = [AccountRow, BalanceRow, JournalRow, EntryRow] as const;
