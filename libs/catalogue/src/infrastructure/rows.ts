import { CategoryRow } from './category.row';
import { OfferRow } from './offer.row';
import { OutcomeCodeRow } from './outcome-code.row';

export const catalogueRows = [CategoryRow, OutcomeCodeRow, OfferRow] as const;
