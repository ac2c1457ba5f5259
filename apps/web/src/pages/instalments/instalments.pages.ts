import type { Type } from '@nestjs/common';
import { MoneyAccountPage } from '../money/account/account.page';
import { PlanInstalmentsPage } from '../money/instalments/plan.page';
import { MoneyReturnedPage } from '../money/returned/returned.page';
import { InstalmentPage } from './instalment/instalment.page';
import { InstalmentsPage } from './instalments.page';

/** Money that the council pays over to who holds and spends it: planned by a manager, paid and held by finance. */
export const INSTALMENT_PAGES: readonly Type[] = [
  InstalmentsPage,
  InstalmentPage,
  PlanInstalmentsPage,
  MoneyReturnedPage,
  MoneyAccountPage,
];
