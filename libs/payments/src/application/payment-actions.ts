import type { Actor } from '@commonweal/kernel';
import { nextPaymentState } from '../domain/payment-states';
import { isOwnPayer } from './own-payer';
import type { PaymentRunView } from './queries/payment-runs';
import type { PaymentAction, PaymentView } from './queries/payments';

type Facts = Pick<PaymentView, 'state' | 'method' | 'payerKind' | 'payerId'>;

/** What the actor can do with a debt or a payment now: of their own money, as its state allows. */
export function allowedPaymentActions(actor: Actor, { state, method, payerKind, payerId }: Facts): PaymentAction[] {
  if (!isOwnPayer(actor, { kind: payerKind, id: payerId })) return [];
  if (state === 'due') return payerKind !== 'authority' && actor.permissions.has('payment.record') ? ['paid'] : [];
  if (method !== 'bacs' || !actor.permissions.has('payment.settle')) return [];
  const steps = [
    ['settlement', nextPaymentState(state, 'settle')],
    ['rejection', nextPaymentState(state, 'reject')],
  ] as const;
  return steps.flatMap(([action, to]) => (to === undefined ? [] : [action]));
}

/** Whoever sees the payer's bank says that a run has arrived, once its file is made; a transfer tells it by itself. */
export function allowedRunActions(
  actor: Actor,
  { state, method, payerKind, payerId }: Pick<PaymentRunView, 'state' | 'method' | 'payerKind' | 'payerId'>,
): readonly 'settlement'[] {
  const isOwn = isOwnPayer(actor, { kind: payerKind, id: payerId });
  return isOwn && state === 'ready' && method === 'bacs' && actor.permissions.has('payment.settle')
    ? ['settlement']
    : [];
}
