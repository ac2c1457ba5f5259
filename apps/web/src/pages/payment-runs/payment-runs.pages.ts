import type { Type } from '@nestjs/common';
import { NewPaymentRunPage } from './new/new.page';
import { PaymentRunsPage } from './payment-runs.page';
import { CouncilPaymentsPage } from './payments/payments.page';
import { PaymentPage } from './run/payment/payment.page';
import { PaymentRunPage } from './run/run.page';
import { SettleRunPage } from './run/settle/settle.page';

/** Paying what is due, for finance; read only for audit. */
export const PAYMENT_RUN_PAGES: readonly Type[] = [
  PaymentRunsPage,
  NewPaymentRunPage,
  CouncilPaymentsPage,
  PaymentRunPage,
  SettleRunPage,
  PaymentPage,
];
