export { CheckInvariants, type InvariantReport } from './application/check-invariants/check-invariants';
export { type Breach, type InvariantCheck, InvariantChecks } from './application/ports/invariant-check';
export {
  AccountOverdrawn,
  JournalKeyReused,
  Ledger,
  LedgerRefused,
  type NewAccount,
  type PostedJournal,
} from './application/ports/ledger';
export { ACCOUNT_KINDS, type AccountKind } from './domain/account-kinds';
export {
  type DraftEntry,
  draftJournal,
  type JournalContent,
  type JournalDraft,
  type JournalKind,
} from './domain/journal-draft';
export { sqlCheck } from './infrastructure/ledger-checks';
export { LedgerModule } from './ledger.module';
export { ledgerRows } from './infrastructure/rows';
