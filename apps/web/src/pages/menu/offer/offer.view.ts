import type { CategoryView, OfferView, OutcomeView } from '@commonweal/catalogue';
import type { Language, PlainDate } from '@commonweal/kernel';
import type { Place } from '@commonweal/places';
import { withQuery } from '../../../addresses/with-query';
import type { FormState } from '../../../forms';
import { paths } from '../../../paths';
import { milesText } from '../../../wording/distance';
import { type CheckLine, checkLines, type ProviderFacts, providerFacts } from '../../../wording/provider-facts';
import { textsOf } from '../menu.view';
import { type OfferCard, offerCard } from '../offer-card.view';

export interface PublicOfferView {
  readonly backHref: string;
  readonly card: OfferCard;
  readonly near: string | null;
  readonly reachMiles: string;
  readonly vat: string;
  readonly outcomes: readonly string[];
  /** Not taking new people. */
  readonly paused: boolean;
  readonly facts: ProviderFacts;
  readonly checks: readonly CheckLine[];
}

export interface PublicOfferFacts {
  readonly view: OfferView;
  readonly categories: readonly CategoryView[];
  readonly outcomes: readonly OutcomeView[];
  readonly language: Language;
  readonly place: Place | undefined;
  readonly form: FormState;
  readonly today: PlainDate;
}

export function publicOfferView(facts: PublicOfferFacts): PublicOfferView {
  const { view, categories, outcomes, language, place, form, today } = facts;
  const { offer, provider } = view;
  return {
    backHref: withQuery(paths.publicMenu, textsOf(form, ['lang'])),
    card: offerCard(view, language, categories),
    near: place?.code ?? null,
    reachMiles: milesText(offer.reachMetres),
    vat: offer.vat,
    outcomes: outcomes
      .filter(({ code }) => offer.outcomeCodes.includes(code))
      .map(({ name, nameCy }) => (language === 'cy' ? nameCy : name)),
    paused: offer.state !== 'listed',
    facts: providerFacts(provider),
    checks: checkLines(provider, today),
  };
}
