import { Module, type Provider } from '@nestjs/common';
import { AccessModule } from '@commonweal/access';
import { BudgetsModule } from '@commonweal/budgets';
import { AccountChangeMessages } from './application/account-change-messages';
import { AccountChangeSteps } from './application/account-change-steps';
import { AccountToCheck } from './application/account-to-check';
import { AskAccountChange } from './application/ask-account-change/ask-account-change';
import { CheckAccountChange } from './application/check-account-change/check-account-change';
import { CreatePayable } from './application/create-payable/create-payable';
import { EndInstalments } from './application/end-instalments/end-instalments';
import { ExecutePaymentRun } from './application/execute-payment-run/execute-payment-run';
import { BankRun } from './application/execute-payment-run/bank-run';
import { TransferRun } from './application/execute-payment-run/transfer-run';
import { HandleGatewayEvent } from './application/handle-gateway-event/handle-gateway-event';
import { HoldInstalment } from './application/hold-instalment/hold-instalment';
import { InstalmentSteps } from './application/instalment-steps';
import { MakeInstalmentsDue } from './application/make-instalments-due/make-instalments-due';
import { MakeTransfer } from './application/make-transfer/make-transfer';
import { OpenGatewayAccount } from './application/open-gateway-account/open-gateway-account';
import { ReceiveGatewayEvent } from './application/receive-gateway-event/receive-gateway-event';
import { GatewayRecords } from './application/ports/gateway-records';
import { InstalmentDebts } from './application/ports/instalment-debts';
import { PaymentGateway } from './application/ports/payment-gateway';
import { KeepPart } from './application/keep-part';
import { TransferSteps } from './application/transfer-steps';
import { SqlGatewayRecords } from './infrastructure/sql-gateway-records';
import { StripeGateway } from './infrastructure/stripe-gateway';
import { GetRunFile } from './application/get-run-file/get-run-file';
import { MakePaymentRun } from './application/make-payment-run/make-payment-run';
import { OnceForJob } from './application/once-for-job';
import { PaymentSteps } from './application/payment-steps';
import { PaymentMessages } from './application/payment-messages';
import { AccountChanges } from './application/ports/account-changes';
import { BankAccountCheck } from './application/ports/bank-account-check';
import { BankFile } from './application/ports/bank-file';
import { Payables } from './application/ports/payables';
import { PaymentRuns } from './application/ports/payment-runs';
import { Payments } from './application/ports/payments';
import { ReturnedMoney } from './application/ports/returned-money';
import { PostPayments } from './application/post-payments';
import { PreviewPaymentRun } from './application/preview-payment-run/preview-payment-run';
import { ReadAccountChanges } from './application/queries/account-changes';
import { ReadDuePayments } from './application/queries/due-payments';
import { ReadHolderAccounts } from './application/queries/holder-accounts';
import { ReadInstalments } from './application/queries/instalments';
import { ReadPayees } from './application/queries/payees';
import { ReadPayerAccounts } from './application/queries/payer-accounts';
import { ReadPaymentRuns } from './application/queries/payment-runs';
import { ReadPayments } from './application/queries/payments';
import { RecordMoneyReturned } from './application/record-money-returned/record-money-returned';
import { RecordPayment } from './application/record-payment/record-payment';
import { RefuseAccountChange } from './application/refuse-account-change/refuse-account-change';
import { RejectPayment } from './application/reject-payment/reject-payment';
import { SettlePayment } from './application/settle-payment/settle-payment';
import { SettleRun } from './application/settle-run/settle-run';
import { WithdrawAccountChange } from './application/withdraw-account-change/withdraw-account-change';
import { BacsBureauFile } from './infrastructure/bacs-bureau-file';
import { ModulusCheck } from './infrastructure/modulus-check';
import { PaymentChecks } from './infrastructure/payment-checks';
import { SealedAccounts } from './infrastructure/sealed-accounts';
import { SqlAccountChanges } from './infrastructure/sql-account-changes';
import { ReleaseInstalment } from './application/release-instalment/release-instalment';
import { StopInstalments } from './application/stop-instalments/stop-instalments';
import { SqlInstalmentDebts } from './infrastructure/sql-instalment-debts';
import { SqlPayables } from './infrastructure/sql-payables';
import { SqlPaymentRuns } from './infrastructure/sql-payment-runs';
import { SqlPayments } from './infrastructure/sql-payments';
import { SqlReadAccountChanges } from './infrastructure/sql-read-account-changes';
import { SqlReadDuePayments } from './infrastructure/sql-read-due-payments';
import { SqlReadPayees } from './infrastructure/sql-read-payees';
import { SqlReadHolderAccounts } from './infrastructure/sql-read-holder-accounts';
import { SqlReadInstalments } from './infrastructure/sql-read-instalments';
import { SqlReadPayerAccounts } from './infrastructure/sql-read-payer-accounts';
import { SqlReadPaymentRuns } from './infrastructure/sql-read-payment-runs';
import { SqlReadPayments } from './infrastructure/sql-read-payments';
import { SqlReturnedMoney } from './infrastructure/sql-returned-money';

