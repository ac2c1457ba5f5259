import type { CategoryView, OfferView, OutcomeView } from '@commonweal/catalogue';
import type { Language } from '@commonweal/kernel';
import type { Place } from '@commonweal/places';
import { SPOKEN_LANGUAGES } from '@commonweal/providers';
import { type QueryValues, withQuery } from '../../addresses/with-query';
import type { FormState } from '../../forms';
import { paths, pathTo } from '../../paths';
import { type OfferCard, offerCard } from './offer-card.view';

export const ON_A_PAGE = 20;
const LAST_PAGE = 25;

interface Choice {
  readonly value: string;
  readonly text: string;
}

export interface MenuView {
  readonly form: FormState;
  readonly categories: readonly Choice[];
  readonly outcomes: readonly Choice[];
  readonly languages: readonly string[];
  /** The place asked about as it is written; null for the whole menu. */
  readonly near: { readonly code: string; readonly exact: boolean } | null;
  /** null while something is wrong with what was asked. */
  readonly cards: readonly (OfferCard & { readonly href: string })[] | null;
  readonly first: number;
  /** Narrowed by more than the place. */
  readonly narrowed: boolean;
  /** The same place, nothing else asked. */
  readonly allHere: string;
  readonly pager: { readonly previous: string | undefined; readonly next: string | undefined };
}

export interface MenuFacts {
  readonly language: Language;
  readonly form: FormState;
  readonly categories: readonly CategoryView[];
  readonly outcomes: readonly OutcomeView[];
  readonly found: { readonly place: Place | undefined; readonly offers: readonly OfferView[] } | undefined;
}

export function menuView({ language, form, categories, outcomes, found }: MenuFacts): MenuView {
  const query = textsOf(form, ['lang', 'page']);
  const narrowing = textsOf(form, ['lang', 'page', 'postcode', 'sort']);
  const number = found === undefined ? 1 : Number(textsOf(form).page ?? '1');
  const place = found?.place;
  const named = (list: readonly { code: string; name: string; nameCy: string }[]) =>
    list.map(({ code, name, nameCy }) => ({ value: code, text: language === 'cy' ? nameCy : name }));
  return {
    form,
    categories: named(categories.filter(({ open }) => open)),
    outcomes: named(outcomes),
    languages: SPOKEN_LANGUAGES,
    near: place ? { code: place.code, exact: place.precision === 'postcode' } : null,
    cards: found ? cardsOf(found.offers, { language, categories, query }) : null,
    first: (number - 1) * ON_A_PAGE + 1,
    narrowed: Object.keys(narrowing).length > 0,
    allHere: withQuery(paths.publicMenu, { postcode: query.postcode }),
    pager: pagerOf(number, (found?.offers.length ?? 0) > ON_A_PAGE, query),
  };
}

function cardsOf(
  offers: readonly OfferView[],
  { language, categories, query }: Pick<MenuFacts, 'language' | 'categories'> & { readonly query: QueryValues },
): MenuView['cards'] {
  return offers.slice(0, ON_A_PAGE).map((view) => ({
    ...offerCard(view, language, categories),
    href: withQuery(pathTo(paths.publicOffer, { offerId: view.offer.id }), query),
  }));
}

function pagerOf(number: number, more: boolean, query: QueryValues): MenuView['pager'] {
  const at = (page: number) => withQuery(paths.publicMenu, { ...query, page: page === 1 ? undefined : page });
  return {
    previous: number > 1 ? at(number - 1) : undefined,
    next: more && number < LAST_PAGE ? at(number + 1) : undefined,
  };
}

/** What was asked, each as one text. */
export function textsOf({ values }: FormState, except: readonly string[] = []): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      typeof value === 'string' && value !== '' && !except.includes(name) ? [[name, value] as const] : [],
    ),
  );
}
