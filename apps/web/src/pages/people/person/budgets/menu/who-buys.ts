import type { BudgetView } from '@commonweal/budgets';
import type { OfferView } from '@commonweal/catalogue';
import type { Actor } from '@commonweal/kernel';
import type { Desk } from './desk';

/** The category of an offer to hold a fund. */
export const FUND_HOSTING = 'fund-hosting';

type Money = Pick<BudgetView, 'type' | 'isfBasis' | 'hostProviderId'>;

interface Wish {
  readonly actor: Actor;
  readonly desk: Desk;
  readonly budget: Money;
  readonly offer: Pick<OfferView, 'offer' | 'provider'>;
}

/** Whether somebody at this desk buys such an offer with this money. What they may not, they may look at and suggest. */
export function mayArrange({ actor, desk, budget, offer }: Wish): boolean {
  if (desk === 'officer') return actor.permissions.has('award.place') && councilBuys(budget, offer);
  if (!actor.permissions.has('award.buy')) return false;
  return desk === 'host' ? budget.type === 'isf' : personBuys(budget);
}

/** Care that the council arranges; and of a fund the fund itself, with the host that the person chose. */
function councilBuys({ type, isfBasis, hostProviderId }: Money, { offer, provider }: Wish['offer']): boolean {
  if (type === 'council_managed') return true;
  return isfBasis === 'council_contract' && offer.category === FUND_HOSTING && provider.id === hostProviderId;
}

/** A direct payment, and a fund that is paid as one at the person's request. */
export function personBuys({ type, isfBasis }: Money): boolean {
  return type === 'direct_payment' || isfBasis === 'paid_at_persons_request';
}
