import type { Type } from '@nestjs/common';
import { MenuPage } from './menu.page';
import { PublicOfferPage } from './offer/offer.page';

/** The menu that anyone may read without signing in. */
export const MENU_PAGES: readonly Type[] = [MenuPage, PublicOfferPage];
