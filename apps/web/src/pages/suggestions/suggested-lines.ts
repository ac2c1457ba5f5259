import type { OfferView } from '@commonweal/catalogue';
import type { Actor } from '@commonweal/kernel';
import type { SuggestionView } from '@commonweal/ordering';
import type { IntroducedPersonView } from '@commonweal/people';
import { offerCard } from '../../offers/offer-facts.view';

interface OnFile {
  readonly made: readonly SuggestionView[];
  readonly people: readonly IntroducedPersonView[];
  readonly offers: readonly OfferView[];
}

export interface SuggestedLine extends Pick<SuggestionView, 'id' | 'madeAt' | 'state' | 'note'> {
  /** undefined for somebody of whom the reader is told nothing now. */
  readonly name: string | undefined;
  readonly offers: readonly { readonly title: string; readonly provider: string }[];
}

export function suggestedLines({ language }: Actor, { made, people, offers }: OnFile): readonly SuggestedLine[] {
  return made.map(({ id, madeAt, state, note, personId, offerIds }) => ({
    ...{ id, madeAt, state, note },
    name: people.find((person) => person.id === personId)?.name,
    offers: offers.filter(({ offer }) => offerIds.includes(offer.id)).map((offer) => offerCard(offer, language)),
  }));
}
