import type { AuthorityId, Language, PlainDate } from '@commonweal/kernel';

/** What the catalogue and the register know of an offer, as the policy needs it; null is "not known". */
export interface OfferSource {
  readonly offer: {
    readonly id: string;
    readonly category: string;
    readonly languages: readonly string[];
    readonly outcomeCodes: readonly string[];
    readonly distanceMetres: number;
    readonly reachMetres: number;
    readonly weeklyCapacity: number | null;
    readonly pricePence: number;
    readonly regulatedActivity: boolean;
    /** False for what is off on this menu: residential and nursing care. */
    readonly open: boolean;
  };
  readonly provider: {
    readonly id: string;
    readonly kind: 'organisation' | 'sole_trader' | 'personal_assistant' | 'community_group' | 'in_house';
    readonly registerCategory: string | null;
    readonly ownership: 'in_house' | 'municipal' | 'worker' | 'community' | 'local_private_tbl' | 'private' | 'unknown';
    readonly footprint:
      | 'hyper_local'
      | 'council_area'
      | 'city_region'
      | 'regional'
      | 'national'
      | 'international'
      | 'unknown';
    readonly fullTimeStaff: number | null;
    readonly qualityGrade: 1 | 2 | null;
    readonly inHouseAuthorityId: string | null;
    readonly checks: readonly StandingCheck[];
    readonly lift: GenerativeLift | null;
  };
  /** Absent or null: not known. */
  readonly homeCare?: HomeCare | null | undefined;
  readonly approvalState: 'applied' | 'approved' | 'not_taking' | 'left' | null;
}

/** Home care by a small unregistered provider, for the cap of Welsh law. */
export interface HomeCare {
  /** Cared for at home now, in every council and elsewhere. */
  readonly people: number;
  readonly supportsPerson: boolean;
}

export interface StandingCheck {
  readonly kind: string;
  readonly state: 'passed' | 'failed' | 'claimed';
  readonly validUntil: PlainDate | null;
}

export interface GenerativeLift {
  readonly decidedOn: PlainDate;
  readonly validUntil: PlainDate;
  readonly evidence: readonly string[];
}

/** What the person looks for: outcomes by code, and a language other than English; and whose money it is. */
export interface Wanted {
  readonly authorityId: AuthorityId;
  readonly outcomeCodes: readonly string[];
  readonly language: Language;
  readonly on: PlainDate;
}
