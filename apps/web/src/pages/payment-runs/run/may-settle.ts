import type { Actor } from '@commonweal/kernel';
import type { PaymentRunView, PaymentsInState } from '@commonweal/payments';

/** Whether anything of a run of bank payments is still to be seen at the bank, by somebody who may say so. */
export function maySettle(actor: Actor, run: PaymentRunView, states: readonly PaymentsInState[]): boolean {
  const waits = states.some(({ state }) => state === 'sent');
  return waits && run.method === 'bacs' && actor.permissions.has('payment.settle');
}
