import type { OfferView } from '@commonweal/catalogue';
import type { Actor } from '@commonweal/kernel';
import type { SuggestionView } from '@commonweal/ordering';
import { type OfferCardView, offerCard } from '../../offers/offer-facts.view';
import { buyingStep } from '../people/person/budgets/menu/desk';

interface SuggestedOffer extends OfferCardView {
  /** The offer with the holder's money; what is bought from there follows the suggestion. */
  readonly href: string;
}

export function suggestedOffer({ language }: Actor, suggestion: SuggestionView, offer: OfferView): SuggestedOffer {
  const { id, budgetId } = suggestion;
  const money = { desk: 'holder', budgetId, personId: undefined } as const;
  const followed = suggestion.allowedActions.includes('purchase') ? id : undefined;
  const at = { ...money, offerId: offer.offer.id, list: undefined, suggestion: followed };
  return { ...offerCard(offer, language), href: buyingStep('offer', at) };
}
