import type { PaymentView } from '@commonweal/payments';
import { paths, pathTo } from '../../paths';

export interface PaymentLine extends PaymentView {
  /** Its own page; a debt, and what no run paid, has none. */
  readonly href: string | undefined;
}

export function paymentLine(payment: PaymentView): PaymentLine {
  const { id: paymentId, runId } = payment;
  return { ...payment, href: runId === null ? undefined : pathTo(paths.payment, { runId, paymentId }) };
}
