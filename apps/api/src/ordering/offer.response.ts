import type { OfferView } from '@commonweal/catalogue';
import { OFFER_UNITS } from '@commonweal/catalogue';
import type { Language } from '@commonweal/kernel';
import { BUYERS, type Reason, renderReason } from '@commonweal/policy';
import { Choice, Id, Parts, Text, WholeNumber, YesNo } from '../fields/response-fields';

export class ReasonResponse {
  @Text() code: string;
  @Text({ description: 'In the user’s language' }) text: string;
}

export class OfferResponse {
  @Id() id: string;
  @Id() providerId: string;
  @Text() providerName: string;
  @Text({ description: 'In the user’s language' }) title: string;
  @Text() category: string;
  @Choice(OFFER_UNITS) unit: string;
  @WholeNumber({ description: 'What the buyer pays for one unit, VAT included' }) pricePence: number;
  @WholeNumber({ nullable: true, description: 'From where the work starts, in a straight line' })
  distanceMetres: number | null;
  @YesNo({ nullable: true, description: 'Whether it reaches the place that was asked about' })
  servesPostcode: boolean | null;
  @WholeNumber({ nullable: true, description: '1 for the first; null where no policy orders the list' })
  rank: number | null;
  @Parts(() => ReasonResponse) reasons: readonly ReasonResponse[];
}

export class OffersResponse {
  @Parts(() => OfferResponse, { description: 'For a buyer the first hundred in the order of the policy' })
  items: readonly OfferResponse[];
  @Parts(() => OfferResponse, { description: 'What this buyer cannot lawfully buy, with why' })
  closed: readonly OfferResponse[];
  @Text({ nullable: true }) nextCursor: string | null;
  @Choice(BUYERS, { nullable: true, description: 'Who buys from this budget' }) buyer: string | null;
  @WholeNumber({ nullable: true, description: 'Of the council’s policy; null where none applies' })
  policyVersion: number | null;
  @Text({
    nullable: true,
    description: 'Of the whole list, the same on each of its pages: send it with the award that is chosen from it',
  })
  shortlistId: string | null;
}

export interface Placing {
  readonly rank: number | null;
  readonly reasons: readonly Reason[];
}

const UNPLACED: Placing = { rank: null, reasons: [] };

export function offerResponse(
  { offer, provider }: OfferView,
  language: Language,
  { rank, reasons }: Placing = UNPLACED,
): OfferResponse {
  const { distanceMetres, reachMetres, id, category, unit, pricePence } = offer;
  return {
    ...{ id, category, unit, pricePence, distanceMetres, rank },
    providerId: provider.id,
    providerName: provider.name,
    title: language === 'cy' ? offer.titleCy : offer.title,
    servesPostcode: distanceMetres === null ? null : distanceMetres <= reachMetres,
    reasons: reasons.map((reason) => ({ code: reason.code, text: renderReason(reason, language) })),
  };
}
