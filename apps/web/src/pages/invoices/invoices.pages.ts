import type { Type } from '@nestjs/common';
import { InvoicePage } from './invoice/invoice.page';
import { InvoicesPage } from './invoices.page';
import { WithdrawInvoicePage } from './withdraw/withdraw.page';

/** What a provider has billed. */
export const INVOICE_PAGES: readonly Type[] = [InvoicesPage, InvoicePage, WithdrawInvoicePage];
