import type { OfferUnit, VatTreatment } from '@commonweal/catalogue';
import type { Language } from '@commonweal/kernel';
import type { Section16Model } from '@commonweal/policy';
import type { ApprovalState, ProviderFacts, Register, SpokenLanguage } from '@commonweal/providers';
import type { CouncilCode } from './councils';

/** English and Welsh. */
export type InBoth = readonly [en: string, cy: string];

export interface InventedOffer {
  readonly category: string;
  readonly title: InBoth;
  readonly about: InBoth;
  readonly unit: OfferUnit;
  /** Whole pence, VAT included. */
  readonly price: number;
  /** Exempt when absent. */
  readonly vat?: VatTreatment;
  /** The provider's own when absent. */
  readonly languages?: readonly SpokenLanguage[];
  readonly meets: readonly string[];
  /** The provider's own place when absent. */
  readonly startsFrom?: string;
  readonly reachMetres: number;
  readonly weeklyCapacity?: number;
}

export interface InventedProvider {
  readonly facts: Omit<ProviderFacts, 'about' | 'aboutCy' | 'registration' | 'inHouseAuthorityId'>;
  readonly about: InBoth;
  /** The number is invented, the category is as the register prints it. */
  readonly registration?: { readonly register: Register; readonly number: string; readonly category: string };
  /** Whose own team it is. */
  readonly teamOf?: CouncilCode;
  readonly approvals: Partial<Record<CouncilCode, ApprovalState>>;
  /** Most people at once, for each council that has decided one. */
  readonly caseloadCap?: number;
  /** insurance-ended: everything else is in date. */
  readonly checks: 'in-date' | 'with-cqc' | 'with-ciw' | 'insurance-ended' | 'none';
  /** Models of section 16 for which a council has looked at the evidence. */
  readonly section16?: readonly Section16Model[];
  /** The council that has counted it as generative in its wider view of forms. */
  readonly liftedBy?: CouncilCode;
  readonly user: { readonly name: string; readonly language?: Language };
  /** Who holds and spends people's funds for it, of each council. */
  readonly hosts?: readonly (readonly [council: CouncilCode, name: string])[];
  /** Of the published examples of the modulus check. */
  readonly account?: readonly [sortCode: string, accountNumber: string];
  /** Where it asks to be paid instead: left to be checked. */
  readonly movesTo?: readonly [sortCode: string, accountNumber: string];
  /** Where work starts, unless an offer says otherwise. */
  readonly startsFrom: string;
  readonly offers: readonly InventedOffer[];
}
