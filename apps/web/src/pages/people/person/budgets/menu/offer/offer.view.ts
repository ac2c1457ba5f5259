import { type FormState, newForm, onceKey } from '../../../../../../forms';
import { type OfferCardView, offerCard } from '../../../../../../offers/offer-facts.view';
import { paths, pathTo } from '../../../../../../paths';
import {
  type CheckLine,
  checkLines,
  type ProviderFacts,
  providerFacts,
} from '../../../../../../wording/provider-facts';
import { atDesk, buyingStep, type Desk } from '../desk';
import type { OfferAtDesk } from '../desk-reader';
import { mayArrange, personBuys } from '../who-buys';

export interface OfferPageView {
  readonly offer: OfferCardView;
  readonly name: string;
  readonly menuHref: string;
  readonly facts: ProviderFacts;
  readonly checks: readonly CheckLine[];
  readonly approvalState: string;
  /** Where it is arranged; absent where this reader may not. */
  readonly arrangeHref: string | undefined;
  readonly desk: Desk;
  readonly listed: boolean;
  /** Where it is suggested to who may buy it. */
  readonly suggestHref: string | undefined;
  readonly form: FormState;
}

export function offerView(found: OfferAtDesk, form: FormState = newForm({ once: onceKey() })): OfferPageView {
  const { actor, at, person, budget, offer, today } = found;
  const { desk } = at;
  const listed = offer.offer.state === 'listed';
  const arranges = listed && mayArrange({ actor, desk, budget, offer });
  return {
    offer: offerCard(offer, actor.language),
    name: person.name,
    menuHref: atDesk('menu', at),
    facts: providerFacts(offer.provider),
    checks: checkLines(offer.provider, today),
    approvalState: offer.approvalState ?? 'none',
    arrangeHref: arranges ? buyingStep('fillIn', at) : undefined,
    desk,
    listed,
    suggestHref: listed && maySuggest(found) ? suggestAddress(found) : undefined,
    form,
  };
}

/** To the person whose money it is, by those who may not buy with it. */
function maySuggest({ actor, at, budget }: OfferAtDesk): boolean {
  return at.desk === 'officer' && personBuys(budget) && actor.permissions.has('suggestion.make');
}

function suggestAddress({ at: { budgetId, offerId }, budget: { personId } }: OfferAtDesk): string {
  return pathTo(paths.suggestOffer, { personId, budgetId, offerId });
}
