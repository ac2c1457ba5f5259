import { AccountChangeRow } from './account-change.row';
import { AccountChangeEventRow } from './account-change-event.row';
import { HolderAccountRow } from './holder-account.row';
import { HostAccountRow } from './host-account.row';
import { MoneyReturnedRow } from './money-returned.row';
import { PayableRow } from './payable.row';
import { PayeeRow } from './payee.row';
import { PayerAccountRow } from './payer-account.row';
import { PaymentRow } from './payment.row';
import { PaymentEventRow } from './payment-event.row';
import { PaymentRunRow } from './payment-run.row';
import { RunFileDownloadRow } from './run-file-download.row';
import { RunLeftOutRow } from './run-left-out.row';
import { StripeAccountRow } from './stripe-account.row';
import { StripeEventRow } from './stripe-event.row';

export const paymentsRows = [
  PayeeRow,
  PayerAccountRow,
  PayableRow,
  PaymentRunRow,
  PaymentRow,
  RunLeftOutRow,
  RunFileDownloadRow,
  PaymentEventRow,
  HostAccountRow,
  HolderAccountRow,
  StripeAccountRow,
  StripeEventRow,
  AccountChangeRow,
  AccountChangeEventRow,
  MoneyReturnedRow,
] as const;
