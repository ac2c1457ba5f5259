import type { OfferView } from '@commonweal/catalogue';
import type { OfferId } from '@commonweal/kernel';
import { withQuery } from '../../../addresses/with-query';
import type { FormState } from '../../../forms';
import { offerCard } from '../../../offers/offer-facts.view';
import { paths, pathTo } from '../../../paths';
import type { Introduction } from '../introduction-reader';

interface ToSuggest extends Introduction {
  readonly offers: readonly OfferView[];
  readonly regulated: ReadonlySet<string>;
  readonly chosen: readonly OfferId[];
  readonly form: FormState;
}

export interface SuggestView {
  readonly form: FormState;
  readonly name: string;
  readonly firstName: string;
  /** With what was chosen, so that it can be ticked or not. */
  readonly action: string;
  readonly menuHref: string;
  readonly offers: readonly { readonly value: OfferId; readonly text: string; readonly hint: string }[];
  /** Some of it only somebody who is registered may give. */
  readonly isRegulated: boolean;
}

export function suggestView({ actor, person, budget, offers, regulated, chosen, form }: ToSuggest): SuggestView {
  const at = { budgetId: budget.id };
  return {
    form,
    ...{ name: person.name, firstName: person.firstName },
    action: withQuery(pathTo(paths.makeSuggestion, at), { offer: chosen }),
    menuHref: withQuery(pathTo(paths.introductionMenu, at), { offer: chosen }),
    offers: offers.map((offer) => {
      const { title, provider } = offerCard(offer, actor.language);
      return { value: offer.offer.id, text: title, hint: provider };
    }),
    isRegulated: offers.some(({ offer }) => regulated.has(offer.category)),
  };
}
