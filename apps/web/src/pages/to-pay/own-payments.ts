import { type ClaimView, ReadClaims } from '@commonweal/delivery';
import type { Actor, ClaimId, Pence, PlainDate } from '@commonweal/kernel';
import { type PaymentState, type PaymentView, ReadPayments } from '@commonweal/payments';
import { Injectable } from '@nestjs/common';
import { paths, pathTo } from '../../paths';
import { titleIn } from '../../wording/in-language';

const MOST = 100;

/** A bill that its reader pays, or has paid, from the account or card that they hold. */
export interface OwnPayment {
  readonly paymentId: string;
  readonly providerName: string;
  readonly amountPence: Pence;
  /** Of the bill: what the provider looks for on their statement. */
  readonly reference: string;
  readonly title: string;
  readonly billHref: string;
  readonly payHref: string;
  readonly paidOn: PlainDate | null;
  readonly payerReference: string | null;
}

@Injectable()
export class OwnPayments {
  constructor(
    private readonly payments: ReadPayments,
    private readonly claims: ReadClaims,
  ) {}

  /** What is due and the reader's to pay. */
  due(actor: Actor): Promise<readonly OwnPayment[]> {
    return this.found(actor, 'due', ({ allowedActions }) => allowedActions.includes('paid'));
  }

  /** What the reader has said they paid, the newest first. */
  paid(actor: Actor): Promise<readonly OwnPayment[]> {
    return this.found(actor, 'settled', ({ paidOn }) => paidOn !== null);
  }

  private async found(actor: Actor, state: PaymentState, wanted: (payment: PaymentView) => boolean) {
    const payments = (await this.payments.list(actor, { state, limit: MOST })).items.filter(isOfBill).filter(wanted);
    const ids = payments.map(({ claimId }) => claimId);
    const bills = ids.length === 0 ? [] : (await this.claims.list(actor, { ids, limit: MOST })).items;
    return payments.map((payment) => ownPayment(actor, payment, bills));
  }
}

/** What is paid over in instalments is the council's to pay. */
function isOfBill(payment: PaymentView): payment is PaymentOfBill {
  return payment.claimId !== null;
}

type PaymentOfBill = PaymentView & { readonly claimId: ClaimId };

function ownPayment({ language }: Actor, payment: PaymentOfBill, bills: readonly ClaimView[]): OwnPayment {
  const { id: paymentId, claimId, providerName, amountPence, paidOn, payerReference } = payment;
  const bill = bills.find(({ id }) => id === claimId);
  return {
    ...{ paymentId, providerName, amountPence, paidOn, payerReference },
    reference: bill?.reference ?? '',
    title: bill === undefined ? '' : titleIn(language, bill),
    billHref: pathTo(paths.bill, { claimId }),
    payHref: pathTo(paths.toPayOne, { paymentId }),
  };
}
