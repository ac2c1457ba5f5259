import type { AuthorityId, OfferId, Pence, PlainDate, ProviderId } from '@commonweal/kernel';
import type {
  ApprovalState,
  CheckKind,
  CheckState,
  LiftEvidenceCode,
  Ownership,
  ProviderFootprint,
  ProviderKind,
} from '@commonweal/providers';
import type { OfferUnit, VatTreatment } from '../../domain/offer';
import type { OfferState } from '../../domain/offer-transitions';

/** null is "not known" throughout. */
export interface OfferTermsView {
  readonly id: OfferId;
  readonly category: string;
  readonly title: string;
  readonly titleCy: string;
  readonly description: string;
  readonly descriptionCy: string;
  readonly unit: OfferUnit;
  /** Of one unit, VAT included. */
  readonly pricePence: Pence;
  readonly vat: VatTreatment;
  readonly languages: readonly string[];
  readonly outcomeCodes: readonly string[];
  /** The postcode district where work starts ("L36"); the address itself is nobody's business. */
  readonly startsIn: string;
  /** From there to the place that was asked about; null when none was. */
  readonly distanceMetres: number | null;
  readonly reachMetres: number;
  readonly weeklyCapacity: number | null;
  /** Personal care and the like. */
  readonly regulatedActivity: boolean;
  /** False for a category that is off on this menu. */
  readonly open: boolean;
  readonly state: OfferState;
  readonly isDemonstration: boolean;
  readonly version: number;
}

/** The public facts of who offers it. */
export interface OfferProviderView {
  readonly id: ProviderId;
  readonly name: string;
  readonly kind: ProviderKind;
  /** As the register prints it. */
  readonly registerCategory: string | null;
  readonly ownership: Ownership;
  readonly footprint: ProviderFootprint;
  readonly fullTimeStaff: number | null;
  readonly qualityGrade: 1 | 2 | null;
  readonly inHouseAuthorityId: AuthorityId | null;
  /** The newest of each kind. */
  readonly checks: readonly {
    readonly kind: CheckKind;
    readonly state: CheckState;
    readonly validUntil: PlainDate | null;
  }[];
  /** The asking council's; null where it has decided none, or no council asks. */
  readonly lift: {
    readonly decidedOn: PlainDate;
    readonly validUntil: PlainDate;
    readonly evidence: readonly LiftEvidenceCode[];
  } | null;
}

/** An offer with all that a policy reads of it. */
export interface OfferView {
  readonly offer: OfferTermsView;
  readonly provider: OfferProviderView;
  /** With the asking council; null where it has decided nothing, or no council asks. */
  readonly approvalState: ApprovalState | null;
}

/** An offer found about a place. */
export interface OfferCandidate extends OfferView {
  readonly offer: OfferTermsView & { readonly distanceMetres: number };
}
