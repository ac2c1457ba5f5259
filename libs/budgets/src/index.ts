// A context that speaks to the ledger through budgets adds its checks here too.
export { type Breach, type InvariantCheck, InvariantChecks, sqlCheck } from '@commonweal/ledger';
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
export type { BudgetAccount, BudgetFigures, Movement } from './domain/movements';
export { budgetsRows } from './infrastructure/rows';
