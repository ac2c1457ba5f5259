// A context that speaks to the ledger through budgets adds its checks here too.
export { type Breach, type InvariantCheck, InvariantChecks, sqlCheck } from '@commonweal/ledger';
export { DecideHostPurchasing } from './application/decide-host-purchasing/decide-host-purchasing';
export { OpenBudget, type OpenBudgetCommand } from './application/open-budget/open-budget';
export {
  BudgetLedger,
  type ConfirmedDelivery,
  type Funding,
  type PaymentMade,
  type Release,
} from './application/ports/budget-ledger';
export { type BudgetPayer, BudgetPayers } from './application/ports/budgets';
export { type BudgetLine, type BudgetLines, type BudgetView, ReadBudgets } from './application/queries/budgets';
export { ReadSuggestibleBudgets, type SuggestibleBudgetView } from './application/queries/read-suggestible-budgets';
export {
  type BudgetToPayOver,
  type InstalmentChange,
  Instalments,
  type StandingInstalment,
} from './application/ports/instalments';
export { PlanInstalments } from './application/plan-instalments/plan-instalments';
export { RecordAgreedPlan } from './application/record-agreed-plan/record-agreed-plan';
export { RecordFamilyProvider } from './application/record-family-provider/record-family-provider';
export { RecordNomineePower } from './application/record-nominee-power/record-nominee-power';
export { HOST_PURCHASING, type HostPurchasing, NOMINEE_MAY_BUY, type NomineePower } from './domain/spending-terms';
export { BudgetsModule } from './budgets.module';
export {
  BUDGET_TYPES,
  type BudgetType,
  FUNDER_KINDS,
  type FunderKind,
  ISF_BASES,
  type IsfBasis,
  MONEY_HELD_IN,
  type MoneyHeldIn,
  type PayerKind,
} from './domain/budget-kinds';
export type { BudgetTerms, Funder } from './domain/budget-terms';
export {
  HOLD_REASONS,
  type HoldReason,
  INSTALMENT_FREQUENCIES,
  INSTALMENT_TRANSITIONS,
  type InstalmentFrequency,
  type InstalmentPlan,
  instalmentsOf,
  type InstalmentState,
  type PlannedInstalment,
} from './domain/instalments';
export { receiverOf } from './domain/paid-over';
export type { BudgetAccount, BudgetFigures, Movement } from './domain/movements';
export { budgetsRows } from './infrastructure/rows';
