import type { Actor, Instant, UserId } from '@commonweal/kernel';
import { BACS_RETURN_CODES, type PaymentDetail, type PaymentView, TRANSFER_RETURN_CODES } from '@commonweal/payments';
import type { FormState } from '../../../../forms';
import { paths, pathTo } from '../../../../paths';
import { paymentLine } from '../../payment-line';

interface PaymentOnFile {
  readonly actor: Actor;
  readonly payment: PaymentDetail;
  /** Of the same claim, this one among them. */
  readonly ofClaim: readonly PaymentView[];
  readonly names: ReadonlyMap<UserId, string>;
  readonly form: FormState;
}

interface HistoryLine {
  readonly state: string;
  readonly at: Instant;
  readonly reasonCode: string | null;
  /** Commonweal itself, and who left the council, have none. */
  readonly name: string | undefined;
}

export function paymentPageView({ actor, payment, ofClaim, names, form }: PaymentOnFile) {
  const { id: paymentId, runId, allowedActions } = payment;
  const params = { runId: runId ?? '', paymentId };
  return {
    ...{ payment, form, codes: [...BACS_RETURN_CODES, ...TRANSFER_RETURN_CODES], history: historyOf(payment, names) },
    runHref: pathTo(paths.paymentRun, params),
    others: ofClaim.filter(({ id }) => id !== paymentId).map((other) => paymentLine(actor, other)),
    settleHref: allowedActions.includes('settlement') ? pathTo(paths.settlePayment, params) : undefined,
    rejectHref: allowedActions.includes('rejection') ? pathTo(paths.rejectPayment, params) : undefined,
  };
}

/** A payment by Bacs begins as sent; what a step changed follows. */
function historyOf(payment: PaymentDetail, names: PaymentOnFile['names']): readonly HistoryLine[] {
  const { sentAt, history } = payment;
  const steps = history.map(({ toState, at, reasonCode, by }) => ({
    state: toState,
    at,
    reasonCode,
    name: names.get(by),
  }));
  if (sentAt === null || steps.some(({ state }) => state === 'sent')) return steps;
  return [{ state: 'sent', at: sentAt, reasonCode: null, name: undefined }, ...steps];
}