const USE_CASES = [
  AskAccountChange,
  CheckAccountChange,
  RefuseAccountChange,
  WithdrawAccountChange,
  CreatePayable,
  PreviewPaymentRun,
  MakePaymentRun,
  ExecutePaymentRun,
  GetRunFile,
  RecordPayment,
  RejectPayment,
  SettlePayment,
  SettleRun,
  HandleGatewayEvent,
  MakeTransfer,
  OpenGatewayAccount,
  ReceiveGatewayEvent,
  MakeInstalmentsDue,
  EndInstalments,
  HoldInstalment,
  ReleaseInstalment,
  StopInstalments,
  RecordMoneyReturned,
];

const OWN: Provider[] = [
  { provide: AccountChanges, useClass: SqlAccountChanges },
  { provide: BankAccountCheck, useClass: ModulusCheck },
  { provide: BankFile, useClass: BacsBureauFile },
  { provide: GatewayRecords, useClass: SqlGatewayRecords },
  { provide: InstalmentDebts, useClass: SqlInstalmentDebts },
  { provide: PaymentGateway, useClass: StripeGateway },
  { provide: Payables, useClass: SqlPayables },
  { provide: PaymentRuns, useClass: SqlPaymentRuns },
  { provide: Payments, useClass: SqlPayments },
  { provide: ReturnedMoney, useClass: SqlReturnedMoney },
  ...[
    AccountChangeMessages,
    AccountChangeSteps,
    AccountToCheck,
    BankRun,
    InstalmentSteps,
    OnceForJob,
    PaymentChecks,
    PaymentMessages,
    PaymentSteps,
    PostPayments,
    KeepPart,
    SealedAccounts,
    TransferRun,
    TransferSteps,
  ],
];

const QUERIES: Provider[] = [
  { provide: ReadAccountChanges, useClass: SqlReadAccountChanges },
  { provide: ReadHolderAccounts, useClass: SqlReadHolderAccounts },
  { provide: ReadInstalments, useClass: SqlReadInstalments },
  { provide: ReadPayees, useClass: SqlReadPayees },
  { provide: ReadDuePayments, useClass: SqlReadDuePayments },
  { provide: ReadPayerAccounts, useClass: SqlReadPayerAccounts },
  { provide: ReadPaymentRuns, useClass: SqlReadPaymentRuns },
  { provide: ReadPayments, useClass: SqlReadPayments },
];

@Module({
  imports: [AccessModule, BudgetsModule],
  providers: [...USE_CASES, ...OWN, ...QUERIES],
  exports: [
    ...USE_CASES,
    ReadAccountChanges,
    ReadDuePayments,
    ReadHolderAccounts,
    ReadInstalments,
    ReadPayees,
    ReadPayerAccounts,
    ReadPaymentRuns,
    ReadPayments,
  ],
})
export class PaymentsModule {}
