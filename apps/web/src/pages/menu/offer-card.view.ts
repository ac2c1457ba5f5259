import type { CategoryView, OfferView } from '@commonweal/catalogue';
import type { Language, Pence } from '@commonweal/kernel';
import { distanceWords, type DistanceWords } from '../../wording/distance';
import { legalFormWords, type LegalFormWords } from '../../wording/legal-form';

/** An offer as the menu shows it, in the reader's language. */
export interface OfferCard {
  readonly title: string;
  readonly description: string;
  readonly category: string;
  readonly provider: string;
  readonly legalForm: LegalFormWords;
  readonly unit: string;
  readonly pricePence: Pence;
  readonly distance: DistanceWords | null;
  /** null where no place was asked about. */
  readonly reaches: boolean | null;
  readonly startsIn: string;
  readonly languages: readonly string[];
  readonly full: boolean;
  readonly isDemonstration: boolean;
}

function wordsIn(
  language: Language,
  { title, titleCy, description, descriptionCy, category: code }: OfferView['offer'],
  categories: readonly CategoryView[],
): Pick<OfferCard, 'title' | 'description' | 'category'> {
  const { name, nameCy } = categories.find((category) => category.code === code) ?? { name: code, nameCy: code };
  return language === 'cy'
    ? { title: titleCy, description: descriptionCy, category: nameCy }
    : { title, description, category: name };
}

export function offerCard(
  { offer, provider }: OfferView,
  language: Language,
  categories: readonly CategoryView[],
): OfferCard {
  return {
    ...wordsIn(language, offer, categories),
    provider: provider.name,
    legalForm: legalFormWords(provider),
    unit: offer.unit,
    pricePence: offer.pricePence,
    distance: offer.distanceMetres === null ? null : distanceWords(offer.distanceMetres),
    reaches: offer.distanceMetres === null ? null : offer.distanceMetres <= offer.reachMetres,
    startsIn: offer.startsIn,
    languages: offer.languages,
    full: offer.weeklyCapacity === 0,
    isDemonstration: offer.isDemonstration,
  };
}
