import { Module } from '@nestjs/common';
import { LedgerModule } from '@commonweal/ledger';
import { PeopleModule } from '@commonweal/people';
import { OpenBudget } from './application/open-budget/open-budget';
import { BudgetLedger } from './application/ports/budget-ledger';
import { BudgetPayers, Budgets } from './application/ports/budgets';
import { ReadBudgets } from './application/queries/budgets';
import { BudgetChecks } from './infrastructure/budget-checks';
import { PostingBudgetLedger } from './infrastructure/posting-budget-ledger';
import { SqlBudgetPayers, SqlBudgets } from './infrastructure/sql-budgets';
import { SqlReadBudgets } from './infrastructure/sql-read-budgets';

@Module({
  imports: [LedgerModule, PeopleModule],
  providers: [
    { provide: BudgetLedger, useClass: PostingBudgetLedger },
    { provide: BudgetPayers, useClass: SqlBudgetPayers },
    { provide: Budgets, useClass: SqlBudgets },
    { provide: ReadBudgets, useClass: SqlReadBudgets },
    BudgetChecks,
    OpenBudget,
  ],
  exports: [BudgetLedger, BudgetPayers, ReadBudgets, OpenBudget, LedgerModule],
})
export class BudgetsModule {}
