import type { Type } from '@nestjs/common';
import { FundPage } from './fund/fund.page';
import { FundsPage } from './funds.page';

/** What a host sees of the individual service funds that it holds. */
export const FUND_PAGES: readonly Type[] = [FundsPage, FundPage];
