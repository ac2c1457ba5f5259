import type { AuthorityId, ProviderId } from '@commonweal/kernel';
import type { Place } from '@commonweal/places';
import type { OfferCandidate } from './offer-views';

/**
 * The order of policy's rankKey, spoken so that SQL can sort by it: fit, quality, group, language, nearness, turn.
 * The tables come from groupTable and the policy's own rules.
 */
export interface RankExpression {
  /** The outcomes asked for: all met fits well, some in part, none poorly. Empty: not asked. */
  readonly outcomeCodes: readonly string[];
  /** Asked for and not spoken: fits in part. Absent: not asked. */
  readonly language?: string;
  /** Absent: one group for all. */
  readonly groups?: LocalGroups;
  /** The first group by name, where the policy has one that no code can tell; absent otherwise. Never together with groups. */
  readonly firstProviderIds?: readonly ProviderId[];
  /** Offers in this language stand before the others; absent: language counts for nothing here. */
  readonly languageFirst?: string;
  /** Upper ends in whole metres, nearest first; empty: nearness counts for nothing. */
  readonly nearnessBandsMetres: readonly number[];
  /** The turn of equals: (rotation_hash × multiplier + increment) mod 2147483647. */
  readonly turn: { readonly multiplier: number; readonly increment: number };
}

export interface LocalGroups {
  /** At most so many full-time staff is within scale. */
  readonly scaleMaxStaff: number;
  /** The group of each ranking code for providers within scale. */
  readonly within: readonly number[];
  /** The same for providers whose form this council has lifted. */
  readonly lifted: readonly number[];
  readonly liftedProviderIds: readonly ProviderId[];
  /** The group of those beyond it and those whose size is not known. */
  readonly beyond: number;
}

/** For a list that no policy orders. */
export const NEUTRAL_RANK: RankExpression = {
  outcomeCodes: [],
  nearnessBandsMetres: [],
  turn: { multiplier: 1, increment: 0 },
};

export const OFFER_SORTS = ['rank', 'nearest', 'price'] as const;
export type OfferSort = (typeof OFFER_SORTS)[number];

/** What narrows a search; each absent filter narrows nothing. */
export interface OfferFilters {
  readonly category?: string;
  /** At least one of these outcomes. */
  readonly outcomeCodes?: readonly string[];
  /** Offered in this language. */
  readonly language?: string;
  /** Words of the title or description in either language, or of the provider's name. */
  readonly words?: string;
}

export interface CandidateQuery extends OfferFilters {
  /** Only offers that reach it are found. */
  readonly place: Pick<Place, 'easting' | 'northing'>;
  readonly rank: RankExpression;
  /** By rank when absent. */
  readonly sort?: OfferSort;
  /** 100 when absent, at most 500. */
  readonly limit?: number;
  readonly offset?: number;
  /** Whose approvals and lifts the facts carry. */
  readonly authorityId?: AuthorityId;
  /** Leaves out providers that this council has not approved, but for its own teams. */
  readonly approvedOnly?: boolean;
}

/** Listed offers that reach a place, best first. */
export abstract class OfferSearch {
  abstract candidates(search: CandidateQuery): Promise<OfferCandidate[]>;
}
