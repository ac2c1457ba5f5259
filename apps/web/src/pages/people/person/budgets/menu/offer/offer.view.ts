import type { BudgetView } from '@commonweal/budgets';
import type { OfferView } from '@commonweal/catalogue';
import type { Actor, PlainDate } from '@commonweal/kernel';
import type { PersonView } from '@commonweal/people';
import { withQuery } from '../../../../../../addresses/with-query';
import { type OfferCardView, offerCard } from '../../../../../../offers/offer-facts.view';
import { paths, pathTo } from '../../../../../../paths';
import {
  type CheckLine,
  checkLines,
  type ProviderFacts,
  providerFacts,
} from '../../../../../../wording/provider-facts';
import { councilBuys } from '../council-buys';

interface OfferOnMenu {
  readonly actor: Actor;
  readonly person: PersonView;
  readonly budget: BudgetView;
  readonly offer: OfferView;
  /** The list it was chosen from, signed. */
  readonly list: string | undefined;
  readonly today: PlainDate;
}

export interface OfferPageView {
  readonly offer: OfferCardView;
  readonly name: string;
  readonly menuHref: string;
  readonly facts: ProviderFacts;
  readonly checks: readonly CheckLine[];
  readonly approvalState: string;
  /** Where it is arranged; absent where this reader may not. */
  readonly arrangeHref: string | undefined;
  readonly councilBuys: boolean;
  readonly listed: boolean;
}

export function offerView({ actor, person, budget, offer, list, today }: OfferOnMenu): OfferPageView {
  const ids = { personId: person.id, budgetId: budget.id, offerId: offer.offer.id };
  const listed = offer.offer.state === 'listed';
  const mayArrange = listed && councilBuys(budget) && actor.permissions.has('award.place');
  return {
    offer: offerCard(offer, actor.language),
    name: person.name,
    menuHref: pathTo(paths.menu, ids),
    facts: providerFacts(offer.provider),
    checks: checkLines(offer.provider, today),
    approvalState: offer.approvalState ?? 'none',
    arrangeHref: mayArrange ? withQuery(pathTo(paths.newAward, ids), { list }) : undefined,
    councilBuys: councilBuys(budget),
    listed,
  };
}
