import type { Pence, PlainDate } from '@commonweal/kernel';
import type { OwnershipModel } from './facts';
import type { LegalFormView } from './legal-forms';

/** Words that the council wrote itself, in both languages. */
export interface BilingualText {
  readonly en: string;
  readonly cy: string;
}

export const POLICY_BANDS = ['low', 'intermediate'] as const;
export type PolicyBandCode = (typeof POLICY_BANDS)[number];

/** above: at or over the policy's upper line. none: no local spend policy applies to this buyer. */
export type Band = PolicyBandCode | 'above' | 'none';

export interface PolicyBand {
  readonly code: PolicyBandCode;
  /** Whole-life value with VAT. */
  readonly upperPence: Pence;
  readonly upperInclusive: boolean;
  readonly label: BilingualText;
  readonly source: string;
}

export const PREFERENCES = ['small-community-run', 'nearness'] as const;
export type Preference = (typeof PREFERENCES)[number];

/** A council's own local spend policy, one published version of it. */
export interface CouncilPolicy {
  readonly id: string;
  readonly authorityId: string;
  /** 1, 2, 3 ... for each council. */
  readonly version: number;
  readonly name: BilingualText;
  /** Shown as "demonstration: adopt your own". */
  readonly demonstration: boolean;
  /** From the lowest line up. */
  readonly bands: readonly PolicyBand[];
  /** At most so many full-time staff is small. */
  readonly scaleMaxStaff: number;
  /** The models of ownership that count as community-run. */
  readonly communityRun: readonly OwnershipModel[];
  readonly view: LegalFormView;
  /** What the policy prefers under its lines, and nothing else: "community scale only" is ['small-community-run']. */
  readonly preferenceOrder: readonly Preference[];
  /** Upper ends in metres, nearest first. */
  readonly nearnessBandsMetres: readonly number[];
  /** Individual service funds start switched off in Wales. */
  readonly isfInUse: boolean;
  readonly effectiveFrom: PlainDate;
}

/** The band of a whole-life value, linked awards added. */
export function bandOf(policy: CouncilPolicy, amount: Pence): Band {
  const band = policy.bands.find(
    (line) => amount < line.upperPence || (line.upperInclusive && amount === line.upperPence),
  );
  return band?.code ?? 'above';
}
