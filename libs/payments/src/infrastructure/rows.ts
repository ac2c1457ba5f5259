import { PayableRow } from './payable.row';
import { PayeeRow } from './payee.row';
import { PayerAccountRow } from './payer-account.row';
import { PaymentRow } from './payment.row';
import { PaymentRunRow } from './payment-run.row';
import { RunFileDownloadRow } from './run-file-download.row';
import { RunLeftOutRow } from './run-left-out.row';

export const paymentsRows = [
  PayeeRow,
  PayerAccountRow,
  PayableRow,
  PaymentRunRow,
  PaymentRow,
  RunLeftOutRow,
  RunFileDownloadRow,
] as const;
