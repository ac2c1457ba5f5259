export type { AccountAsWritten } from './application/account-to-check';
export { AskAccountChange, type AskedAccount } from './application/ask-account-change/ask-account-change';
export { CheckAccountChange } from './application/check-account-change/check-account-change';
export { CreatePayable } from './application/create-payable/create-payable';
export { EndInstalments } from './application/end-instalments/end-instalments';
export { ExecutePaymentRun } from './application/execute-payment-run/execute-payment-run';
export { GetRunFile, type RunFileToSend } from './application/get-run-file/get-run-file';
export { HoldInstalment } from './application/hold-instalment/hold-instalment';
export { MakeInstalmentsDue } from './application/make-instalments-due/make-instalments-due';
export { MakePaymentRun, type MakePaymentRunCommand } from './application/make-payment-run/make-payment-run';
export { HandleGatewayEvent } from './application/handle-gateway-event/handle-gateway-event';
export { MakeTransfer } from './application/make-transfer/make-transfer';
export { OpenGatewayAccount } from './application/open-gateway-account/open-gateway-account';
export { ReceiveGatewayEvent } from './application/receive-gateway-event/receive-gateway-event';
export { StripeModule, type StripeSettings } from './infrastructure/stripe-settings';
export {
  GatewayEventReceived,
  PaymentReturned,
  PaymentRunRequested,
  PaymentSent,
  TransferRequested,
} from './application/payment-jobs';
export type { AccountChangeId } from './application/ports/account-changes';
export type { ApprovedClaim } from './application/ports/payables';
export type { MadeRun } from './application/ports/payment-runs';
export { type AskedPayer, isOwnPayer } from './application/own-payer';
export { type PaymentRunPreview, PreviewPaymentRun } from './application/preview-payment-run/preview-payment-run';
export { type AccountChangeView, ReadAccountChanges } from './application/queries/account-changes';
export { type DueByPayer, ReadDuePayments } from './application/queries/due-payments';
export {
  INSTALMENT_STANDINGS,
  type InstalmentDetail,
  type InstalmentList,
  type InstalmentStanding,
  type InstalmentTotals,
  type InstalmentView,
  ReadInstalments,
} from './application/queries/instalments';
export { type HolderAccountView, ReadHolderAccounts } from './application/queries/holder-accounts';
export { type PayeeView, ReadPayees } from './application/queries/payees';
export { type PayerAccountView, ReadPayerAccounts } from './application/queries/payer-accounts';
export {
  type LeftOutView,
  type PaymentRunDetail,
  type PaymentRunList,
  type PaymentRunView,
  type PaymentsInState,
  ReadPaymentRuns,
} from './application/queries/payment-runs';
export { type PaymentDetail, type PaymentList, type PaymentView, ReadPayments } from './application/queries/payments';
export { type MoneyThatCameBack, RecordMoneyReturned } from './application/record-money-returned/record-money-returned';
export { type PaymentMadeOutside, RecordPayment } from './application/record-payment/record-payment';
export { RefuseAccountChange } from './application/refuse-account-change/refuse-account-change';
export { ReleaseInstalment } from './application/release-instalment/release-instalment';
export { StopInstalments } from './application/stop-instalments/stop-instalments';
export { RejectPayment } from './application/reject-payment/reject-payment';
export { type PaymentToChange, SettlePayment } from './application/settle-payment/settle-payment';
export { SettleRun } from './application/settle-run/settle-run';
export { WithdrawAccountChange } from './application/withdraw-account-change/withdraw-account-change';
export {
  ACCOUNT_CHANGE_TRANSITIONS,
  REFUSAL_REASONS,
  type RefusalReason,
  WAYS_TO_CHECK,
  type WayToCheck,
} from './domain/account-change';
export {
  BACS_RETURN_CODES,
  TRANSFER_RETURN_CODES,
  type BacsReturnCode,
  PAYABLE_TRANSITIONS,
  type PayableState,
  PAYMENT_METHODS,
  PAYMENT_STATES,
  PAYMENT_TRANSITIONS,
  PAYMENT_RUN_TRANSITIONS,
  type PaymentMethod,
  type PaymentRunState,
  type PaymentState,
} from './domain/payment-states';
export type { LeftOutCode } from './domain/run-plan';
export { paymentsRows } from './infrastructure/rows';
export { PaymentsModule } from './payments.module';
export { assertDayOfReturn } from './domain/day-of-return';
