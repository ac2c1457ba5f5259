import type { CategoryView } from '@commonweal/catalogue';
import type { OfferId } from '@commonweal/kernel';
import type { BuyerMenu } from '@commonweal/ordering';
import { SPOKEN_LANGUAGES } from '@commonweal/providers';
import { withQuery } from '../../../addresses/with-query';
import type { FormState } from '../../../forms';
import { paths, pathTo } from '../../../paths';
import { foundView, type MenuFound } from '../../people/person/budgets/menu/menu.view';
import type { Introduction } from '../introduction-reader';

interface MenuAround extends Introduction {
  readonly categories: readonly CategoryView[];
  readonly chosen: readonly OfferId[];
}

export interface IntroductionMenuView {
  readonly form: FormState;
  readonly name: string;
  readonly firstName: string;
  readonly postcode: string;
  readonly type: string;
  readonly reference: string;
  readonly menuPath: string;
  /** Without what narrows it; what was chosen stays chosen. */
  readonly clearHref: string;
  readonly suggestPath: string;
  readonly chosen: readonly OfferId[];
  /** Those that are not on this page. */
  readonly elsewhere: readonly OfferId[];
  readonly categories: readonly { readonly value: string; readonly text: string }[];
  readonly languages: readonly string[];
  /** How many are set, so that the phone can say so on the closed filters. */
  readonly set: number;
  readonly found: MenuFound | undefined;
}

const FILTERS = ['category', 'language', 'words', 'postcode', 'sort'] as const;

export function introductionMenuView(around: MenuAround, form: FormState, menu?: BuyerMenu): IntroductionMenuView {
  const { actor, person, budget, categories, chosen } = around;
  const at = { budgetId: budget.id };
  const menuPath = pathTo(paths.introductionMenu, at);
  const query = Object.fromEntries(FILTERS.map((name) => [name, form.values[name]]));
  const found = menu && {
    offerHref: (offerId: OfferId) => withQuery(pathTo(paths.introductionOffer, { ...at, offerId }), { offer: chosen }),
    pageHref: (page: number | undefined) => withQuery(menuPath, { ...query, page, offer: chosen }),
    page: Number(form.values.page ?? 1),
    language: actor.language,
  };
  const view = menu && found && foundView(menu, found);
  return {
    form,
    ...{ name: person.name, firstName: person.firstName, type: budget.type, reference: budget.reference },
    postcode: typeof query.postcode === 'string' && query.postcode !== '' ? query.postcode : person.postcode,
    menuPath,
    clearHref: withQuery(menuPath, { offer: chosen }),
    suggestPath: pathTo(paths.makeSuggestion, at),
    chosen,
    elsewhere: chosen.filter((id) => view?.offers.every((offer) => offer.id !== id) ?? true),
    categories: categories
      .filter(({ open }) => open)
      .map(({ code, name, nameCy }) => ({ value: code, text: actor.language === 'cy' ? nameCy : name })),
    languages: SPOKEN_LANGUAGES,
    set: FILTERS.filter((name) => name !== 'sort' && [query[name] ?? ''].flat().join('') !== '').length,
    found: view,
  };
}
