import type { Type } from '@nestjs/common';
import { AgreePage } from '../arranged/agree/agree.page';
import { ArrangedPage } from '../arranged/arranged.page';
import { ArrangedOnePage } from '../arranged/one/one.page';
import { RefusePage } from '../arranged/refuse/refuse.page';
import { BillPage } from '../bills/bill/bill.page';
import { BillsPage } from '../bills/bills.page';
import { MoneyPage } from '../money/money.page';
import { SuggestionPage } from '../suggestions/suggestion/suggestion.page';
import { YourRecordPage } from '../your-record/your-record.page';
import { YourCarePage } from './your-care.page';

/** What a person, or who acts for them, sees and decides. */
export const YOUR_CARE_PAGES: readonly Type[] = [
  ...[YourCarePage, ArrangedPage, ArrangedOnePage, AgreePage, RefusePage],
  ...[BillsPage, BillPage, MoneyPage, SuggestionPage, YourRecordPage],
];
