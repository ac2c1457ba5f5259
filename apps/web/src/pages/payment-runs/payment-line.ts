import type { Actor } from '@commonweal/kernel';
import { isOwnPayer, type PaymentView } from '@commonweal/payments';
import { paths, pathTo } from '../../paths';

export interface PaymentLine extends PaymentView {
  /** Its own page; a debt, what no run paid and what is another payer's has none. */
  readonly href: string | undefined;
}

export function paymentLine(actor: Actor, payment: PaymentView): PaymentLine {
  const { id: paymentId, runId, payerKind: kind, payerId: id } = payment;
  const hasPage = runId !== null && isOwnPayer(actor, { kind, id });
  return { ...payment, href: hasPage ? pathTo(paths.payment, { runId, paymentId }) : undefined };
}
