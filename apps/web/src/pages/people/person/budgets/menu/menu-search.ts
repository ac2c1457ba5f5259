import { type Actor, type BudgetId, type OutcomeId, parsePounds, ZERO } from '@commonweal/kernel';
import type { BuyerMenu, SearchForBuyer } from '@commonweal/ordering';
import type { Postcodes } from '@commonweal/places';
import { attempt, type Attempt } from '../../../../../forms';
import type { MenuForm } from './menu.form';

export const ON_A_PAGE = 15;

interface MenuAsked {
  readonly actor: Actor;
  readonly budgetId: BudgetId;
  readonly filters: MenuForm;
}

/** The menu as the filters ask for it; a postcode that cannot be placed is handed back. */
export async function searchMenu(
  search: SearchForBuyer,
  postcodes: Postcodes,
  { actor, budgetId, filters }: MenuAsked,
): Promise<Attempt<BuyerMenu>> {
  const { category, words, language, sort, cost, postcode } = filters;
  const place = await attempt(async () => (postcode === undefined ? undefined : postcodes.resolve(postcode)));
  if (!place.ok) return place;
  return attempt(() =>
    search.execute(actor, {
      ...{ budgetId, category, words, language, sort },
      place: place.value,
      outcomeIds: [filters.outcome ?? []].flat() as OutcomeId[],
      wholeLifePence: (cost === undefined ? undefined : parsePounds(cost)) ?? ZERO,
      limit: ON_A_PAGE,
      offset: (Number(filters.page ?? '1') - 1) * ON_A_PAGE,
    }),
  );
}
