import { type Actor, DomainError } from '@commonweal/kernel';
import { isOwnPayer } from './own-payer';
import type { Payment } from './ports/payments';

/**
 * What happened to a payment at the bank is for its payer to say, and only of what a bank was given: a transfer tells it by
 * itself, a journal has no bank, and what was paid outside Commonweal was settled when it was told.
 * @throws DomainError payer-not-yours, illegal-transition
 */
export function assertBanked(actor: Actor, { payer, method, state }: Payment, action: string): void {
  if (!isOwnPayer(actor, payer)) throw new DomainError('payer-not-yours');
  if (method !== 'bacs') throw new DomainError('illegal-transition', { state, action });
}
