import { DomainError, type Tx } from '@commonweal/kernel';
import { writtenPostcode } from '@commonweal/places';
import { SPOKEN_LANGUAGES } from '@commonweal/providers';
import { checkTerms, type OfferTerms } from '../domain/offer';
import type { Menu } from './menu';

const LANGUAGES: ReadonlySet<string> = new Set(SPOKEN_LANGUAGES);

/** The terms with the postcode as it is written. @throws DomainError invalid-input naming the field; postcode-malformed */
export async function termsInOrder(menu: Menu, tx: Tx, terms: OfferTerms): Promise<OfferTerms> {
  checkTerms(terms, { ...(await menu.lists(tx)), languages: LANGUAGES });
  const startsPostcode = writtenPostcode(terms.startsPostcode);
  if (startsPostcode === undefined) throw new DomainError('postcode-malformed');
  return { ...terms, startsPostcode };
}
