import type { Type } from '@nestjs/common';
import { SuggestionsPage } from '../suggestions/suggestions.page';
import { IntroductionsPage } from './introductions.page';
import { IntroductionMenuPage } from './menu/menu.page';
import { IntroductionOfferPage } from './menu/offer/offer.page';
import { MakeSuggestionPage } from './suggest/suggest.page';

/** What brokers, connectors and support organisations see: no figure, no record, nothing that places. */
export const INTRODUCTION_PAGES: readonly Type[] = [
  ...[IntroductionsPage, IntroductionMenuPage, IntroductionOfferPage, MakeSuggestionPage],
  SuggestionsPage,
];
