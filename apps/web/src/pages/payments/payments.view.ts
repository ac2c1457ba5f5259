import type { ClaimView } from '@commonweal/delivery';
import { type Actor, dayOf, type Pence, type PlainDate } from '@commonweal/kernel';
import type { PaymentList, PaymentMethod, PaymentState, PaymentView } from '@commonweal/payments';
import { pagerLinks, type PagerLinks } from '../../addresses/cursor-trail';
import { paths, pathTo } from '../../paths';
import { titleIn } from '../../wording/in-language';

interface PaymentsOnFile {
  readonly actor: Actor;
  readonly list: PaymentList;
  /** What the payments are for. */
  readonly invoices: readonly ClaimView[];
  readonly trail: string | undefined;
}

interface PaymentLine {
  readonly on: PlainDate;
  /** On the bank statement; absent until it is sent. */
  readonly reference: string | null;
  readonly invoice: string | undefined;
  /** Money of a fund that the council paid over, which no invoice asks for. */
  readonly isInstalment: boolean;
  readonly href: string;
  readonly amountPence: Pence;
  /** By whom and by which way it is paid. */
  readonly howKey: string;
  readonly state: PaymentState;
}

export interface PaymentsPageView {
  readonly payments: readonly PaymentLine[];
  readonly pager: PagerLinks;
}

export function paymentsView({ actor, list, invoices, trail }: PaymentsOnFile): PaymentsPageView {
  return {
    payments: list.items.map((payment) => paymentLine(actor, payment, invoices)),
    pager: pagerLinks({ path: paths.payments, query: {}, trail, nextCursor: list.nextCursor }),
  };
}

function paymentLine({ language }: Actor, payment: PaymentView, invoices: readonly ClaimView[]): PaymentLine {
  const { reference, claimId, amountPence, sentAt, createdAt } = payment;
  const invoice = invoices.find(({ id }) => id === claimId);
  return {
    ...{ reference, amountPence, state: stateToShow(payment), howKey: `providerPayments:by.${howPaid(payment)}` },
    on: dayOf(sentAt ?? createdAt),
    invoice: invoice && `${invoice.reference}, ${titleIn(language, invoice)}`,
    isInstalment: claimId === null,
    href: claimId === null ? paths.funds : pathTo(paths.invoice, { claimId }),
  };
}

/** What a journal pays never goes to a bank: it is paid when it is posted. */
function stateToShow({ method, state }: PaymentView): PaymentState {
  return method === 'internal' && state === 'sent' ? 'settled' : state;
}

function howPaid({ method, payerKind }: PaymentView): PaymentMethod | `${PaymentMethod}_host` {
  return payerKind === 'host' && method !== 'by_host' ? `${method}_host` : method;
}
