import type { OfferView } from '@commonweal/catalogue';
import type { Language, Pence } from '@commonweal/kernel';
import { type LegalFormWords, legalFormWords } from './legal-form-words';
import { miles } from './miles';

/** An offer as the menu shows it, in the reader's language. */
export interface OfferCardView {
  readonly title: string;
  readonly description: string;
  readonly provider: string;
  readonly pricePence: Pence;
  readonly unit: string;
  readonly languages: readonly string[];
  /** In miles; absent where no place was asked about. */
  readonly distance: string | undefined;
  readonly startsIn: string;
  readonly reach: string;
  readonly servesPlace: boolean;
  readonly hasRoom: boolean;
  readonly form: LegalFormWords;
}

export function offerCard({ offer, provider }: OfferView, language: Language): OfferCardView {
  const { distanceMetres } = offer;
  return {
    title: language === 'cy' ? offer.titleCy : offer.title,
    description: language === 'cy' ? offer.descriptionCy : offer.description,
    provider: provider.name,
    pricePence: offer.pricePence,
    unit: offer.unit,
    languages: offer.languages,
    distance: distanceMetres === null ? undefined : miles(distanceMetres),
    startsIn: offer.startsIn,
    reach: miles(offer.reachMetres),
    servesPlace: distanceMetres === null || distanceMetres <= offer.reachMetres,
    hasRoom: offer.weeklyCapacity !== 0,
    form: legalFormWords(provider),
  };
}
