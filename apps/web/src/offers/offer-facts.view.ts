import type { OfferView } from '@commonweal/catalogue';
import type { Language, Pence } from '@commonweal/kernel';
import { classOfCategory } from '@commonweal/policy';
import { distanceWords, type DistanceWords, milesText } from '../wording/distance';
import { type LegalFormWords, legalFormWords } from '../wording/legal-form';

/** An offer as the menu shows it, in the reader's language. */
export interface OfferCardView {
  readonly title: string;
  readonly description: string;
  readonly provider: string;
  readonly pricePence: Pence;
  readonly unit: string;
  readonly languages: readonly string[];
  /** Absent where no place was asked about. */
  readonly distance: DistanceWords | undefined;
  readonly startsIn: string;
  readonly reach: string;
  readonly servesPlace: boolean;
  readonly hasRoom: boolean;
  /** The legal form and nothing more: it says nothing of who owns it, where it works or how good it is. */
  readonly legalForm: LegalFormWords;
  /** On a register, and on neither of the two lists of forms. */
  readonly onNeitherList: boolean;
}

export function offerCard({ offer, provider }: OfferView, language: Language): OfferCardView {
  const { distanceMetres } = offer;
  const { registerCategory } = provider;
  return {
    title: language === 'cy' ? offer.titleCy : offer.title,
    description: language === 'cy' ? offer.descriptionCy : offer.description,
    provider: provider.name,
    pricePence: offer.pricePence,
    unit: offer.unit,
    languages: offer.languages,
    distance: distanceMetres === null ? undefined : distanceWords(distanceMetres),
    startsIn: offer.startsIn,
    reach: milesText(offer.reachMetres),
    servesPlace: distanceMetres === null || distanceMetres <= offer.reachMetres,
    hasRoom: offer.weeklyCapacity !== 0,
    legalForm: legalFormWords(provider),
    onNeitherList: registerCategory !== null && classOfCategory(registerCategory) === 'not_on_either_list',
  };
}
