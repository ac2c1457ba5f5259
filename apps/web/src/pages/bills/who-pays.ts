import { MONEY_HELD_IN } from '@commonweal/budgets';
import type { ClaimView } from '@commonweal/delivery';
import type { Actor } from '@commonweal/kernel';
import type { AwardView } from '@commonweal/ordering';

/** Who pays a bill that is approved: the council, the host of the fund, or whoever holds the money for the person. */
export type Payer = (typeof MONEY_HELD_IN)[keyof typeof MONEY_HELD_IN]['payer'];

export function payerOf({ moneyHeldIn }: Pick<AwardView, 'moneyHeldIn'>): Payer | undefined {
  return Object.entries(MONEY_HELD_IN).find(([place]) => place === moneyHeldIn)?.[1].payer;
}

/** Whether an approved bill is the reader's own to pay. */
export function paysItself(actor: Actor, { hostProviderId, providerId }: ClaimView, payer: Payer | undefined): boolean {
  if (payer === 'holder') return actor.permissions.has('award.agree');
  return payer === 'host' && actor.providerId === hostProviderId && providerId !== hostProviderId;
}
