import { AuthorityAccountRow } from './authority-account.row';
import { BudgetRow } from './budget.row';
import { FunderRow } from './funder.row';

export const budgetsRows = [BudgetRow, FunderRow, AuthorityAccountRow] as const;
