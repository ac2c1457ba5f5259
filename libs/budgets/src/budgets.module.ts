import { Module } from '@nestjs/common';
import { LedgerModule } from '@commonweal/ledger';
import { PeopleModule } from '@commonweal/people';
import { DecideHostPurchasing } from './application/decide-host-purchasing/decide-host-purchasing';
import { PlanInstalments } from './application/plan-instalments/plan-instalments';
import { OpenBudget } from './application/open-budget/open-budget';
import { BudgetLedger } from './application/ports/budget-ledger';
import { BudgetPayers, Budgets } from './application/ports/budgets';
import { Instalments } from './application/ports/instalments';
import { SpendingTerms } from './application/ports/spending-terms';
import { ReadBudgets } from './application/queries/budgets';
import { ReadSuggestibleBudgets } from './application/queries/read-suggestible-budgets';
import { RecordAgreedPlan } from './application/record-agreed-plan/record-agreed-plan';
import { RecordFamilyProvider } from './application/record-family-provider/record-family-provider';
import { RecordNomineePower } from './application/record-nominee-power/record-nominee-power';
import { BudgetChecks } from './infrastructure/budget-checks';
import { PostingBudgetLedger } from './infrastructure/posting-budget-ledger';
import { SqlBudgetPayers, SqlBudgets } from './infrastructure/sql-budgets';
import { SqlInstalments } from './infrastructure/sql-instalments';
import { SqlReadBudgets } from './infrastructure/sql-read-budgets';
import { SqlReadSuggestibleBudgets } from './infrastructure/sql-read-suggestible-budgets';
import { SqlSpendingTerms } from './infrastructure/sql-spending-terms';

const USE_CASES = [
  OpenBudget,
  PlanInstalments,
  RecordNomineePower,
  RecordAgreedPlan,
  RecordFamilyProvider,
  DecideHostPurchasing,
];

@Module({
  imports: [LedgerModule, PeopleModule],
  providers: [
    { provide: BudgetLedger, useClass: PostingBudgetLedger },
    { provide: BudgetPayers, useClass: SqlBudgetPayers },
    { provide: Budgets, useClass: SqlBudgets },
    { provide: Instalments, useClass: SqlInstalments },
    { provide: ReadBudgets, useClass: SqlReadBudgets },
    { provide: ReadSuggestibleBudgets, useClass: SqlReadSuggestibleBudgets },
    BudgetChecks,
    { provide: SpendingTerms, useClass: SqlSpendingTerms },
    ...USE_CASES,
  ],
  exports: [
    ...[BudgetLedger, BudgetPayers, Instalments, ReadBudgets, ReadSuggestibleBudgets],
    ...[...USE_CASES, LedgerModule],
  ],
})
export class BudgetsModule {}
