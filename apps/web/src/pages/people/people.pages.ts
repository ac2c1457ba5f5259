import type { Type } from '@nestjs/common';
import { PeoplePage } from './people.page';
import { MenuPage } from './person/budgets/menu/menu.page';
import { CheckAwardPage } from './person/budgets/menu/offer/award/check/check-award.page';
import { NewAwardPage } from './person/budgets/menu/offer/award/new/new-award.page';
import { PlaceAwardPage } from './person/budgets/menu/offer/award/place-award.page';
import { MenuOfferPage } from './person/budgets/menu/offer/offer.page';
import { SuggestPage } from './person/budgets/menu/offer/suggest/suggest.page';
import { PersonPage } from './person/person.page';

/** What officers see of people, and how they find and arrange support for them. */
export const PEOPLE_PAGES: readonly Type[] = [
  PeoplePage,
  PersonPage,
  MenuPage,
  MenuOfferPage,
  SuggestPage,
  NewAwardPage,
  CheckAwardPage,
  PlaceAwardPage,
];
